#pragma once

#include "ui/shell/theme.h"

#include <QDialog>
#include <vector>

class QAction;
class QGridLayout;

namespace hallway {

/// The actions whose keys work in a part of the window; those without a key are left out.
struct WindowKeys
{
    QList<QAction *> everywhere;
    QList<QAction *> today;
    QList<QAction *> timeline;
};

/// Every key of the window and its dialogs, with what it does.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Theme &theme, const WindowKeys &keys, QWidget *parent = nullptr);

private:
    /// What keys do that belong to no action.
    struct Keys
    {
        QString words;
        QList<QKeySequence> keys;
    };

    [[nodiscard]] static QList<Keys> keysOf(const QList<QAction *> &actions);
    [[nodiscard]] static QList<Keys> listKeys();
    [[nodiscard]] static QList<Keys> dialogKeys();
    [[nodiscard]] static QList<Keys> handbookKeys();
    void addGroup(const QString &title, const QList<Keys> &rows);
    void addRow(QGridLayout *grid, const Keys &row);
    [[nodiscard]] int widthOf(const std::vector<std::size_t> &columns) const;
    void place(const std::vector<std::size_t> &columns);

    const Theme &m_theme;
    QWidget *m_sheet;
    std::vector<QWidget *> m_groups; ///< in the order of reading
};

} // namespace hallway
