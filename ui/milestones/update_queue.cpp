#include "ui/milestones/update_queue.h"

#include "ui/milestones/draft_card.h"
#include "ui/milestones/recipient_delegate.h"
#include "ui/milestones/recipient_model.h"
#include "ui/text/update_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/part_bar.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QStackedWidget>
#include <algorithm>

namespace hallway {
namespace {

constexpr int rowsWidth = 216;
constexpr int besideFrom = 560; ///< the width that has room for people and draft side by side
constexpr int barRoom = 46;     ///< below, where the bar after each change must hide no button
constexpr int rowsAbove = 3;    ///< rows shown where they stand above the draft
enum QueuePart { DraftPart, NothingPart, ClosedPart };

} // namespace

UpdateQueue::UpdateQueue(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_model(new RecipientModel(this)),
      m_rows(new RowsView(tr("Who is told"), this)),
      m_progress(new QuietLabel(theme, {}, this, Token::Text, QuietLabel::Size::Strong)),
      m_bar(new PartBar(theme, 0, this)), m_right(new QStackedWidget(this)),
      m_draft(new DraftCard(theme, workspace.isReadOnly(), this)),
      m_nothing(new EmptyState(theme, {}, {}, this))
{
    setObjectName(QStringLiteral("updateQueue"));
    makeRows();
    m_right->addWidget(m_draft);
    m_right->addWidget(m_nothing);
    m_right->addWidget(makeClosed());
    auto *whole = column(this, 2);
    whole->addLayout(makeTop());
    whole->addLayout(makeParts(), 1);
    whole->addSpacing(barRoom);
    connectDraft();
}

QLayout *UpdateQueue::makeTop()
{
    m_progress->setObjectName(QStringLiteral("queueProgressLabel"));
    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::spacing(3));
    top->addWidget(m_progress);
    top->addWidget(m_bar, 1, Qt::AlignVCenter);
    return top;
}

QLayout *UpdateQueue::makeParts()
{
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_parts->setSpacing(Theme::spacing(2));
    m_parts->addWidget(m_rows);
    m_parts->addWidget(scrolling(m_right, this), 1);
    return m_parts;
}

void UpdateQueue::makeRows()
{
    m_rows->setObjectName(QStringLiteral("recipientListView"));
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(new RecipientDelegate(m_theme, m_rows));
    m_rows->setUniformItemSizes(true);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &UpdateQueue::showCurrent);
    connect(m_rows, &RowsView::clicked, this, &UpdateQueue::toggleFold);
    connect(m_rows, &RowsView::activated, this, &UpdateQueue::activate);
    connect(&m_theme, &Theme::changed, m_rows, [this] { m_rows->doItemsLayout(); });
}

QWidget *UpdateQueue::makeClosed()
{
    auto *closed = new QWidget(this);
    m_closedName = new QuietLabel(m_theme, {}, closed, Token::Text, QuietLabel::Size::Name);
    m_closedRemark = new QuietLabel(m_theme, {}, closed);
    m_closedRemark->setObjectName(QStringLiteral("closedRemarkLabel"));
    m_closedName->setWordWrap(true);
    m_closedRemark->setWordWrap(true);
    auto *open = wordButton(QStringLiteral("openRecipientButton"), tr("Open the person"), closed);
    m_putBack = wordButton(QStringLiteral("putBackButton"), tr("Put back in the queue"), closed);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::spacing(2));
    buttons->addWidget(m_putBack);
    buttons->addWidget(open);
    buttons->addStretch();
    auto *layout = column(closed, 2);
    layout->addWidget(m_closedName);
    layout->addWidget(m_closedRemark);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_putBack, &QPushButton::clicked, this, &UpdateQueue::putBack);
    connect(open, &QPushButton::clicked, this, [this] {
        if (const Recipient *recipient = current()) {
            Q_EMIT personRequested(recipient->contact);
        }
    });
    return closed;
}

void UpdateQueue::connectDraft()
{
    connect(m_draft, &DraftCard::edited, this, [this] {
        if (const Recipient *recipient = current()) {
            m_edited[{m_round, recipient->contact}] = m_draft->mail();
        }
    });
    connect(m_draft, &DraftCard::sent, this, &UpdateQueue::logMail);
    connect(m_draft, &DraftCard::leftOut, this, &UpdateQueue::leaveOut);
}

void UpdateQueue::begin(qint64 round)
{
    m_round = round;
    m_isTaking = true;
    m_model->setRecipients({});
    m_model->setFolded(true);
    m_isTaking = false;
}

void UpdateQueue::setRecipients(std::vector<Recipient> recipients)
{
    const Recipient *shown = current();
    const auto before = shown ? std::optional(*shown) : std::nullopt;
    const int row = m_rows->currentIndex().row();
    m_isTaking = true;
    m_model->setRecipients(std::move(recipients));
    selectAfter(before, row);
    m_isTaking = false;
    showProgress();
    showCurrent();
}

void UpdateQueue::selectAfter(const std::optional<Recipient> &before, int rowBefore)
{
    int row = before ? m_model->rowOf(before->contact) : -1;
    const Recipient *now = m_model->recipientAt(row);
    const bool stays =
        now && (now->state == Recipient::State::Waiting || now->state == before->state);
    if (!stays) {
        // The next one has moved up into the place of whoever was told.
        row = std::min(std::max(rowBefore, 0), m_model->waiting() - 1);
    }
    m_rows->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void UpdateQueue::choose(ContactId contact)
{
    if (m_model->rowOf(contact) < 0) {
        m_model->setFolded(false);
    }
    m_rows->setCurrentIndex(m_model->index(m_model->rowOf(contact)));
    showCurrent();
    if (m_right->currentIndex() == DraftPart) {
        m_draft->focusBody();
    } else {
        focusRows();
    }
}

void UpdateQueue::focusRows()
{
    m_rows->setFocus();
}

const Recipient *UpdateQueue::current() const
{
    return m_model->recipientAt(m_rows->currentIndex().row());
}

void UpdateQueue::showCurrent()
{
    if (m_isTaking) {
        return;
    }
    const Recipient *recipient = current();
    if (recipient && recipient->state == Recipient::State::Waiting) {
        showDraft(*recipient);
    } else if (recipient) {
        showClosed(*recipient);
    } else {
        showNobody();
    }
    m_rows->setVisible(m_model->rowCount() > 0);
}

void UpdateQueue::showDraft(const Recipient &recipient)
{
    const auto written = m_edited.find({m_round, recipient.contact});
    const auto mail = written != m_edited.end() ? Result<MailText>(written->second)
                                                : m_drafting(recipient.contact);
    if (!mail) {
        Q_EMIT failed(mail.error());
        return;
    }
    m_draft->setDraft(recipient, *mail);
    m_right->setCurrentIndex(DraftPart);
}

void UpdateQueue::showClosed(const Recipient &recipient)
{
    m_closedName->setText(recipient.name);
    m_closedRemark->setText(recipient.remark);
    m_putBack->setVisible(recipient.canPutBack && !m_workspace.isReadOnly());
    m_right->setCurrentIndex(ClosedPart);
}

void UpdateQueue::showNobody()
{
    const auto &recipients = m_model->recipients();
    if (recipients.empty()) {
        m_nothing->setWords(tr("Nobody to tell"),
                            tr("The queue is made of your active mentors. To tell others, choose "
                               "them under People and press Send an update."));
    } else if (totalAmong(recipients) == 0) {
        m_nothing->setWords(tr("All of them are left out"),
                            tr("Open the list beside this to see why, or to put one back."));
    } else if (m_model->waiting() == 0) {
        m_nothing->setWords(tr("Everybody has been told"), tr("Nothing is left to send here."));
    } else {
        m_nothing->setWords(tr("Nobody chosen"), tr("Choose one to see the draft."));
    }
    m_right->setCurrentIndex(NothingPart);
}

void UpdateQueue::showProgress()
{
    const int told = toldAmong(m_model->recipients());
    const int total = totalAmong(m_model->recipients());
    m_progress->setText(toldText(told, total));
    m_bar->setPart(total == 0 ? 0.0 : double(told) / total);
    m_bar->setVisible(total > 0);
}

void UpdateQueue::toggleFold(const QModelIndex &index)
{
    if (index.data(RecipientModel::IsHeadingRole).toBool()) {
        m_isTaking = true;
        m_model->setFolded(!m_model->isFolded());
        m_rows->setCurrentIndex(m_model->index(m_model->waiting()));
        m_isTaking = false;
        showCurrent();
    }
}

void UpdateQueue::activate(const QModelIndex &index)
{
    const Recipient *recipient = m_model->recipientAt(index.row());
    if (recipient == nullptr) {
        toggleFold(index);
    } else if (recipient->state == Recipient::State::Waiting) {
        m_draft->focusBody();
    } else {
        Q_EMIT personRequested(recipient->contact);
    }
}

void UpdateQueue::logMail(const MailText &mail, bool isReplyExpected)
{
    const Recipient *shown = current();
    if (shown == nullptr) {
        return;
    }
    const Recipient recipient = *shown;
    Interaction sent;
    sent.on = m_workspace.today();
    sent.subject = mail.subject.trimmed();
    sent.text = mail.body.trimmed();
    sent.replyExpected = isReplyExpected;
    sent.participants = {recipient.contact};
    if (recipient.followUp.isValid()) {
        report(m_workspace.finish(recipient.followUp, sent));
        return;
    }
    const auto id = m_workspace.log(sent);
    report(id.map([](InteractionId) {}));
    if (id) {
        Q_EMIT logged(recipient.contact, *id);
    }
}

void UpdateQueue::leaveOut()
{
    const Recipient *recipient = current();
    if (recipient && recipient->followUp.isValid()) {
        report(m_workspace.dismiss(recipient->followUp, {}));
    } else if (recipient) {
        Q_EMIT leftOut(recipient->contact, true);
    }
}

void UpdateQueue::putBack()
{
    const Recipient *recipient = current();
    if (recipient && recipient->followUp.isValid()) {
        report(m_workspace.reopen(recipient->followUp));
    } else if (recipient) {
        Q_EMIT leftOut(recipient->contact, false);
    }
}

void UpdateQueue::report(const Result<void> &done)
{
    if (!done) {
        Q_EMIT failed(done.error());
    }
}

void UpdateQueue::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isBeside = width() >= besideFrom;
    m_parts->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int rowHeight = m_rows->sizeHintForRow(0);
    m_rows->setMinimumHeight(0);
    m_rows->setMaximumWidth(isBeside ? rowsWidth : QWIDGETSIZE_MAX);
    m_rows->setMinimumWidth(isBeside ? rowsWidth : 0);
    m_rows->setMaximumHeight(isBeside ? QWIDGETSIZE_MAX
                                      : rowsAbove * std::max(rowHeight, m_theme.iconSize()));
}

} // namespace hallway
