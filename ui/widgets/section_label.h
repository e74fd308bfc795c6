#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

#include <optional>

namespace hallway {

class Chip;

/// The label above a group in small capitals, with the number of what is in it.
class SectionLabel : public QWidget
{
    Q_OBJECT

public:
    /// Without a count at first; Neutral is drawn in the soft colour of text.
    SectionLabel(const Theme &theme, const QString &text, Tone tone = Tone::Neutral,
                 QWidget *parent = nullptr);

    /// Other words.
    void setText(const QString &text);

    /// Shows a number in a pill, or none.
    void setCount(std::optional<int> count);

private:
    void takeTheme();
    void updateAccessibleName();

    const Theme &theme_;
    Tone tone_;
    QLabel *label_;
    Chip *count_;
};

} // namespace hallway
