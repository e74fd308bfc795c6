#pragma once

#include "core/insight/roster.h"
#include "core/people/saved_filters.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QButtonGroup;
class QMenu;

namespace hallway {

class CheckableChip;

/// A row of chips to choose who is listed: Hallway's own, those that the user saved, and one to
/// save another.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the user's own in this order; what was chosen stays chosen, by its name.
    void setSaved(const std::vector<SavedFilter> &filters);
    /// Puts the number of people behind each chip on it.
    void showCounts(const Roster &roster);
    /// Switches off what writes.
    void setReadOnly(bool isReadOnly);

    /// What is chosen.
    [[nodiscard]] const PeopleQuery &query() const;
    /// The name of the user's own filter that is chosen; empty for Hallway's.
    [[nodiscard]] QString chosenName() const;
    /// Chooses Hallway's own chip of a group, without a signal.
    void choose(PeopleGroup group);
    /// Chooses one of the user's own, without a signal.
    void choose(const QString &name);

Q_SIGNALS:
    void chosen();
    void addRequested();
    void editRequested(const QString &name);
    void moveRequested(const QString &name, int places);
    void deleteRequested(const QString &name);

private:
    /// A chip and what it stands for.
    struct Choice
    {
        CheckableChip *chip = nullptr;
        SavedFilter filter;
        bool isOwn = false;
    };

    void addBuiltIn(const QString &text, const char *name, const PeopleQuery &query);
    void addOwn(const SavedFilter &filter, int place);
    void removeOwn();
    void makeMenu();
    void showMenu(CheckableChip *chip);
    void layOut();
    void markChosen();
    [[nodiscard]] QString named(CheckableChip *chip) const;

    const Theme &m_theme;
    QButtonGroup *m_group;
    std::vector<Choice> m_choices;
    int m_chosen = 0;
    CheckableChip *m_add;
    QMenu *m_menu;
    QString m_menuName;
    bool m_isReadOnly = false;
};

} // namespace hallway
