#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QTabWidget;

namespace hallway {

class AboutTab;
class FollowUpsTab;
class PersonFacts;
class PersonHeader;
class PersonSide;
class Timeline;

/// One person: header, four facts, timeline, and all that is known.
class PersonView : public QWidget
{
    Q_OBJECT

public:
    PersonView(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Shows a person as they are now; nobody for an invalid id.
    [[nodiscard]] Result<void> showContact(ContactId contact);
    /// Puts the keys into the line where things are typed in.
    void focusEntry();

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void editRequested(const hallway::Contact &contact);
    void editInteractionRequested(const hallway::Interaction &interaction);
    void packetRequested(hallway::ContactId contact);
    /// The numbers of the follow-up rules shall be shown.
    void policyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makePerson();
    [[nodiscard]] QWidget *makeTimelineTab();
    [[nodiscard]] QScrollArea *scrolling(QWidget *content, const char *name, const QString &words);
    void showDetails();
    void takeTheme();

    Workspace &m_workspace;
    const Theme &m_theme;
    PersonDetails m_details;
    QStackedWidget *m_stack;
    PersonHeader *m_header;
    PersonFacts *m_facts;
    QTabWidget *m_tabs;
    Timeline *m_timeline;
    PersonSide *m_side;
    QScrollArea *m_sideScroll;
    FollowUpsTab *m_followUps;
    AboutTab *m_about;
};

} // namespace hallway
