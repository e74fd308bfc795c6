#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

struct PersonLine;

/// Draws a line of the people list. All lines have one height.
class PeopleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PeopleDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPerson(QPainter &painter, const QRect &area, const PersonLine &line,
                     const QImage &photo, QDate today) const;
    [[nodiscard]] int paintState(QPainter &painter, const QRect &area, const PersonLine &line,
                                 QDate today) const;
    [[nodiscard]] int avatarSize() const;

    const Theme &m_theme;
};

} // namespace hallway
