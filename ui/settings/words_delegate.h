#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

/// Draws a word and, at the end of its line, how many people have it where that is known.
class WordsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WordsDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace hallway
