#pragma once

#include <QColor>
#include <algorithm>
#include <cmath>

namespace hallway::test {

/// How bright a colour is to the eye, 0 to 1. WCAG 2.2, relative luminance.
inline double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// 1 to 21. WCAG 2.2, contrast ratio.
inline double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace hallway::test
