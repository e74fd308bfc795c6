#include "ui/people/selection_pane.h"

#include "core/base/text.h"
#include "core/exchange/people_export.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/section_label.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QStringListModel>

namespace hallway {
namespace {

constexpr std::size_t namesShown = 6;
constexpr int mostNameLength = 60;
constexpr int actionsWidth = 460;
constexpr int asUsual = -1; ///< a rhythm by mentorship or tie

} // namespace

SelectionPane::SelectionPane(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme),
      m_job(new PeopleJob(workspace, this)),
      m_title(new QuietLabel(theme, {}, this, Token::Text, QuietLabel::Size::Name)),
      m_names(new QuietLabel(theme, {}, this)), m_actions(new QWidget(this)),
      m_progress(new QProgressBar(this)),
      m_tag(lineField(QStringLiteral("selectionTagEdit"), tr("Tag"), m_actions)),
      m_tags(new QStringListModel(this)),
      m_rhythm(choiceField(QStringLiteral("selectionRhythmCombo"), tr("Rhythm"), m_actions))
{
    setObjectName(QStringLiteral("selectionPane"));
    m_title->setObjectName(QStringLiteral("selectionTitleLabel"));
    m_names->setObjectName(QStringLiteral("selectionNamesLabel"));
    m_names->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("selectionProgressBar"));
    m_progress->setAccessibleName(tr("Changing people"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_actions->setMaximumWidth(actionsWidth);
    m_progress->setMaximumWidth(actionsWidth);
    auto *actions = column(m_actions, 3);
    addWritingPart(actions);
    addTagPart(actions);
    addRhythmPart(actions);
    addButtons(actions);
    auto *parts = column(this, 3);
    setSides(parts, Theme::spacing(3), Theme::spacing(1), 0, Theme::spacing(3));
    parts->addWidget(m_title);
    parts->addWidget(m_names);
    parts->addWidget(m_progress);
    parts->addWidget(m_actions);
    parts->addStretch();
    m_actions->setEnabled(!workspace.isReadOnly());
    connect(m_job, &PeopleJob::failed, this, [this](const Error &error) {
        showRunning();
        Q_EMIT failed(error);
    });
    connect(m_job, &PeopleJob::done, this, [this](const HistoryLabel &label) {
        showRunning();
        Q_EMIT changedBeside(doneText(label));
    });
}

void SelectionPane::addWritingPart(QVBoxLayout *parts)
{
    m_update = wordButton(QStringLiteral("sendUpdateButton"), tr("Send an update…"), m_actions);
    parts->addWidget(new SectionLabel(m_theme, tr("Write"), Tone::Neutral, m_actions));
    parts->addWidget(m_update, 0, Qt::AlignLeading);
    connect(m_update, &QPushButton::clicked, this, &SelectionPane::updateRequested);
}

void SelectionPane::addTagPart(QVBoxLayout *parts)
{
    auto *completer = new QCompleter(m_tags, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tag->setCompleter(completer);
    m_tag->setPlaceholderText(tr("STS 2026"));
    auto *add = wordButton(QStringLiteral("addTagButton"), tr("Add tag"), m_actions);
    auto *remove = wordButton(QStringLiteral("removeTagButton"), tr("Remove tag"), m_actions);
    setTabOrder(add, m_tag);
    setTabOrder(m_tag, add);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(Theme::spacing(2));
    fields->addWidget(m_tag, 1);
    fields->addWidget(add);
    fields->addWidget(remove);
    parts->addWidget(new SectionLabel(m_theme, tr("Tag"), Tone::Neutral, m_actions));
    parts->addLayout(fields);
    connect(add, &QPushButton::clicked, this, [this] { tag(true); });
    connect(remove, &QPushButton::clicked, this, [this] { tag(false); });
    connect(m_tag, &QLineEdit::returnPressed, this, [this] { tag(true); });
    const auto judge = [this, add, remove] {
        const bool isGiven = !m_tag->text().trimmed().isEmpty();
        add->setEnabled(isGiven);
        remove->setEnabled(isGiven);
    };
    connect(m_tag, &QLineEdit::textChanged, this, judge);
    judge();
}

void SelectionPane::addRhythmPart(QVBoxLayout *parts)
{
    m_rhythm->addItem(tr("as usual, by mentorship or tie"), asUsual);
    for (const int weeks : {2, 4, 6, 13, 26, 52}) {
        constexpr int daysOfWeek = 7;
        m_rhythm->addItem(tr("every %1 weeks").arg(weeks), weeks * daysOfWeek);
    }
    m_rhythm->addItem(tr("never remind me"), 0);
    auto *set = wordButton(QStringLiteral("setRhythmButton"), tr("Set rhythm"), m_actions);
    setTabOrder(set, m_rhythm);
    setTabOrder(m_rhythm, set);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(Theme::spacing(2));
    fields->addWidget(m_rhythm, 1);
    fields->addWidget(set);
    parts->addWidget(new SectionLabel(m_theme, tr("Rhythm"), Tone::Neutral, m_actions));
    parts->addLayout(fields);
    connect(set, &QPushButton::clicked, this, [this] {
        const int days = m_rhythm->currentData().toInt();
        act([people = m_people, days](Workspace &workspace) {
            return workspace.setRhythms(people,
                                        days == asUsual ? std::nullopt : std::optional(days));
        });
    });
}

void SelectionPane::addButtons(QVBoxLayout *parts)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::spacing(2));
    const auto add = [&](const char *name, const QString &words, auto work) {
        auto *button = wordButton(QLatin1String(name), words, m_actions);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, work);
    };
    const auto setState = [this](ContactState state) {
        act([people = m_people, state](Workspace &workspace) {
            return workspace.setContactStates(people, state);
        });
    };
    add("archivePeopleButton", tr("Archive"), [=] { setState(ContactState::Archived); });
    add("activatePeopleButton", tr("Make active"), [=] { setState(ContactState::Active); });
    add("exportPeopleButton", tr("Export…"), [this] { chooseExportFile(); });
    add("deletePeopleButton", tr("Delete"), [this] {
        act([people = m_people](Workspace &workspace) { return workspace.deleteContacts(people); });
    });
    buttons->addStretch();
    auto *leave = wordButton(QStringLiteral("leaveSelectionButton"), tr("Select only one"), this);
    leave->setFlat(true);
    connect(leave, &QPushButton::clicked, this, &SelectionPane::leaveRequested);
    parts->addWidget(new SectionLabel(m_theme, tr("All of them"), Tone::Neutral, m_actions));
    parts->addLayout(buttons);
    parts->addWidget(leave, 0, Qt::AlignLeft);
}

void SelectionPane::setPeople(const std::vector<ContactId> &people)
{
    if (people == m_people) {
        return;
    }
    m_people = people;
    m_title->setText(tr("%1 people selected").arg(wordsLocale().toString(qint64(people.size()))));
    m_names->setText(someNames());
    const bool isTooMany = people.size() > mostAtOnce;
    m_update->setEnabled(!isTooMany);
    m_update->setToolTip(
        isTooMany ? filledIn(tr("Select %1 people at most."), {QString::number(mostAtOnce)})
                  : QString());
    offerTags();
}

QString SelectionPane::someNames() const
{
    QStringList names;
    for (const ContactId id : m_people) {
        if (std::size_t(names.size()) < namesShown) {
            names.append(
                oneLine(m_workspace.people().name(id).value_or(QString()), mostNameLength));
        }
    }
    const QString list = names.join(QStringLiteral(", "));
    const auto others = qint64(m_people.size()) - names.size();
    return others > 0 ? filledIn(tr("%1 and %2 more"), {list, wordsLocale().toString(others)})
                      : list;
}

void SelectionPane::offerTags()
{
    const auto tags = m_workspace.people().tags();
    if (tags) {
        m_tags->setStringList(QStringList(tags->begin(), tags->end()));
    }
}

void SelectionPane::tag(bool isAdding)
{
    const QStringList tags{m_tag->text().trimmed()};
    if (tags.front().isEmpty()) {
        return;
    }
    m_tag->setText({}); // not clear(): Ctrl+Z shall take the step back, not bring the word
    act([people = m_people, tags, isAdding](Workspace &workspace) {
        return workspace.tagContacts(people, isAdding ? tags : QStringList(),
                                     isAdding ? QStringList() : tags);
    });
}

void SelectionPane::act(PeopleJob::Work work)
{
    if (m_people.size() > mostAtOnce) {
        m_job->start(std::move(work));
        showRunning();
        return;
    }
    if (const auto done = work(m_workspace); !done) {
        Q_EMIT failed(done.error());
    }
    offerTags();
}

void SelectionPane::showRunning()
{
    runToAndFro(m_progress, m_theme);
    m_progress->setVisible(m_job->isRunning());
    m_actions->setEnabled(!m_job->isRunning());
}

void SelectionPane::chooseExportFile()
{
    auto *chooser = new QFileDialog(this, tr("Export"), QString(), tr("Contacts (*.vcf)"));
    chooser->setObjectName(QStringLiteral("exportFileDialog"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("vcf"));
    connect(chooser, &QFileDialog::fileSelected, this, &SelectionPane::exportTo);
    chooser->open();
}

void SelectionPane::exportTo(const QString &path)
{
    if (const auto written = exportCards(m_workspace, path, m_people); !written) {
        Q_EMIT failed(written.error());
        return;
    }
    const QString number = wordsLocale().toString(qint64(m_people.size()));
    Q_EMIT told(filledIn(tr("Wrote %1 people to %2"), {number, QFileInfo(path).fileName()}));
}

} // namespace hallway
