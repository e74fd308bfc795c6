#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QTabWidget;

namespace hallway {

class AboutTab;
class FilesTab;
class FollowUpsTab;
class LettersTab;
class NoticeBar;
class PersonFacts;
class PersonHeader;
class PersonSide;
class Timeline;
class WorkTab;

/// One person: header, four facts, and in tabs the timeline, all that is known, shared work,
/// letters and files.
class PersonView : public QWidget
{
    Q_OBJECT

public:
    PersonView(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Shows a person as they are now; nobody for an invalid id or for one that is gone.
    [[nodiscard]] Result<void> showContact(ContactId contact);
    /// Puts the keys into the line where things are typed in.
    void focusEntry();
    /// Saves an open field, where it can be; what is typed for anybody and still not saved.
    [[nodiscard]] QStringList settle();
    /// What the keys do in the list of what happened.
    [[nodiscard]] QList<QAction *> timelineActions() const;
    /// Takes files that fell here: a picture on the header as the photo, PDFs anywhere and all
    /// files on the tab of files as attachments. False leaves them to somebody else.
    bool takeFiles(const QStringList &files, QPoint globalPlace);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void editRequested(const hallway::Contact &contact);
    void editInteractionRequested(const hallway::Interaction &interaction);
    void packetRequested(hallway::ContactId contact);
    /// The numbers of the follow-up rules shall be shown.
    void policyRequested();
    void personRequested(hallway::ContactId contact);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The tabs in their order.
    enum TabPlace {
        TimelinePlace,
        AboutPlace,
        WorkPlace,
        LettersPlace,
        FilesPlace,
        FollowUpsPlace
    };

    void connectParts();
    [[nodiscard]] QWidget *makePerson();
    void makeTabs();
    [[nodiscard]] QWidget *makeTimelineTab();
    [[nodiscard]] QScrollArea *scrolling(QWidget *content, const char *name, const QString &words);
    void showNobody();
    void noticeLoss();
    void sayWhatIsNotSaved(const QString &typed);
    void showDetails();
    void showCurrentTab();
    void showCounts();
    void takeTheme();

    Workspace &m_workspace;
    const Theme &m_theme;
    PersonDetails m_details;
    ContactId m_deletedHere;
    NoticeBar *m_gone;
    QStackedWidget *m_stack;
    QScrollArea *m_page = nullptr;
    PersonHeader *m_header;
    PersonFacts *m_facts;
    QTabWidget *m_tabs;
    Timeline *m_timeline;
    PersonSide *m_side;
    QScrollArea *m_sideScroll;
    AboutTab *m_about;
    WorkTab *m_work;
    LettersTab *m_letters;
    FilesTab *m_files;
    FollowUpsTab *m_followUps;
};

} // namespace hallway
