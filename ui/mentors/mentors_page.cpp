#include "ui/mentors/mentors_page.h"

#include "core/base/text.h"
#include "ui/mentors/ask_dialog.h"
#include "ui/mentors/mentor_card.h"
#include "ui/people/contact_chips.h"
#include "ui/text/mentor_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace hallway {
namespace {

constexpr int proposalAvatarSize = 28;
constexpr int mostOfferedCharacters = 90; ///< of a name: a few lines of the column

} // namespace

MentorsPage::MentorsPage(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_theme(theme), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("mentorsPage"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    column(this, 0)->addWidget(m_scroll);
}

void MentorsPage::reload()
{
    m_isStale = true;
    if (isVisible()) {
        read();
    }
}

void MentorsPage::setNarrow(bool isNarrow)
{
    if (m_isNarrow != isNarrow) {
        m_isNarrow = isNarrow;
        reload();
    }
}

void MentorsPage::showEvent(QShowEvent *event)
{
    if (m_isStale) {
        read();
    }
    Page::showEvent(event);
}

void MentorsPage::read()
{
    auto board = m_workspace.mentorBoard();
    if (!board) {
        Q_EMIT failed(board.error());
        return;
    }
    m_board = std::move(*board);
    m_isStale = false;
    const QWidget *before = window()->focusWidget(); // also while a dialog has the keys
    const bool hadKeys = before != nullptr && isAncestorOf(before);
    const QString had = hadKeys ? before->objectName() : QString();
    QWidget *shown = makeBoard();
    shown->setAutoFillBackground(false);
    m_scroll->setWidget(shown);
    if (hadKeys) {
        giveKeysTo(had);
    }
    Q_EMIT summaryChanged();
}

/// The board is made anew after each change; the keys stay where they were, or on the board.
void MentorsPage::giveKeysTo(const QString &name)
{
    if (auto *same = m_scroll->widget()->findChild<QWidget *>(name)) {
        same->setFocus();
    } else {
        focusContent();
    }
}

QWidget *MentorsPage::makeBoard()
{
    auto *board = new QWidget(m_scroll);
    auto *whole = column(board, 4);
    whole->addWidget(makeCoverage(board));
    auto *columns = new QBoxLayout(m_isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    columns->setSpacing(Theme::spacing(4));
    for (const MentorKind kind : everyMentorKind) {
        auto *one = new QVBoxLayout;
        one->setSpacing(Theme::spacing(3));
        fillColumn(one, kind, board);
        columns->addLayout(one, 1);
    }
    whole->addLayout(columns);
    whole->addStretch();
    return board;
}

Card *MentorsPage::makeCoverage(QWidget *parent)
{
    auto *card = new Card(m_theme, parent);
    auto *line = new QHBoxLayout(card);
    line->setSpacing(Theme::spacing(2));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *covered = wrappedLabel(m_theme, ThemedLabel::Look::Strong, coverageText(m_board), card);
    covered->setObjectName(QStringLiteral("coverageLabel"));
    words->addWidget(covered);
    if (const QString thin = thinText(m_board); !thin.isEmpty()) {
        words->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Soft, thin, card));
    }
    line->addLayout(words, 1);
    for (const MentorKind kind : everyMentorKind) {
        const QString count =
            filledIn(tr("%1 %2"), {mentorKindText(kind), QString::number(m_board.count(kind))});
        line->addWidget(new Chip(m_theme, count, toneOf(kind), card));
    }
    return card;
}

void MentorsPage::fillColumn(QVBoxLayout *column, MentorKind kind, QWidget *parent)
{
    auto *head = new QVBoxLayout;
    head->setSpacing(Theme::spacing(1));
    head->addWidget(new Chip(m_theme, mentorKindText(kind), toneOf(kind), parent), 0,
                    Qt::AlignLeading);
    head->addWidget(
        wrappedLabel(m_theme, ThemedLabel::Look::Soft, mentorKindSentence(kind), parent));
    column->addLayout(head);
    for (const MentorLine &line : m_board.mentors) {
        if (line.kind == kind) {
            auto *card = new MentorCard(m_theme, line, m_workspace.today(), parent);
            connect(card, &MentorCard::personRequested, this, &Page::personRequested);
            column->addWidget(card);
        }
    }
    if (Card *proposals = makeProposals(kind, parent)) {
        column->addWidget(proposals);
    }
    column->addStretch();
}

Card *MentorsPage::makeProposals(MentorKind kind, QWidget *parent)
{
    if (m_board.count(kind) > 1) {
        return nullptr;
    }
    auto *card = new Card(m_theme, parent);
    card->setOutline(Card::Outline::Dashed);
    auto *inside = new QVBoxLayout(card);
    inside->setSpacing(Theme::spacing(3));
    inside->addWidget(
        wrappedLabel(m_theme, ThemedLabel::Look::Strong, tr("Someone you might ask"), card));
    for (const MentorProposal &proposal : m_board.proposals) {
        if (proposal.kind == kind) {
            inside->addLayout(makeProposal(proposal, card));
        }
    }
    if (inside->count() == 1) {
        inside->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Soft,
                                       tr("Nobody fits yet: people with a fitting role and field "
                                          "show up here after two exchanges."),
                                       card));
    }
    return card;
}

QLayout *MentorsPage::makeProposal(const MentorProposal &proposal, Card *card)
{
    const BoardPerson &person = proposal.person;
    auto *avatar = new Avatar(m_theme, proposalAvatarSize, card);
    avatar->setPerson(person.name, initials(person.name));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Text,
                                  oneLine(person.name, mostOfferedCharacters), card));
    words->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Meta, proposalText(proposal), card));
    auto *ask = wordButton(QStringLiteral("askButton%1").arg(person.contact.value),
                           tr("Plan the ask"), card);
    ask->setAccessibleName(filledIn(tr("Plan the ask of %1"), {person.name}));
    connect(ask, &QPushButton::clicked, this, [this, proposal] { planTheAsk(proposal); });
    auto *line = new QHBoxLayout;
    line->addWidget(avatar, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(ask, 0, Qt::AlignTop);
    return line;
}

void MentorsPage::planTheAsk(const MentorProposal &proposal)
{
    auto *dialog = new AskDialog(m_workspace, m_theme, proposal, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AskDialog::failed, this, &Page::failed);
    dialog->open();
}

QString MentorsPage::summary() const
{
    const int people = m_board.people();
    const auto kinds = std::count_if(everyMentorKind.begin(), everyMentorKind.end(),
                                     [this](MentorKind kind) { return m_board.count(kind) > 0; });
    return filledIn(tr("%1, %2"), {counted(people, QT_TRANSLATE_NOOP("Words", "1 mentor"),
                                           QT_TRANSLATE_NOOP("Words", "%1 mentors")),
                                   counted(kinds, QT_TRANSLATE_NOOP("Words", "1 kind"),
                                           QT_TRANSLATE_NOOP("Words", "%1 kinds"))});
}

void MentorsPage::focusContent()
{
    if (auto *card = findChild<MentorCard *>()) {
        card->setFocus();
    }
}

} // namespace hallway
