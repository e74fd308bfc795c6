#include "ui/exchange/import_details.h"

#include "ui/exchange/import_delegate.h"
#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/tab_before.h"

#include <QCheckBox>
#include <QVBoxLayout>
#include <algorithm>

namespace hallway {
namespace {

constexpr std::ptrdiff_t shownFields = 40; ///< a card may have been made to have thousands
constexpr qsizetype shownCharacters = 500;

} // namespace

ImportDetails::ImportDetails(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("recordDetails"));
    setAccessibleName(tr("The record"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
}

void ImportDetails::showRecord(const std::optional<PreviewRecord> &record)
{
    m_content = new QWidget;
    m_lines = new QVBoxLayout(m_content);
    m_lines->setContentsMargins(Theme::spacing(1), 0, Theme::spacing(2), 0);
    m_lines->setSpacing(2);
    if (record) {
        addHead(*record);
        const auto shown = std::min(std::ssize(record->fields), shownFields);
        for (std::ptrdiff_t field = 0; field < shown; ++field) {
            const FieldChange &change = record->fields[std::size_t(field)];
            addField(change);
            if (change.isByHand) {
                addChoice(int(field), change);
            }
        }
        if (const auto more = std::ssize(record->fields) - shown; more > 0) {
            addLine(filledIn(tr("and %1 more"), {wordsLocale().toString(qint64(more))}),
                    Token::Soft);
        }
    }
    m_lines->addStretch();
    setWidget(m_content);                    // deletes the one before
    m_content->setAutoFillBackground(false); // the card's ground shows
    m_content->show();
    tabAfter(this, m_content->findChildren<QCheckBox *>());
}

void ImportDetails::addHead(const PreviewRecord &record)
{
    auto *name =
        new QuietLabel(m_theme, record.name, m_content, Token::Text, QuietLabel::Size::Strong);
    name->setWordWrap(true);
    m_lines->addWidget(name);
    auto *place = new QHBoxLayout;
    place->setContentsMargins(0, Theme::spacing(1), 0, Theme::spacing(2));
    place->addWidget(
        new Chip(m_theme, previewGroupText(record.group), toneOf(record.group), m_content));
    place->addWidget(new QuietLabel(
        m_theme, filledIn(tr("line %1"), {wordsLocale().toString(record.line)}), m_content));
    place->addStretch();
    m_lines->addLayout(place);
    if (!record.reason.isEmpty()) {
        addLine(record.reason, Token::Text);
    }
}

void ImportDetails::addField(const FieldChange &change)
{
    auto *field = new QuietLabel(m_theme, capitalised(fieldText(change.field)), m_content);
    field->setContentsMargins(0, Theme::spacing(2), 0, 0);
    m_lines->addWidget(field);
    const auto value = [&change](const QString &text) {
        return fieldValueText(change.field, text, shownCharacters);
    };
    if (!change.before.isEmpty()) {
        addLine(value(change.before), Token::Soft);
    }
    if (change.after.isEmpty()) {
        addLine(change.isByHand ? tr("another one") : tr("added"), Token::Text);
    } else if (change.before.isEmpty()) {
        addLine(value(change.after), Token::Text);
    } else {
        addLine(filledIn(tr("→ %1"), {value(change.after)}), Token::Text);
    }
}

/// The user's own word stands until they tick this.
void ImportDetails::addChoice(int field, const FieldChange &change)
{
    auto *box = new QCheckBox(change.before.isEmpty() && !change.after.isEmpty()
                                  ? tr("Add it all the same")
                                  : tr("Take the file's all the same"),
                              m_content);
    nameField(box, QStringLiteral("take%1Box").arg(field + 1),
              filledIn(tr("%1: %2. You changed this by hand."),
                       {capitalised(fieldText(change.field)), box->text()}));
    box->setChecked(change.isTaken);
    addLine(tr("You changed this by hand."), Token::Due);
    m_lines->addWidget(box);
    connect(box, &QCheckBox::toggled, this,
            [this, field](bool isOn) { Q_EMIT takeRequested(field, isOn); });
}

void ImportDetails::addLine(const QString &text, Token ink)
{
    auto *line = new QuietLabel(m_theme, text, m_content, ink, QuietLabel::Size::Usual);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(line);
}

} // namespace hallway
