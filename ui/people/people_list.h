#pragma once

#include "ui/people/people_directory.h"
#include "ui/shell/theme.h"

#include <QModelIndex>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace hallway {

class CheckableChip;
class EmptyState;
class FilterChips;
class PeopleModel;
class RowsView;
class SearchField;

/// The list of people: filtered as one types and by chips, in an order of choice, with one or more
/// of them selected. Who is selected and what is in view stay through every change.
class PeopleList : public QWidget
{
    Q_OBJECT

public:
    PeopleList(Workspace &workspace, const PeopleDirectory &directory, const Theme &theme,
               QWidget *parent = nullptr);

    /// Takes in what the directory has now.
    void refresh();
    /// Reads the saved filters anew.
    void readFilters();
    /// Goes to a person, taking the filter away if it hides them.
    void showPerson(ContactId contact);

    /// The person where the keys are; invalid for none.
    [[nodiscard]] ContactId current() const;
    /// The people selected, in the order of the list.
    [[nodiscard]] std::vector<ContactId> selected() const;
    /// Selects the current person alone.
    void selectOnlyCurrent();
    /// How many the filter lets through.
    [[nodiscard]] int shown() const;
    void setOrder(PeopleOrder order);
    void focusRows();

Q_SIGNALS:
    /// Somebody else is current, or others are selected. `isTyping`: it came of a key in the
    /// filter, and another may follow.
    void selectionChanged(bool isTyping);
    /// Enter or a double click.
    void activated();
    void clicked();
    void institutionsRequested();
    void orderChosen(hallway::PeopleOrder order);
    void filtered();
    void failed(const hallway::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is to stay where it is, by id.
    struct Kept
    {
        ContactId current;
        int row = 0;
        std::vector<ContactId> selected;
        ContactId top;  ///< the first row in view
        int offset = 0; ///< pixels of it that are above
    };

    void makeRows();
    [[nodiscard]] QWidget *makeHeader();
    void connectChips();
    void applyFilter(bool isTyping);
    void showEverybody();
    void clearText();
    void goTo(const QModelIndex &index);
    [[nodiscard]] Kept keep() const;
    void restore(const Kept &kept, bool keepsPlace);
    void selectRows(const std::vector<ContactId> &people);
    void keepPlace(const Kept &kept);
    void showOrder();
    void showSelection();
    void addFilter();
    void editFilter(const QString &name);
    [[nodiscard]] PeopleQuery queryNow() const;
    void openFilterDialog(const SavedFilter &filter, const QString &before);
    void saveFilter(const SavedFilter &filter, const QString &before);
    void report(const Result<void> &result);
    [[nodiscard]] bool moveInRows(int key, Qt::KeyboardModifiers modifiers);

    Workspace &m_workspace;
    const PeopleDirectory &m_directory;
    const Theme &m_theme;
    PeopleModel *m_model;
    SearchField *m_filterField;
    FilterChips *m_chips;
    RowsView *m_rows;
    CheckableChip *m_several;
    QPushButton *m_orderButton;
    QStackedWidget *m_rowsOrNothing;
    EmptyState *m_nobody;
    PeopleOrder m_order = PeopleOrder::Name;
    ContactId m_wanted; ///< to be shown when everybody has been read
    bool m_isRestoring = false;
};

} // namespace hallway
