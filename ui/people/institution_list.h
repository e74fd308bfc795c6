#pragma once

#include "ui/people/people_directory.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QStackedWidget;

namespace hallway {

class EmptyState;
class InstitutionModel;
class RowsView;
class SearchField;
struct InstitutionLine;

/// The institutions where somebody is, filtered as one types.
class InstitutionList : public QWidget
{
    Q_OBJECT

public:
    InstitutionList(const PeopleDirectory &directory, const Theme &theme,
                    QWidget *parent = nullptr);

    /// Takes in what the directory has now; the current one stays current, by its name.
    void refresh();
    /// Makes an institution the current one when the next refresh has it.
    void follow(const QString &name);
    /// Nullptr for none.
    [[nodiscard]] const InstitutionLine *current() const;
    [[nodiscard]] int shown() const;
    void focusRows();

Q_SIGNALS:
    void currentChanged();
    /// Enter, a click or a double click.
    void activated();
    void peopleRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const PeopleDirectory &m_directory;
    InstitutionModel *m_model;
    SearchField *m_filterField;
    RowsView *m_rows;
    QStackedWidget *m_rowsOrNothing;
    QString m_currentName;
    bool m_isRefreshing = false;
};

} // namespace hallway
