#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

namespace hallway {

struct AgendaLine;
struct FollowUp;
class RunLayout;

/// How urgent a follow-up is on a day, as a tone.
[[nodiscard]] Tone toneOf(const FollowUp &followUp, QDate today);

/// Draws the headings and the cards of Today.
class AgendaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AgendaDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintChevron(QPainter &painter, const QRect &area, bool isFolded) const;
    void paintLine(QPainter &painter, const QRect &card, const AgendaLine &line, QDate today) const;
    void paintState(QPainter &painter, const QRect &area, const AgendaLine &line,
                    QDate today) const;
    [[nodiscard]] RunLayout who(const AgendaLine &line, int width) const;
    [[nodiscard]] RunLayout why(const AgendaLine &line, QDate today, int width) const;
    [[nodiscard]] int avatarSize() const;
    [[nodiscard]] int stateWidth() const;
    [[nodiscard]] int textWidth(int cardWidth) const;

    const Theme &m_theme;
};

} // namespace hallway
