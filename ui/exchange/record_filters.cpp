#include "ui/exchange/record_filters.h"

#include "ui/text/translate.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QSignalBlocker>

namespace hallway {
namespace {

constexpr int everyGroup = 1000; ///< the id of the chip that filters nothing

int chipOf(std::optional<PreviewGroup> group)
{
    return group ? int(*group) : everyGroup;
}

} // namespace

RecordFilters::RecordFilters(const Theme &theme, std::span<const PreviewGroup> groups,
                             const Names &names, const QString &filterWords, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_groups(new QButtonGroup(this))
{
    auto *lines = column(this, 2);
    lines->addWidget(makeChips(groups, names));
    m_all = new QCheckBox(tr("&All shown"), this);
    m_all->setObjectName(names.allBox);
    m_filter = new SearchField(m_theme, filterWords, this);
    m_filter->setObjectName(names.filter);
    m_line = row(nullptr, 3);
    m_line->addWidget(m_all);
    m_line->addWidget(m_filter, 1);
    lines->addLayout(m_line);
    connect(m_groups, &QButtonGroup::idClicked, this, &RecordFilters::changed);
    connect(m_filter, &QLineEdit::textChanged, this, &RecordFilters::changed);
    connect(m_all, &QCheckBox::clicked, this,
            [this] { Q_EMIT tickRequested(m_all->checkState() != Qt::Unchecked); });
}

QWidget *RecordFilters::makeChips(std::span<const PreviewGroup> groups, const Names &names)
{
    auto *chips = new QWidget(this);
    new FlowLayout(Theme::spacing(1) + 2, chips);
    const auto addChip = [&](int id, const QString &name) {
        auto *chip = new CheckableChip(m_theme, QString(), chips);
        chip->setObjectName(name);
        m_groups->addButton(chip, id);
        chips->layout()->addWidget(chip);
    };
    addChip(everyGroup, names.everyChip);
    for (const PreviewGroup group : groups) {
        addChip(int(group), names.groupChip.arg(int(group)));
    }
    return chips;
}

void RecordFilters::addField(QWidget *field)
{
    m_line->addWidget(field);
}

void RecordFilters::showCount(std::optional<PreviewGroup> group, const QString &words, qint64 count)
{
    QAbstractButton *chip = m_groups->button(chipOf(group));
    chip->setText(filledIn(tr("%1 %2"), {capitalised(words), wordsLocale().toString(count)}));
    chip->setVisible(count > 0 || !group);
    chip->updateGeometry();
}

void RecordFilters::reset(std::optional<PreviewGroup> group)
{
    const QSignalBlocker quiet(m_filter);
    m_filter->clear();
    m_groups->button(chipOf(group))->setChecked(true);
}

void RecordFilters::showTicks(Qt::CheckState state, bool isEnabled)
{
    const QSignalBlocker quiet(m_all);
    m_all->setEnabled(isEnabled);
    m_all->setTristate(state == Qt::PartiallyChecked);
    m_all->setCheckState(state);
}

std::optional<PreviewGroup> RecordFilters::group() const
{
    const int group = m_groups->checkedId();
    return group == everyGroup ? std::nullopt : std::optional(PreviewGroup(group));
}

QString RecordFilters::text() const
{
    return m_filter->text().trimmed();
}

} // namespace hallway
