#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace hallway {

class Card;
class CardColumn;

/// The shared works in which a person takes part, with what is to be delivered and what came of
/// them.
class WorkTab : public QWidget
{
    Q_OBJECT

public:
    WorkTab(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details);

Q_SIGNALS:
    void failed(const hallway::Error &error);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeCard(const Work &work, const std::vector<Promise> &deliverables);
    [[nodiscard]] QWidget *makeTitle(const Work &work, Card *card);
    [[nodiscard]] QString facts(const Work &work) const;
    void addDeliverable(QVBoxLayout *column, const Promise &deliverable, Card *card);
    void addOutputs(QVBoxLayout *column, const Work &work, Card *card);
    [[nodiscard]] QWidget *makeButtons(const Work &work, Card *card);
    void edit(const Work &work);
    void editDeliverable(const Promise &deliverable);
    void setKept(Promise deliverable, bool isKept);
    void report(const Result<void> &result);

    Workspace &m_workspace;
    const Theme &m_theme;
    ContactId m_contact;
    QString m_name;
    CardColumn *m_cards;
};

} // namespace hallway
