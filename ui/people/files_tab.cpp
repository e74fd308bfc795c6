#include "ui/people/files_tab.h"

#include "ui/people/attach_job.h"
#include "ui/people/card_column.h"
#include "ui/shell/icons.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QUrl>

namespace hallway {
namespace {

constexpr int copyProgressEvery = 100; ///< milliseconds

QString sizeText(qint64 bytes)
{
    return wordsLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

/// "PDF" of "cv.pdf"; nothing without an ending.
QString endingText(const QString &name)
{
    return QFileInfo(name).suffix().toUpper();
}

} // namespace

FilesTab::FilesTab(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme),
      m_job(new AttachJob(workspace, this)), m_cards(new CardColumn(this))
{
    setObjectName(QStringLiteral("filesTab"));
    QVBoxLayout *layout = tabColumn(this);
    layout->addWidget(makeHead());
    layout->addWidget(makeProgress());
    layout->addWidget(m_cards);
    layout->addStretch();
    m_progressTimer.setInterval(copyProgressEvery);
    connect(&m_progressTimer, &QTimer::timeout, this, &FilesTab::showProgress);
    connect(m_job, &AttachJob::finished, this, &FilesTab::takeIn);
}

QWidget *FilesTab::makeHead()
{
    auto *head = new QWidget(this);
    m_attach = wordButton(QStringLiteral("attachFileButton"), tr("Attach…"), head);
    m_attach->setAccessibleName(tr("Attach files to this person"));
    m_attach->setIcon(Icons::icon(Icon::Plus, m_theme));
    m_attach->setEnabled(!m_workspace.isReadOnly());
    auto *hint = wrappedLabel(m_theme, ThemedLabel::Look::Meta,
                              tr("Or let files fall here. They are copied beside your data, and a "
                                 "backup has them too."),
                              head);
    auto *line = row(head, 3);
    line->addWidget(m_attach);
    line->addWidget(hint, 1);
    connect(m_attach, &QPushButton::clicked, this, &FilesTab::choose);
    return head;
}

QWidget *FilesTab::makeProgress()
{
    m_progress = new Card(m_theme, this);
    m_progressWords = new ThemedLabel(m_theme, ThemedLabel::Look::Text, m_progress);
    m_progressWords->setObjectName(QStringLiteral("attachProgressLabel"));
    m_bar = new QProgressBar(m_progress);
    nameField(m_bar, QStringLiteral("attachProgressBar"), tr("Copied so far"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(Theme::spacing(2));
    auto *cancel = wordButton(QStringLiteral("attachCancelButton"), tr("Cancel"), m_progress);
    auto *line = new QHBoxLayout(m_progress);
    line->setContentsMargins(Theme::spacing(3), Theme::spacing(2), Theme::spacing(3),
                             Theme::spacing(2));
    line->setSpacing(Theme::spacing(3));
    line->addWidget(m_progressWords);
    line->addWidget(m_bar, 1);
    line->addWidget(cancel);
    m_progress->hide();
    connect(cancel, &QPushButton::clicked, this, [this] { m_job->cancel(); });
    return m_progress;
}

void FilesTab::showPerson(const PersonDetails &details)
{
    m_contact = details.contact.id;
    QVBoxLayout *column = m_cards->renew();
    for (const Attachment &attachment : details.attachments) {
        column->addWidget(makeCard(attachment));
    }
    if (details.attachments.empty()) {
        column->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Soft,
                                       tr("No files yet: a CV, a paper, a programme, a letter."),
                                       m_cards->content()));
    }
    m_cards->settle();
}

QWidget *FilesTab::makeCard(const Attachment &attachment)
{
    const QString stem = QStringLiteral("file%1").arg(attachment.id.value);
    const QString &name = attachment.file.name;
    auto *card = new Card(m_theme, m_cards->content());
    auto *title = wrappedLabel(m_theme, ThemedLabel::Look::Strong, name, card);
    title->setObjectName(stem + QStringLiteral("Label"));
    title->makeSelectable();
    QStringList facts{
        endingText(name), sizeText(attachment.file.size),
        filledIn(tr("attached %1"), {shortDate(attachment.attachedOn, m_workspace.today())})};
    facts.removeAll(QString());
    auto *meta =
        wrappedLabel(m_theme, ThemedLabel::Look::Meta, facts.join(QStringLiteral(" · ")), card);
    const auto button = [&](const char *end, const QString &words, auto work) {
        auto *made = wordButton(stem + QLatin1String(end), words, card);
        made->setAccessibleName(filledIn(tr("%1: %2"), {name, words}));
        connect(made, &QPushButton::clicked, this, work);
        return made;
    };
    auto *open = button("OpenButton", tr("Open"), [this, attachment] { this->open(attachment); });
    auto *save = button("SaveButton", tr("Save as…"), [this, attachment] { saveAs(attachment); });
    auto *gone =
        button("RemoveButton", tr("Remove"), [this, attachment] { remove(attachment.id); });
    gone->setFlat(true);
    gone->setEnabled(!m_workspace.isReadOnly());
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(meta);
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(Theme::spacing(4), Theme::spacing(2), Theme::spacing(3),
                             Theme::spacing(2));
    line->setSpacing(Theme::spacing(2));
    line->addLayout(words, 1);
    line->addWidget(open);
    line->addWidget(save);
    line->addWidget(gone);
    return card;
}

void FilesTab::choose()
{
    auto *chooser = new QFileDialog(this, tr("Attach files"));
    chooser->setObjectName(QStringLiteral("attachFileDialog"));
    chooser->setFileMode(QFileDialog::ExistingFiles);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::filesSelected, this, &FilesTab::attach);
    chooser->open();
}

void FilesTab::attach(const QStringList &paths)
{
    if (m_workspace.isReadOnly()) {
        Q_EMIT failed({ErrorCode::DatabaseReadOnly, {}, {}});
        return;
    }
    if (m_contact.isValid() && !paths.isEmpty()) {
        m_waiting.emplace_back(m_contact, paths);
        startNext();
    }
}

/// One after the other: what falls here while others are copied waits for its turn.
void FilesTab::startNext()
{
    if (m_waiting.empty() || !m_job->start(m_waiting.front().second)) {
        return;
    }
    m_attachingTo = m_waiting.front().first;
    m_waiting.erase(m_waiting.begin());
    m_progress->show();
    showProgress();
    m_progressTimer.start();
}

void FilesTab::showProgress()
{
    const qint64 total = std::max(qint64(1), m_job->total());
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(m_job->done() * 1000 / total));
    m_progressWords->setText(
        filledIn(tr("Copied %1 of %2"), {sizeText(m_job->done()), sizeText(m_job->total())}));
}

void FilesTab::takeIn(const std::vector<StoredFile> &files, const std::vector<Error> &errors)
{
    m_progressTimer.stop();
    m_progress->hide();
    if (!files.empty()) {
        if (const auto done = m_workspace.attachFiles(m_attachingTo, files); !done) {
            Q_EMIT failed(done.error());
        }
    }
    if (!errors.empty()) {
        Q_EMIT failed(errors.front());
    }
    startNext();
}

/// A copy under its own name, so that the program that opens it shows the name, and what it writes
/// there changes nothing here.
void FilesTab::open(const Attachment &attachment)
{
    const QString folder = m_opened.filePath(QString::number(attachment.id.value));
    const QString path = folder + u'/' + safeFileName(attachment.file.name);
    QDir().mkpath(folder);
    if (const auto saved = m_workspace.fileStore().save(attachment.file, path); !saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        Q_EMIT failed({ErrorCode::FileUnreadable,
                       {attachment.file.name, tr("no program here opens it; save it instead")},
                       {}});
    }
}

void FilesTab::saveAs(const Attachment &attachment)
{
    auto *chooser = new QFileDialog(this, tr("Save a copy"));
    chooser->setObjectName(QStringLiteral("saveFileDialog"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->selectFile(attachment.file.name);
    connect(chooser, &QFileDialog::fileSelected, this, [this, attachment](const QString &path) {
        if (const auto saved = m_workspace.fileStore().save(attachment.file, path); !saved) {
            Q_EMIT failed(saved.error());
        }
    });
    chooser->open();
}

void FilesTab::remove(AttachmentId id)
{
    if (const auto removed = m_workspace.removeAttachment(id); !removed) {
        Q_EMIT failed(removed.error());
    }
}

} // namespace hallway
