#pragma once

#include "ui/shell/theme.h"

#include <QDialog>

namespace hallway {

/// Asks why a follow-up is dismissed.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when closed.
    explicit ReasonDialog(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void reasonGiven(const QString &reason);
};

} // namespace hallway
