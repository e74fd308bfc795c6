#pragma once

#include "ui/shell/page.h"
#include "ui/shell/theme.h"

#include <QTimer>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace hallway {

class EmptyState;
class PeopleModel;
class PersonView;
class RowsView;
class SearchField;

/// Everybody, filtered as one types, and beside the list the person that is selected.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    PeoplePage(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    QString title() const override { return tr("People"); }
    Icon icon() const override { return Icon::People; }
    QString summary() const override;
    PageBadge badge() const override;
    bool reachesEdge() const override { return true; }
    void reload() override;
    void takeIn(const ChangeSet &changes) override;
    void focusContent() override;
    void setNarrow(bool isNarrow) override;
    /// Selects a person, taking the filter away if it hides them.
    void openPerson(ContactId contact);
    /// The person shown; invalid for none.
    [[nodiscard]] ContactId currentPerson() const;
    [[nodiscard]] PersonView &person() const { return *m_person; }
    [[nodiscard]] qint64 count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeList();
    [[nodiscard]] QWidget *makeLeft();
    [[nodiscard]] QWidget *makeChips();
    [[nodiscard]] QWidget *makeRight();
    void addChip(QWidget *row, const QString &text, const char *name, const PeopleFilter &filter);
    void connectList();
    void applyFilter();
    void showEverybody();
    void afterChange(ContactId selected, int row);
    void recount();
    void select(int row);
    void showCurrent();
    void showParts();
    void report(const Result<void> &result);

    Workspace &m_workspace;
    const Theme &m_theme;
    PeopleModel *m_model;
    SearchField *m_filterField;
    QButtonGroup *m_chips;
    std::vector<PeopleFilter> m_chipFilters;
    RowsView *m_list;
    QStackedWidget *m_listOrNothing;
    EmptyState *m_nobody;
    QWidget *m_left;
    QWidget *m_right;
    QPushButton *m_back;
    PersonView *m_person;
    QTimer m_filterTimer;
    qint64 m_count = 0;
    bool m_isNarrow = false;
    bool m_isPersonOpen = false;
};

} // namespace hallway
