#pragma once

#include "ui/shell/theme.h"

#include <QDialog>

class QAction;
class QGridLayout;

namespace hallway {

/// Every key of the window, with what it does.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `everywhere` works in the whole window, `today` on Today; actions without a key are left
    /// out.
    ShortcutsDialog(const Theme &theme, const QList<QAction *> &everywhere,
                    const QList<QAction *> &today, QWidget *parent = nullptr);

private:
    [[nodiscard]] QGridLayout *makeColumn(const QString &title, const QList<QAction *> &actions);
    void addRow(QGridLayout *grid, const QAction &action);

    const Theme &m_theme;
};

} // namespace hallway
