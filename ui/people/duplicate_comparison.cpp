#include "ui/people/duplicate_comparison.h"

#include "core/base/text.h"
#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QGridLayout>

namespace hallway {
namespace {

enum Place { FieldPlace, LeftPlace, RightPlace, ChoicePlace };

constexpr qsizetype shownCharacters = 300;
constexpr qsizetype shownNameCharacters = 120;

/// An address or a link may be broken where its parts meet: it has no spaces.
QString breakable(const QString &value)
{
    QString text;
    for (const QChar c : value) {
        text.append(c);
        if (QStringView(u"/.@-_").contains(c)) {
            text.append(QChar(0x200B)); // a space without width
        }
    }
    return text;
}

/// Both sides get the same width, however long their words are.
void wrapWithinSide(QLabel &label)
{
    label.setWordWrap(true);
    QSizePolicy policy = label.sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label.setSizePolicy(policy);
}

} // namespace

DuplicateComparison::DuplicateComparison(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(Theme::spacing(4));
    m_grid->setVerticalSpacing(Theme::spacing(2));
    m_grid->setColumnStretch(LeftPlace, 1);
    m_grid->setColumnStretch(RightPlace, 1);
    auto *inside = column(this, 0);
    inside->addLayout(m_grid);
    inside->addStretch();
}

void DuplicateComparison::clear()
{
    m_fields.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void DuplicateComparison::showPair(const Contact &left, const Contact &right)
{
    clear();
    addHead(left, right);
    for (const MergeField &field : differences(left, right)) {
        addField(field);
    }
    if (m_fields.isEmpty()) {
        addCell(1, LeftPlace, tr("Everything that is known of them is the same."), Token::Soft);
    }
}

void DuplicateComparison::addHead(const Contact &left, const Contact &right)
{
    for (const auto &[place, contact] :
         {std::pair(LeftPlace, &left), std::pair(RightPlace, &right)}) {
        auto *label =
            new QuietLabel(m_theme, breakable(oneLine(displayName(*contact), shownNameCharacters)),
                           this, Token::Text, QuietLabel::Size::Strong);
        wrapWithinSide(*label);
        label->setObjectName(place == LeftPlace ? QStringLiteral("leftNameLabel")
                                                : QStringLiteral("rightNameLabel"));
        m_grid->addWidget(label, 0, place);
    }
}

void DuplicateComparison::addCell(int row, int place, const QString &text, Token ink)
{
    const bool isName = place == FieldPlace;
    auto *label = new QuietLabel(m_theme, isName ? text : breakable(text), this, ink,
                                 isName ? QuietLabel::Size::Meta : QuietLabel::Size::Usual);
    if (!isName) {
        wrapWithinSide(*label);
    }
    m_grid->addWidget(label, row, place, Qt::Alignment());
}

void DuplicateComparison::addField(const MergeField &field)
{
    const int row = int(m_fields.size()) + 1;
    const QString name = fieldText(field.name);
    const auto shown = [&field](const QString &value) {
        return value.isEmpty() ? QStringLiteral("–")
                               : fieldValueText(field.name, value, shownCharacters);
    };
    addCell(row, FieldPlace, name, Token::Soft);
    addCell(row, LeftPlace, shown(field.keep), Token::Text);
    addCell(row, RightPlace, shown(field.other), Token::Text);
    QComboBox *choice = choiceField(field.name + QStringLiteral("ChoiceField"),
                                    filledIn(tr("What stays of: %1"), {name}), this);
    // Where the window is mirrored, the one that is kept stands on the right.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    choice->addItem(isMirrored ? tr("right") : tr("left"), int(MergeSide::Keep));
    choice->addItem(isMirrored ? tr("left") : tr("right"), int(MergeSide::Other));
    if (field.hasBoth) {
        choice->addItem(tr("both"), int(MergeSide::Both));
    }
    choice->setCurrentIndex(choice->findData(int(field.usual())));
    m_grid->addWidget(choice, row, ChoicePlace, Qt::AlignVCenter);
    m_fields.insert(field.name, choice);
}

MergeChoices DuplicateComparison::choices() const
{
    MergeChoices choices;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        choices.insert(field.key(), MergeSide(field.value()->currentData().toInt()));
    }
    return choices;
}

} // namespace hallway
