#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace hallway {

class PromiseList;

/// Beside the timeline: how to reach a person, what is planned and why, how they became known,
/// promises, what to remember.
class PersonSide : public QWidget
{
    Q_OBJECT

public:
    PersonSide(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// The numbers of the follow-up rules shall be shown.
    void policyRequested();

private:
    void addReach(const Contact &contact);
    void addFollowUps(const std::vector<AgendaLine> &lines);
    void addAcquaintance(const PersonDetails &details);
    void addLinks(const std::vector<LabelledValue> &links);
    void addSection(const QString &label);
    void addText(const QString &text);

    Workspace &m_workspace;
    const Theme &m_theme;
    PromiseList *m_promises;
    QWidget *m_sections;   ///< made anew for each person
    QVBoxLayout *m_column; ///< of the sections
};

} // namespace hallway
