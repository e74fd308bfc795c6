#include "ui/settings/data_section.h"

#include "core/exchange/people_export.h"
#include "core/exchange/whole_archive.h"
#include "ui/settings/task_card.h"
#include "ui/text/translate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tab_before.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

namespace hallway {
namespace {

Card *titledCard(const Theme &theme, const QString &title, QWidget *parent)
{
    auto *card = new Card(theme, parent);
    auto *inside = new QVBoxLayout(card);
    inside->setSpacing(Theme::spacing(2));
    inside->addWidget(wrappedLabel(theme, ThemedLabel::Look::Strong, title, card));
    return card;
}

QFileDialog *saveDialog(QWidget *over, const QString &name, const QString &title,
                        const QString &filter)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *chooser = new QFileDialog(over, title, folder, filter);
    chooser->setObjectName(name);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    return chooser;
}

/// "1.4 MB". What was written lately stands in a file of its own until it is taken over.
QString sizeOf(const QString &database)
{
    const qint64 bytes =
        QFileInfo(database).size() + QFileInfo(database + QStringLiteral("-wal")).size();
    return wordsLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

DataSection::DataSection(Workspace &workspace, const Theme &theme, QAction *importFiles,
                         const QString &logPath, QWidget *parent)
    : SettingsSection(workspace, theme, parent),
      m_backUp(new TaskCard(
          workspace, theme,
          {"backUpNow", tr("Backups"),
           filledIn(tr("A backup is a whole database, read back and checked, in the folder "
                       "“backups” beside the file. “Go back” below returns to one. To only look "
                       "into one, in the terminal: %1"),
                    {QStringLiteral("hallway --read-only --database BACKUP")}),
           tr("&Back up now")},
          this)),
      m_check(new TaskCard(workspace, theme,
                           {"check", tr("Check"),
                            tr("Looks for damage in the file, and whether every follow-up is as "
                               "the rules would plan it. Nothing is changed."),
                            tr("&Check the file")},
                           this)),
      m_export(new TaskCard(workspace, theme,
                            {"export", tr("Take out"),
                             filledIn(tr("Everybody with all details as vCards, which phones and "
                                         "mail programs read. Tables and JSON are written in the "
                                         "terminal: %1"),
                                      {QStringLiteral("hallway export --help")}),
                             tr("&Export people…")},
                            this)),
      m_archive(new TaskCard(
          workspace, theme,
          {"archive", tr("Take everything along"),
           tr("One zip of plain JSON with everybody, everything written, files and pictures, for "
              "another computer, another program, or many years from now. Import… reads it into a "
              "Hallway that is still empty. The history of changes is only in a backup."),
           tr("Export e&verything…")},
          this)),
      m_restore(wordButton(QStringLiteral("restoreButton"), tr("&Restore from an archive…"), this))
{
    setObjectName(QStringLiteral("dataSection"));
    auto *inside = addScrolling(column(this, 0));
    inside->addWidget(makeFile());
    inside->addWidget(m_backUp);
    inside->addWidget(m_check);
    inside->addWidget(makeImport(importFiles));
    inside->addWidget(m_export);
    inside->addWidget(m_archive);
    inside->addWidget(makeRestore());
    if (!logPath.isEmpty()) {
        inside->addWidget(makeLog(logPath));
    }
    inside->addStretch();
    const auto named = [this](const char *name) {
        return findChild<QWidget *>(QLatin1String(name));
    };
    tabBefore(m_backUp->button(), {named("databasePathEdit"), named("databaseCopyButton")});
    tabBefore(m_export->button(), {named("settingsImportButton")});
    connect(m_restore, &QPushButton::clicked, this, &DataSection::restoreRequested);
    connect(m_backUp->button(), &QPushButton::clicked, this, &DataSection::backUp);
    connect(m_check->button(), &QPushButton::clicked, this, &DataSection::check);
    connect(m_export->button(), &QPushButton::clicked, this, &DataSection::chooseExport);
    connect(m_archive->button(), &QPushButton::clicked, this, &DataSection::chooseArchive);
}

QWidget *DataSection::makePath(const char *name, const QString &words, const QString &path,
                               QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *edit = lineField(QLatin1String(name) + QStringLiteral("PathEdit"), words, place);
    edit->setText(path);
    edit->setCursorPosition(0);
    edit->setReadOnly(true);
    auto *copy = wordButton(QLatin1String(name) + QStringLiteral("CopyButton"), tr("Copy"), place);
    copy->setAccessibleName(filledIn(tr("%1: copy"), {words}));
    connect(copy, &QPushButton::clicked, this, [this, path] {
        QGuiApplication::clipboard()->setText(path);
        Q_EMIT told(filledIn(tr("Copied %1"), {path}));
    });
    auto *line = row(place, 2);
    line->addWidget(edit, 1);
    line->addWidget(copy);
    return place;
}

Card *DataSection::makeFile()
{
    Card *card = titledCard(theme(), tr("Where your data is"), this);
    card->layout()->addWidget(makePath("database", tr("The file of your data"),
                                       QFileInfo(workspace().path()).absoluteFilePath(), card));
    m_size = wrappedLabel(theme(), ThemedLabel::Look::Soft, {}, card);
    m_size->setObjectName(QStringLiteral("dataSizeLabel"));
    card->layout()->addWidget(m_size);
    return card;
}

Card *DataSection::makeImport(QAction *importFiles)
{
    Card *card = titledCard(theme(), tr("Bring in"), this);
    card->layout()->addWidget(
        wrappedLabel(theme(), ThemedLabel::Look::Soft,
                     tr("Contacts of a phone, a mail program or LinkedIn. You see every change "
                        "before it is made."),
                     card));
    auto *button = wordButton(QStringLiteral("settingsImportButton"), tr("&Import…"), card);
    button->setEnabled(importFiles->isEnabled());
    connect(importFiles, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    connect(button, &QPushButton::clicked, importFiles, &QAction::trigger);
    auto *line = row(nullptr, 2);
    line->addWidget(button);
    line->addStretch();
    static_cast<QVBoxLayout *>(card->layout())->addLayout(line);
    return card;
}

Card *DataSection::makeRestore()
{
    Card *card = titledCard(theme(), tr("Go back"), this);
    card->layout()->addWidget(
        wrappedLabel(theme(), ThemedLabel::Look::Soft,
                     tr("Puts an archive or a backup in the place of everything that is here. You "
                        "see what it holds first, and what is here is backed up."),
                     card));
    m_restore->setEnabled(!workspace().isReadOnly());
    auto *line = row(nullptr, 2);
    line->addWidget(m_restore);
    line->addStretch();
    static_cast<QVBoxLayout *>(card->layout())->addLayout(line);
    return card;
}

Card *DataSection::makeLog(const QString &logPath)
{
    Card *card = titledCard(theme(), tr("Log"), this);
    card->layout()->addWidget(wrappedLabel(
        theme(), ThemedLabel::Look::Soft,
        tr("What Hallway did, without names or texts: send it along when something went wrong."),
        card));
    card->layout()->addWidget(makePath("log", tr("The file of the log"), logPath, card));
    return card;
}

void DataSection::read()
{
    const auto people = workspace().people().count();
    const auto exchanges = workspace().journal().countInteractions();
    if (!people || !exchanges) {
        Q_EMIT failed(people ? exchanges.error() : people.error());
        return;
    }
    m_size->setText(
        filledIn(tr("%1, %2, %3"), {sizeOf(workspace().path()),
                                    counted(*people, QT_TRANSLATE_NOOP("Words", "1 person"),
                                            QT_TRANSLATE_NOOP("Words", "%1 people")),
                                    counted(*exchanges, QT_TRANSLATE_NOOP("Words", "1 exchange"),
                                            QT_TRANSLATE_NOOP("Words", "%1 exchanges"))}));
}

void DataSection::backUp()
{
    m_backUp->start<BackupReport>(
        [](Workspace &own, const Progress &progress) {
            return own.backUpTo(newBackupPath(own.path(), own.today()), progress);
        },
        [](const BackupReport &report) {
            return filledIn(tr("Backed up %1 people and %2 exchanges, and read them back: %3"),
                            {wordsLocale().toString(report.contacts),
                             wordsLocale().toString(report.interactions), report.path});
        });
}

void DataSection::check()
{
    m_check->start<QStringList>(
        [](Workspace &own, const Progress &progress) { return own.findProblems(progress); },
        [](const QStringList &problems) {
            constexpr qsizetype shown = 20;
            if (problems.isEmpty()) {
                return tr("Everything is sound.");
            }
            QStringList lines = problems.mid(0, shown);
            if (problems.size() > shown) {
                lines.append(counted(problems.size() - shown,
                                     QT_TRANSLATE_NOOP("Words", "and 1 more"),
                                     QT_TRANSLATE_NOOP("Words", "and %1 more")));
            }
            lines.append(filledIn(tr("Plans are mended in the terminal: %1"),
                                  {QStringLiteral("hallway check --repair")}));
            return lines.join(u'\n');
        });
}

void DataSection::chooseExport()
{
    QFileDialog *chooser = saveDialog(window(), QStringLiteral("exportFileDialog"),
                                      tr("Export people"), tr("vCards (*.vcf)"));
    chooser->setDefaultSuffix(QStringLiteral("vcf"));
    chooser->selectFile(filledIn(tr("people-%1.vcf"), {workspace().today().toString(Qt::ISODate)}));
    connect(chooser, &QFileDialog::fileSelected, this, &DataSection::exportTo);
    chooser->open();
}

void DataSection::exportTo(const QString &path)
{
    m_export->start<qint64>(
        [path](Workspace &own, const Progress &progress) -> Result<qint64> {
            const auto people = own.people().ids({.includeArchived = true});
            const auto done =
                people ? exportCards(own, path, *people, progress) : hallway::failed(people);
            return done.map([&people] { return qint64(people->size()); });
        },
        [path](const qint64 &people) {
            return filledIn(tr("Wrote %1 to %2"),
                            {counted(people, QT_TRANSLATE_NOOP("Words", "1 person"),
                                     QT_TRANSLATE_NOOP("Words", "%1 people")),
                             path});
        });
}

void DataSection::chooseArchive()
{
    QFileDialog *chooser = saveDialog(window(), QStringLiteral("archiveFileDialog"),
                                      tr("Export everything"), tr("Archives (*.zip)"));
    chooser->setDefaultSuffix(QStringLiteral("zip"));
    chooser->selectFile(
        filledIn(tr("everything-%1.hallway.zip"), {workspace().today().toString(Qt::ISODate)}));
    connect(chooser, &QFileDialog::fileSelected, this, &DataSection::archiveTo);
    chooser->open();
}

void DataSection::archiveTo(const QString &path)
{
    m_archive->start<ArchiveReport>(
        [path](Workspace &own, const Progress &progress) {
            return writeArchive(own.path(), own.today(), path, progress);
        },
        [](const ArchiveReport &report) {
            const QString done =
                filledIn(tr("Wrote %1, %2 and %3 to %4"),
                         {counted(report.contacts, QT_TRANSLATE_NOOP("Words", "1 person"),
                                  QT_TRANSLATE_NOOP("Words", "%1 people")),
                          counted(report.interactions, QT_TRANSLATE_NOOP("Words", "1 exchange"),
                                  QT_TRANSLATE_NOOP("Words", "%1 exchanges")),
                          counted(report.files, QT_TRANSLATE_NOOP("Words", "1 file"),
                                  QT_TRANSLATE_NOOP("Words", "%1 files")),
                          report.path});
            return report.lostFiles == 0
                       ? done
                       : filledIn(tr("%1\n%2 attached files are not in it: they were lost before"),
                                  {done, wordsLocale().toString(report.lostFiles)});
        });
}

void DataSection::focusContent()
{
    m_backUp->button()->setFocus();
}

} // namespace hallway
