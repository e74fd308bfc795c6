#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

class RunLayout;

/// Draws the months and exchanges of a timeline.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TimelineDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMonth(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintEntry(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    [[nodiscard]] RunLayout heading(const QModelIndex &index, int width) const;
    [[nodiscard]] RunLayout body(const QModelIndex &index, int width) const;
    [[nodiscard]] QString silence(const QModelIndex &index) const;
    [[nodiscard]] int headingWidth(const QModelIndex &index, int width) const;

    const Theme &m_theme;
};

} // namespace hallway
