#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

class EntryLine;
class RowsView;
class ThemedLabel;
class TimelineModel;

/// The line to type in, and below it what has happened with one person.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    Timeline(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details);
    /// Puts the keys into the entry line.
    void focusEntry();
    /// What stands in the entry line and is not saved yet.
    [[nodiscard]] QString unsaved() const;
    /// The same of everybody for whom something was typed.
    [[nodiscard]] QStringList unsavedOfAll() const;
    /// Where things are typed in.
    [[nodiscard]] QWidget *entry() const;
    /// What the keys do in the list of what happened.
    [[nodiscard]] QList<QAction *> listActions() const;

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void editRequested(const hallway::Interaction &interaction);

private:
    void makeList();
    void addListAction(const QString &text, const char *name, const QKeySequence &key,
                       void (Timeline::*slot)());
    void editCurrent();
    void deleteCurrent();
    void copyCurrent();
    [[nodiscard]] const Interaction *current() const;

    Workspace &m_workspace;
    const Theme &m_theme;
    TimelineModel *m_model;
    EntryLine *m_entry;
    RowsView *m_list;
    ThemedLabel *m_nothing;
};

} // namespace hallway
