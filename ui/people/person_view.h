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
    void makePerson();
    void makeTabs();
    void makeTimelineTab();
    template <class Tab>
    bool make(Tab *&tab, TabPlace place);
    void makeTab(int place);
    template <class Content>
    [[nodiscard]] Content *fill(QScrollArea *area);
    [[nodiscard]] static QScrollArea *scrollArea(const char *name, const QString &words,
                                                 QWidget *parent);
    void leaveAbout();
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
    PersonHeader *m_header = nullptr;
    PersonFacts *m_facts = nullptr;
    QTabWidget *m_tabs = nullptr;
    Timeline *m_timeline = nullptr;
    PersonSide *m_side = nullptr;
    QScrollArea *m_sideScroll = nullptr;
    AboutTab *m_about = nullptr; ///< as the following until it is looked at
    WorkTab *m_work = nullptr;
    LettersTab *m_letters = nullptr;
    FilesTab *m_files = nullptr;
    FollowUpsTab *m_followUps = nullptr;
};

} // namespace hallway
