#include "ui/shell/prompts.h"

#include "core/base/text.h"
#include "core/exchange/pasted.h"
#include "core/exchange/restore.h"
#include "ui/documents/packet_document.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/restore_dialog.h"
#include "ui/journal/log_dialog.h"
#include "ui/people/duplicates_dialog.h"
#include "ui/people/person_dialog.h"
#include "ui/shell/file_drop.h"
#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/busy_dialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace hallway {
namespace {

/// A place to suggest for a file, without characters that a file system may refuse.
QString suggestedFile(QString name)
{
    for (QChar &character : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(character)) {
            character = u'-';
        }
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + name;
}

template <class Dialog>
Dialog *opened(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

Prompts::Prompts(Workspace &workspace, const Theme &theme, QWidget *window)
    : QObject(window), m_workspace(workspace), m_theme(theme), m_window(window),
      m_archiveJob(workspace)
{
}

void Prompts::logInteraction(const std::vector<ContactId> &participants)
{
    auto *dialog = new LogDialog(m_workspace, m_theme, m_window);
    dialog->setParticipants(participants);
    opened(dialog);
}

void Prompts::editInteraction(const Interaction &interaction)
{
    auto *dialog = new LogDialog(m_workspace, m_theme, m_window);
    dialog->setInteraction(interaction);
    opened(dialog);
}

void Prompts::newPerson()
{
    auto *dialog = opened(new PersonDialog(m_workspace, m_theme, m_window));
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { Q_EMIT personSaved(dialog->savedContact()); });
}

void Prompts::editPerson(const Contact &contact)
{
    auto *dialog = new PersonDialog(m_workspace, m_theme, m_window);
    dialog->setContact(contact);
    opened(dialog);
}

void Prompts::importFiles(const QStringList &files, ContactId with)
{
    if (files.isEmpty()) {
        auto *chooser =
            new QFileDialog(m_window, tr("Import"), QString(),
                            tr("Contacts, mail and calendars (*.vcf *.vcard *.csv *.eml "
                               "*.mbox mbox *.ics *.zip);;All files (*)"));
        chooser->setObjectName(QStringLiteral("importFileDialog"));
        chooser->setFileMode(QFileDialog::ExistingFiles);
        connect(opened(chooser), &QFileDialog::filesSelected, this,
                [this](const QStringList &chosen) { importFiles(chosen); });
        return;
    }
    if (files.size() == 1 && isWholeArchive(files.front())) {
        readArchive(files.front());
        return;
    }
    openImport(files, with);
}

QDialog *Prompts::openImport(const QStringList &files, ContactId with)
{
    auto *dialog = new ImportDialog(m_workspace, m_theme, m_window);
    connect(dialog, &ImportDialog::imported, this,
            [this](const BatchReport &report) { Q_EMIT changedBeside(importedText(report)); });
    opened(dialog);
    dialog->setFiles(files, with);
    return dialog;
}

void Prompts::importPasted()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    const QStringList files = content ? localFiles(*content) : QStringList();
    if (!files.isEmpty()) {
        importFiles(files);
    } else if (content) {
        importText(content->text());
    }
}

/// The text becomes a file that only the user can read and that goes with the dialog.
void Prompts::importText(const QString &text)
{
    const auto pasted = pastedFile(text);
    if (!pasted) {
        Q_EMIT told(tr("What was copied has no contacts, mail, events or addresses in it"));
        return;
    }
    const auto folder = std::make_shared<QTemporaryDir>();
    QFile file(folder->filePath(filledIn(tr("pasted.%1"), {pasted->ending})));
    if (!file.open(QIODevice::WriteOnly) || file.write(pasted->bytes) != pasted->bytes.size() ||
        !file.flush()) {
        Q_EMIT failed({ErrorCode::FileUnwritable, {file.fileName(), file.errorString()}, {}});
        return;
    }
    connect(openImport({file.fileName()}, {}), &QObject::destroyed, this, [folder] {});
}

void Prompts::readArchive(const QString &path)
{
    new BusyDialog(m_archiveJob, m_theme, tr("Reading the archive"), m_window);
    m_archiveJob.start<ArchiveReport>(
        OpenMode::ReadWrite,
        [path](Workspace &own, const Progress &progress) {
            return restoreFrom(own, path, Present::Keep, progress);
        },
        [this](const Result<ArchiveReport> &report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            Q_EMIT replacedBeside(
                filledIn(tr("Read %1 people, %2 exchanges and %3 files from the archive"),
                         {wordsLocale().toString(report->contacts),
                          wordsLocale().toString(report->interactions),
                          wordsLocale().toString(report->files)}));
        });
}

void Prompts::restore()
{
    auto *chooser = new QFileDialog(m_window, tr("Restore from an archive"), QString(),
                                    tr("Archives and backups (*.zip *.db);;All files (*)"));
    chooser->setObjectName(QStringLiteral("restoreFileDialog"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(opened(chooser), &QFileDialog::fileSelected, this, &Prompts::checkArchive);
}

/// All of it is read before anything is asked: a damaged one is refused here.
void Prompts::checkArchive(const QString &path)
{
    new BusyDialog(m_archiveJob, m_theme, tr("Checking the archive"), m_window);
    m_archiveJob.start<ArchiveReport>(
        OpenMode::ReadOnly,
        [path](Workspace &own, const Progress &progress) {
            return checkWholeArchive(own, path, progress);
        },
        [this](const Result<ArchiveReport> &report) {
            if (report) {
                confirmRestoring(*report);
            } else {
                Q_EMIT failed(report.error());
            }
        });
}

void Prompts::confirmRestoring(const ArchiveReport &arriving)
{
    const auto people = m_workspace.people().count();
    const auto exchanges = m_workspace.journal().countInteractions();
    if (!people || !exchanges) {
        Q_EMIT failed(people ? exchanges.error() : people.error());
        return;
    }
    auto *dialog = opened(new RestoreDialog(arriving, {*people, *exchanges}, m_theme, m_window));
    connect(dialog, &QDialog::accepted, this,
            [this, path = arriving.path] { restoreFromArchive(path); });
}

void Prompts::restoreFromArchive(const QString &path)
{
    new BusyDialog(m_archiveJob, m_theme, tr("Restoring"), m_window);
    m_archiveJob.start<ArchiveReport>(
        OpenMode::ReadWrite,
        [path](Workspace &own, const Progress &progress) {
            return restoreFrom(own, path, Present::Replace, progress);
        },
        [this](const Result<ArchiveReport> &report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            const QString done =
                filledIn(tr("Restored %1 and %2"),
                         {counted(report->contacts, "1 person", "%1 people"),
                          counted(report->interactions, "1 exchange", "%1 exchanges")});
            Q_EMIT replacedBeside(
                report->backup.isEmpty()
                    ? done
                    : filledIn(tr("%1. What was here before is in %2"), {done, report->backup}));
        });
}

void Prompts::findDuplicates()
{
    opened(new DuplicatesDialog(m_workspace, m_theme, m_window))->find();
}

void Prompts::writePacketOf(ContactId contact)
{
    const auto packet = gatherPacket(m_workspace, contact);
    if (!packet) {
        Q_EMIT failed(packet.error());
        return;
    }
    const QString name = tr("Letter packet for %1.pdf").arg(plainName(packet->contact));
    auto *chooser = new QFileDialog(m_window, tr("Letter packet"), suggestedFile(name),
                                    tr("PDF (*.pdf);;Text document (*.odt);;Web page "
                                       "(*.html);;Markdown (*.md)"));
    chooser->setObjectName(QStringLiteral("packetFileDialog"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("pdf"));
    chooser->selectFile(suggestedFile(name));
    connect(opened(chooser), &QFileDialog::fileSelected, this, [this, packet](const QString &path) {
        const auto written = writePacket(*packet, {.path = path});
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        const QString file = QFileInfo(written->path).fileName();
        Q_EMIT told(written->pages == 1 ? filledIn(tr("Wrote %1, one page"), {file})
                                        : filledIn(tr("Wrote %1, %2 pages"),
                                                   {file, QString::number(written->pages)}));
    });
}

void Prompts::backUp()
{
    const QString name = tr("hallway-%1.db").arg(m_workspace.today().toString(Qt::ISODate));
    auto *chooser = new QFileDialog(m_window, tr("Back up"), suggestedFile(name),
                                    tr("Hallway databases (*.db)"));
    chooser->setObjectName(QStringLiteral("backUpFileDialog"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("db"));
    chooser->selectFile(suggestedFile(name));
    connect(opened(chooser), &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto report = m_workspace.backUpTo(path);
        if (!report) {
            Q_EMIT failed(report.error());
            return;
        }
        const QString done =
            filledIn(tr("Backed up %1 people and %2 exchanges, and read them back"),
                     {wordsLocale().toString(report->contacts),
                      wordsLocale().toString(report->interactions)});
        Q_EMIT told(report->files == 0
                        ? done
                        : filledIn(tr("%1; %2 attached files are in the folder beside it"),
                                   {done, wordsLocale().toString(report->files)}));
    });
}

void Prompts::keepCalendar()
{
    auto *chooser = new QFileDialog(m_window, tr("Keep a calendar file current"),
                                    suggestedFile(tr("hallway.ics")), tr("Calendars (*.ics)"));
    chooser->setObjectName(QStringLiteral("keepCalendarFileDialog"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("ics"));
    chooser->selectFile(suggestedFile(tr("hallway.ics")));
    connect(opened(chooser), &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto kept = m_workspace.keepCalendar(QFileInfo(path).absoluteFilePath()); !kept) {
            Q_EMIT failed(kept.error());
        }
    });
}

void Prompts::askBeforeLeaving(const QString &typed)
{
    constexpr int mostCharacters = 120;
    auto *question = new QMessageBox(m_window);
    question->setObjectName(QStringLiteral("unsavedMessageBox"));
    question->setWindowTitle(tr("Not saved yet"));
    question->setTextFormat(Qt::PlainText);
    question->setText(
        filledIn(tr("“%1” is typed and not saved yet."), {oneLine(typed, mostCharacters)}));
    QPushButton *stay = question->addButton(tr("&Keep writing"), QMessageBox::RejectRole);
    QPushButton *leave = question->addButton(tr("&Leave it"), QMessageBox::DestructiveRole);
    stay->setObjectName(QStringLiteral("keepWritingButton"));
    leave->setObjectName(QStringLiteral("leaveUnsavedButton"));
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, &Prompts::leavingConfirmed);
    opened(question);
}

void Prompts::showShortcuts(const WindowKeys &keys)
{
    opened(new ShortcutsDialog(m_theme, keys, m_window));
}

} // namespace hallway
