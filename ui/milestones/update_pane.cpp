#include "ui/milestones/update_pane.h"

#include "ui/milestones/milestone_dialog.h"
#include "ui/milestones/update_queue.h"
#include "ui/text/translate.h"
#include "ui/text/update_text.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

namespace hallway {
namespace {

constexpr int ownLines = 6;
constexpr qint64 ownTopic = 0;     ///< in place of a milestone's id
constexpr qint64 newestTopic = -1; ///< what comes first
enum UpdateStep { ChooseStep, RoundStep };

} // namespace

UpdatePane::UpdatePane(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_steps(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("updatePane"));
    m_steps->addWidget(makeChoice());
    m_steps->addWidget(makeRound());
    auto *whole = column(this, 0);
    whole->setContentsMargins(Theme::spacing(3), Theme::spacing(1), 0, Theme::spacing(5));
    whole->addWidget(m_steps);
    m_queue->setDrafting([this](ContactId contact) { return draftTo(contact); });
    connect(m_queue, &UpdateQueue::failed, this, &UpdatePane::failed);
    connect(m_queue, &UpdateQueue::personRequested, this, &UpdatePane::personRequested);
    connect(m_queue, &UpdateQueue::logged, this, [this](ContactId contact, InteractionId mail) {
        m_chosen.sent[contact] = mail;
        refresh();
    });
    connect(m_queue, &UpdateQueue::leftOut, this, [this](ContactId contact, bool isLeftOut) {
        if (isLeftOut) {
            m_chosen.leftOut.insert(contact);
        } else {
            m_chosen.leftOut.erase(contact);
        }
        refresh();
    });
}

QWidget *UpdatePane::makeChoice()
{
    auto *page = new QWidget(m_steps);
    m_who = new QuietLabel(m_theme, {}, page, Token::Text, QuietLabel::Size::Name);
    m_who->setObjectName(QStringLiteral("updateWhoLabel"));
    m_skipped = new QuietLabel(m_theme, {}, page, Token::Due);
    m_skipped->setObjectName(QStringLiteral("updateSkippedLabel"));
    m_who->setWordWrap(true);
    m_skipped->setWordWrap(true);
    QWidget *topic = makeTopic(page);
    QWidget *ownWords = makeOwnWords(page);
    m_start = wordButton(QStringLiteral("startUpdateButton"), tr("&Go through them"), page);
    auto *back = wordButton(QStringLiteral("leaveUpdateButton"), tr("Cancel"), page);
    makePrimary(m_start);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::spacing(2));
    buttons->addWidget(m_start);
    buttons->addWidget(back);
    buttons->addStretch();
    auto *layout = column(page, 3);
    layout->addWidget(m_who);
    layout->addWidget(m_skipped);
    layout->addWidget(topic);
    layout->addWidget(ownWords, 1);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(back, &QPushButton::clicked, this, &UpdatePane::leave);
    connect(m_start, &QPushButton::clicked, this, &UpdatePane::start);
    return page;
}

QWidget *UpdatePane::makeTopic(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_topic = choiceField(QStringLiteral("updateTopicCombo"), tr("About"), line);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *add = wordButton(QStringLiteral("updateMilestoneButton"), tr("New milestone…"), line);
    add->setEnabled(!m_workspace.isReadOnly());
    auto *cells = row(line);
    cells->addWidget(labelled(m_theme, tr("&About"), m_topic), 1);
    cells->addWidget(add, 0, Qt::AlignBottom);
    connect(m_topic, &QComboBox::currentIndexChanged, this, &UpdatePane::judge);
    connect(add, &QPushButton::clicked, this, &UpdatePane::addMilestone);
    return line;
}

QWidget *UpdatePane::makeOwnWords(QWidget *parent)
{
    m_own = new QWidget(parent);
    m_subject = lineField(QStringLiteral("ownSubjectEdit"), tr("Subject"), m_own);
    m_body = textField(QStringLiteral("ownBodyEdit"), tr("Mail"), ownLines, m_own);
    m_body->setMinimumHeight(m_body->height());
    m_body->setMaximumHeight(QWIDGETSIZE_MAX);
    m_blanks = new QuietLabel(m_theme, {}, m_own, Token::Due);
    m_blanks->setObjectName(QStringLiteral("ownBlanksLabel"));
    auto *words = new QuietLabel(m_theme, tr("&Mail"), m_own);
    words->setBuddy(m_body);
    auto *layout = column(m_own, 1);
    layout->addWidget(labelled(m_theme, tr("&Subject"), m_subject));
    layout->addSpacing(Theme::spacing(2));
    layout->addWidget(words);
    layout->addWidget(m_body, 1);
    auto *hint = new QuietLabel(
        m_theme, tr("{{name}} becomes each one's name; every mail can still be changed."), m_own);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addWidget(m_blanks);
    connect(m_subject, &QLineEdit::textChanged, this, &UpdatePane::judge);
    connect(m_body, &QPlainTextEdit::textChanged, this, &UpdatePane::judge);
    return m_own;
}

QWidget *UpdatePane::makeRound()
{
    auto *page = new QWidget(m_steps);
    m_about = new QuietLabel(m_theme, {}, page, Token::Text, QuietLabel::Size::Name);
    m_about->setObjectName(QStringLiteral("updateAboutLabel"));
    m_about->setWordWrap(true);
    auto *change = wordButton(QStringLiteral("changeUpdateButton"), tr("Change"), page);
    auto *leave = wordButton(QStringLiteral("endUpdateButton"), tr("Close"), page);
    leave->setFlat(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::spacing(2));
    head->addWidget(m_about, 1);
    head->addWidget(change, 0, Qt::AlignTop);
    head->addWidget(leave, 0, Qt::AlignTop);
    m_queue = new UpdateQueue(m_workspace, m_theme, page);
    auto *layout = column(page, 3);
    layout->addLayout(head);
    layout->addWidget(m_queue, 1);
    connect(change, &QPushButton::clicked, this, [this] { m_steps->setCurrentIndex(ChooseStep); });
    connect(leave, &QPushButton::clicked, this, &UpdatePane::leave);
    return page;
}

void UpdatePane::begin(const std::vector<ContactId> &people)
{
    m_chosen = {};
    m_chosen.people = people;
    m_begunTopic = newestTopic;
    m_isRunning = true;
    const MailText own = ownUpdate(m_workspace.profile().value_or(Profile()));
    m_subject->setText(own.subject);
    m_body->setPlainText(own.body);
    offerTopics(newestTopic);
    showPeople();
    m_steps->setCurrentIndex(ChooseStep);
    m_topic->setFocus();
}

bool UpdatePane::isFor(const std::vector<ContactId> &people) const
{
    return m_isRunning && people.size() == m_chosen.people.size() &&
           std::set<ContactId>(people.begin(), people.end()) ==
               std::set<ContactId>(m_chosen.people.begin(), m_chosen.people.end());
}

void UpdatePane::refresh()
{
    if (!m_isRunning || !isVisible()) {
        return;
    }
    const qint64 before = topic();
    offerTopics(before);
    showPeople();
    if (m_steps->currentIndex() != RoundStep || topic() != before) {
        m_steps->setCurrentIndex(ChooseStep);
        return;
    }
    auto recipients = recipientsAmong(m_workspace, m_chosen, MilestoneId{topic()});
    if (!recipients) {
        Q_EMIT failed(recipients.error());
        return;
    }
    m_queue->setRecipients(std::move(*recipients));
}

/// The newest milestone first; at the end one's own words.
void UpdatePane::offerTopics(qint64 topic)
{
    m_milestones = m_workspace.works().milestones().value_or(std::vector<Milestone>());
    const QSignalBlocker quiet(m_topic);
    m_topic->clear();
    for (const Milestone &milestone : m_milestones) {
        m_topic->addItem(filledIn(tr("%1 (%2)"),
                                  {milestone.title, shortDate(milestone.on, m_workspace.today())}),
                         milestone.id.value);
    }
    m_topic->addItem(tr("Something in my own words"), ownTopic);
    m_topic->setCurrentIndex(std::max(0, m_topic->findData(topic)));
    judge();
}

void UpdatePane::addMilestone()
{
    auto *dialog = new MilestoneDialog(m_theme, m_workspace.today(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto added = m_workspace.addMilestone(dialog->milestone());
        if (!added) {
            Q_EMIT failed(added.error());
            return;
        }
        offerTopics(added->value);
    });
    dialog->open();
}

void UpdatePane::judge()
{
    const bool isOwn = !milestone();
    m_own->setVisible(isOwn);
    const MailText own = ownWords();
    m_blanks->setText(blanksText(own));
    m_blanks->setVisible(blanksIn(own) > 0);
    const bool isWritten = !own.subject.trimmed().isEmpty() && !own.body.trimmed().isEmpty();
    m_start->setEnabled(!isOwn || (isWritten && blanksIn(own) == 0));
}

void UpdatePane::start()
{
    const auto about = milestone();
    m_about->setText(about ? about->title : ownWords().subject.trimmed());
    if (std::exchange(m_begunTopic, topic()) != topic()) {
        m_chosen.sent.clear();
        m_chosen.leftOut.clear();
    }
    m_queue->forget();
    m_queue->begin(m_begunTopic);
    m_steps->setCurrentIndex(RoundStep);
    refresh();
    m_queue->focusRows();
}

void UpdatePane::leave()
{
    m_isRunning = false;
    Q_EMIT leaveRequested();
}

void UpdatePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

qint64 UpdatePane::topic() const
{
    return m_topic->currentData().toLongLong();
}

void UpdatePane::showPeople()
{
    const auto recipients = recipientsAmong(m_workspace, m_chosen, {});
    if (!recipients) {
        Q_EMIT failed(recipients.error());
        return;
    }
    m_who->setText(
        filledIn(tr("Send an update to %1 people"), {QString::number(m_chosen.people.size())}));
    QStringList skipped;
    for (const Recipient &recipient : *recipients) {
        if (recipient.state == Recipient::State::LeftOut) {
            skipped.append(filledIn(tr("%1 is %2."), {recipient.name, recipient.remark}));
        }
    }
    m_skipped->setText(skipped.join(QChar::Space));
    m_skipped->setVisible(!skipped.isEmpty());
}

std::optional<Milestone> UpdatePane::milestone() const
{
    const MilestoneId id{topic()};
    const auto found = std::find_if(m_milestones.begin(), m_milestones.end(),
                                    [id](const Milestone &one) { return one.id == id; });
    return found == m_milestones.end() ? std::nullopt : std::optional(*found);
}

MailText UpdatePane::ownWords() const
{
    return {m_subject->text(), m_body->toPlainText()};
}

Result<MailText> UpdatePane::draftTo(ContactId contact) const
{
    if (const auto about = milestone()) {
        return draftUpdate(m_workspace, *about, contact);
    }
    return m_workspace.people().contact(contact).map(
        [this](const Contact &person) { return filledUpdate(ownWords(), person.name); });
}

} // namespace hallway
