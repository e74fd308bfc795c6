#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

/// Draws what a search found: a person, something to do with its key, an exchange with its day.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        ContactRole = Qt::UserRole + 1, ///< qint64: whose page shows it
        SnippetRole,                    ///< the words around what was found
        RemarkRole,                     ///< beside the title: the day of an exchange, a key
        IconRole,                       ///< Icon
        ActionRole,                     ///< QAction *: what the window does
    };

    explicit HitDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace hallway
