#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

/// Draws a line of the list of institutions. All lines have one height.
class InstitutionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit InstitutionDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace hallway
