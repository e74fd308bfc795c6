#include "ui/exchange/journal_details.h"

#include "ui/exchange/import_delegate.h"
#include "ui/text/translate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/tab_before.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace hallway {
namespace {

constexpr qsizetype longestText = 4000; ///< of a text; what is stored is whole

QString shortened(const QString &text)
{
    return text.size() <= longestText ? text : text.first(longestText) + QChar(0x2026);
}

} // namespace

JournalDetails::JournalDetails(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("journalDetails"));
    setAccessibleName(tr("The record"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
}

void JournalDetails::showRecord(const std::optional<JournalDetail> &record)
{
    m_content = new QWidget;
    m_lines = column(m_content, 1);
    m_lines->setContentsMargins(Theme::spacing(1), 0, Theme::spacing(2), 0);
    if (record) {
        addHead(*record);
        if (record->isReplyExpected) {
            addReply(*record->isReplyExpected);
        }
        addLine(shortened(record->text), Token::Text);
        if (!record->attachments.isEmpty()) {
            addLine(filledIn(tr("With it came: %1"), {record->attachments.join(u", ")}),
                    Token::Soft);
        }
        addLine(record->place, Token::Soft);
    }
    m_lines->addStretch();
    setWidget(m_content);                    // deletes the one before
    m_content->setAutoFillBackground(false); // the card's ground shows
    m_content->show();
    tabAfter(this, m_content->findChildren<QCheckBox *>());
}

void JournalDetails::addHead(const JournalDetail &record)
{
    auto *name =
        new QuietLabel(m_theme, record.name, m_content, Token::Text, QuietLabel::Size::Strong);
    name->setWordWrap(true);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(name);
    auto *when = row(nullptr, 2);
    when->addWidget(
        new Chip(m_theme, previewGroupText(record.group), toneOf(record.group), m_content));
    when->addWidget(new QuietLabel(m_theme, record.when, m_content), 1);
    m_lines->addLayout(when);
    addLine(record.reason, Token::Text);
    if (!record.subject.isEmpty()) {
        auto *subject = new QuietLabel(m_theme, record.subject, m_content, Token::Text,
                                       QuietLabel::Size::Strong);
        subject->setWordWrap(true);
        subject->setContentsMargins(0, Theme::spacing(2), 0, 0);
        m_lines->addWidget(subject);
    }
}

void JournalDetails::addReply(bool isExpected)
{
    auto *box = new QCheckBox(tr("&Reply expected"), m_content);
    nameField(box, QStringLiteral("replyBox"), tr("Reply expected"));
    box->setChecked(isExpected);
    connect(box, &QCheckBox::toggled, this, &JournalDetails::replyExpectedChanged);
    m_lines->addWidget(box);
}

void JournalDetails::addLine(const QString &text, Token ink)
{
    if (text.isEmpty()) {
        return;
    }
    auto *line = new QuietLabel(m_theme, text, m_content, ink, QuietLabel::Size::Usual);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(line);
}

} // namespace hallway
