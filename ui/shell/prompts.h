#pragma once

#include "core/workspace.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/theme.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace hallway {

/// Opens the dialogs over the window; each lets the window go on and saves through the workspace.
class Prompts : public QObject
{
    Q_OBJECT

public:
    Prompts(Workspace &workspace, const Theme &theme, QWidget *window);

    void logInteraction(const std::vector<ContactId> &participants);
    /// One that is stored is changed, another one is a draft.
    void editInteraction(const Interaction &interaction);
    void newPerson();
    void editPerson(const Contact &contact);
    /// Opens the import preview; asks for files where none are given. Single mails are logged with
    /// the contact, if there is one.
    void importFiles(const QStringList &files, ContactId with = {});
    void findDuplicates();
    void writePacketOf(ContactId contact);
    void backUp();
    /// Asks for the calendar file to keep current.
    void keepCalendar();
    void showShortcuts(const WindowKeys &keys);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// Something went well that leaves no trace in the history.
    void told(const QString &text);
    /// Another connection has written to the file; `done` says what.
    void changedBeside(const QString &done);
    void personSaved(hallway::ContactId contact);

private:
    Workspace &m_workspace;
    const Theme &m_theme;
    QWidget *m_window;
};

} // namespace hallway
