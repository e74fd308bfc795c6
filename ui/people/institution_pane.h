#pragma once

#include "ui/people/people_directory.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace hallway {

class PeopleModel;
class QuietLabel;
class RowsView;

/// One institution: who is there, and its name, which can be changed for all of them.
class InstitutionPane : public QWidget
{
    Q_OBJECT

public:
    InstitutionPane(Workspace &workspace, const PeopleDirectory &directory, const Theme &theme,
                    QWidget *parent = nullptr);

    /// Nullptr: nothing is chosen.
    void showInstitution(const InstitutionLine *line);

Q_SIGNALS:
    void personRequested(hallway::ContactId contact);
    /// It is about to be called so, if it goes well.
    void renaming(const QString &name);
    void failed(const hallway::Error &error);

private:
    [[nodiscard]] QWidget *makeInstitution();
    [[nodiscard]] QWidget *makeRename();
    void rename();

    Workspace &m_workspace;
    const Theme &m_theme;
    PeopleModel *m_model;
    QStackedWidget *m_stack;
    QuietLabel *m_title;
    QuietLabel *m_facts;
    QLineEdit *m_name;
    QPushButton *m_rename;
    RowsView *m_rows;
    QString m_shown;
};

} // namespace hallway
