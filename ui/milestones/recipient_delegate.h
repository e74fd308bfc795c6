#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

/// Draws somebody whom an update goes to, and the heading of those it went to.
class RecipientDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RecipientDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintPerson(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    [[nodiscard]] int wordsHeight() const;

    const Theme &m_theme;
};

} // namespace hallway
