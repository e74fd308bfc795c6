#pragma once

#include "core/people/people_query.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace hallway {

class InstitutionList;
class InstitutionPane;
class PeopleDirectory;
class PeopleList;
class PersonView;
class SelectionPane;
class UpdatePane;

/// Everybody, or the institutions where they are, and beside the list the person, the people or the
/// institution selected.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    PeoplePage(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    QString summary() const override;
    std::optional<PageBadge> badge() const override;
    bool reachesEdge() const override { return true; }
    void reload() override;
    void takeIn(const ChangeSet &changes) override;
    void focusContent() override;
    void setNarrow(bool isNarrow) override;
    /// Selects a person, taking the filter away if it hides them.
    void openPerson(ContactId contact);
    /// The person shown; invalid for none.
    [[nodiscard]] ContactId currentPerson() const;
    /// Those selected in the list of people; none where institutions are listed.
    [[nodiscard]] std::vector<ContactId> selectedPeople() const;
    [[nodiscard]] PersonView &person() const { return *m_person; }
    void setOrder(PeopleOrder order);

Q_SIGNALS:
    /// The user wants the list in another order.
    void orderChosen(hallway::PeopleOrder order);
    /// Something went well that leaves no trace in the history.
    void told(const QString &text);
    /// Another connection has written to the file; `done` says what.
    void changedBeside(const QString &done);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillLeft();
    void fillRight();
    [[nodiscard]] qint64 count() const;
    void connectPeople();
    void connectSeveral();
    void connectInstitutions();
    void makeUpdate();
    void refreshUpdate();
    void takeSelection(bool isTyping);
    void showSelection();
    void showPane(QWidget *pane);
    void showPeople();
    void showInstitutions();
    void openRight();
    void showParts();
    [[nodiscard]] bool isOfInstitutions() const;

    Workspace &m_workspace;
    const Theme &m_theme;
    PeopleDirectory *m_directory;
    QWidget *m_left;
    QStackedWidget *m_lists;
    PeopleList *m_people;
    InstitutionList *m_institutions;
    QWidget *m_right;
    QPushButton *m_back;
    QStackedWidget *m_panes;
    PersonView *m_person;
    SelectionPane *m_selection;
    InstitutionPane *m_institution;
    UpdatePane *m_update = nullptr; ///< until the first update is sent
    QTimer m_showTimer;
    bool m_isNarrow = false;
    bool m_isRightOpen = false;
};

} // namespace hallway
