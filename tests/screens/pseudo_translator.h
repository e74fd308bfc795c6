#pragma once

#include <QTranslator>

namespace hallway::screens {

/// Makes every word about 40 % longer, as some languages are, and gives it accents: what is cut
/// off then, and what was never translated, can be seen. "Save" is "Saáveé".
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;
};

} // namespace hallway::screens
