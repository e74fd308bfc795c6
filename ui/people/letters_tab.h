#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace hallway {

class Card;
class CardColumn;

/// The letters asked from a person: how far each is, and the way on.
class LettersTab : public QWidget
{
    Q_OBJECT

public:
    LettersTab(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void packetRequested(hallway::ContactId contact);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeCard(const LetterDetails &details);
    [[nodiscard]] QWidget *makeTitle(const LetterDetails &details, Card *card);
    [[nodiscard]] QWidget *makeButtons(const Letter &letter, Card *card);
    void addMore(QHBoxLayout *line, const Letter &letter);
    void edit(const Letter &letter);
    void move(LetterId id, LetterState state);
    void report(const Result<void> &result);

    Workspace &m_workspace;
    const Theme &m_theme;
    ContactId m_contact;
    CardColumn *m_cards;
};

} // namespace hallway
