#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

/// Draws a milestone of the list: what, when, and how many have been told.
class MilestoneDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MilestoneDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace hallway
