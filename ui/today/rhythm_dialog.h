#pragma once

#include "ui/shell/theme.h"

#include <QDialog>

namespace hallway {

/// Asks how often to be in touch.
class RhythmDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens with a rhythm of so many days. Deletes itself when closed.
    RhythmDialog(const Theme &theme, int days, QWidget *parent = nullptr);

Q_SIGNALS:
    void rhythmChosen(int days);
};

} // namespace hallway
