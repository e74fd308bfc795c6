#pragma once

#include "ui/exchange/import_model.h"
#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

/// The word for a group of the preview, as "new", and its tone.
[[nodiscard]] QString previewGroupText(PreviewGroup group);
[[nodiscard]] Tone toneOf(PreviewGroup group);

/// Draws a record of the preview: tick, name, what would change, and the word for it. A click on it
/// or Space turns the tick.
class ImportDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ImportDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The detail of a row as it is said within so many pixels.
    [[nodiscard]] QString detailWithin(int width, const QModelIndex &index) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void tickRequested(int row, bool isTicked);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] static QRect contentArea(const QStyleOptionViewItem &option);
    [[nodiscard]] QRect tickBox(const QStyleOptionViewItem &option) const;
    /// What the chip takes of the width of the two lines, in pixels.
    struct Beside
    {
        int name = 0;
        int detail = 0;
    };

    Beside paintGroup(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const Beside &beside,
                    const QModelIndex &index) const;
    void paintTick(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                   const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace hallway
