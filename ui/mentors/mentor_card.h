#pragma once

#include "core/insight/mentor_board.h"
#include "ui/widgets/card.h"

namespace hallway {

/// A mentor with rhythm and state; a click or Enter opens the person.
class MentorCard : public Card
{
    Q_OBJECT

public:
    MentorCard(const Theme &theme, const MentorLine &line, QDate today, QWidget *parent = nullptr);

    /// What a click does.
    void press();

Q_SIGNALS:
    void personRequested(hallway::ContactId contact);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead(const MentorLine &line, QDate today);

    const Theme &m_theme;
    ContactId m_contact;
};

} // namespace hallway
