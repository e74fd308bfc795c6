#pragma once

#include "core/workspace.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/theme.h"
#include "ui/widgets/background_job.h"

#include <QObject>
#include <QStringList>

class QDialog;
class QWidget;

namespace hallway {

struct ArchiveReport;

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
    /// the contact, if there is one. An archive of everything is read at once: it can only go into
    /// an empty database.
    void importFiles(const QStringList &files, ContactId with = {});
    /// The same for what was copied elsewhere: files, contacts, mail, a calendar, addresses.
    void importPasted();
    /// Asks for an archive or a backup, says what it holds, and puts it in the place of everything.
    void restore();
    void findDuplicates();
    void writePacketOf(ContactId contact);
    void backUp();
    /// Asks for the calendar file to keep current.
    void keepCalendar();
    void showShortcuts(const WindowKeys &keys);
    /// Says what is typed and not saved, before the window closes.
    void askBeforeLeaving(const QString &typed);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// Something went well that leaves no trace in the history.
    void told(const QString &text);
    /// Another connection has written to the file; `done` says what.
    void changedBeside(const QString &done);
    /// The same where nothing is left that could be undone.
    void replacedBeside(const QString &done);
    void personSaved(hallway::ContactId contact);
    void leavingConfirmed();

private:
    void readArchive(const QString &path);
    void checkArchive(const QString &path);
    void confirmRestoring(const ArchiveReport &arriving);
    void restoreFromArchive(const QString &path);
    QDialog *openImport(const QStringList &files, ContactId with);
    void importText(const QString &text);

    Workspace &m_workspace;
    const Theme &m_theme;
    QWidget *m_window;
    BackgroundJob m_archiveJob;
};

} // namespace hallway
