#include "ui/exchange/people_part.h"

#include "ui/exchange/import_delegate.h"
#include "ui/exchange/import_details.h"
#include "ui/exchange/record_filters.h"
#include "ui/exchange/record_halves.h"
#include "ui/widgets/form.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <array>

namespace hallway {
namespace {

constexpr std::array peopleGroups{PreviewGroup::New,      PreviewGroup::Update,
                                  PreviewGroup::Same,     PreviewGroup::Skipped,
                                  PreviewGroup::Rejected, PreviewGroup::Remark};

constexpr int onMatchLength = 18; ///< characters that are shown of what is chosen, at least

} // namespace

PeoplePart::PeoplePart(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_none(new ImportModel(this)), m_model(m_none)
{
    setObjectName(QStringLiteral("peoplePart"));
    auto *inside = column(this, 3);
    inside->addWidget(makeTags());
    inside->addWidget(makeFilters());
    inside->addWidget(makeHalves(), 1);
}

QWidget *PeoplePart::makeTags()
{
    auto *tags = new QWidget(this);
    m_tags = lineField(QStringLiteral("importTagsEdit"), tr("Tags for all of them"), tags);
    m_tags->setPlaceholderText(tr("STS 2026, met there"));
    auto *label = new QLabel(tr("&Tags for all of them"), tags);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_tags);
    auto *line = row(tags, 2);
    line->addWidget(label);
    line->addWidget(m_tags, 1);
    return tags;
}

QWidget *PeoplePart::makeFilters()
{
    m_filters = new RecordFilters(m_theme, peopleGroups,
                                  {QStringLiteral("allChip"), QStringLiteral("groupChip%1"),
                                   QStringLiteral("allBox"), QStringLiteral("recordFilter")},
                                  tr("Filter records"), this);
    m_onMatch = choiceField(QStringLiteral("onMatchBox"), tr("People you have already"), m_filters);
    m_onMatch->addItem(tr("Known people: update"), int(OnMatch::Update));
    m_onMatch->addItem(tr("Known people: leave as they are"), int(OnMatch::Skip));
    m_onMatch->addItem(tr("Known people: add once more"), int(OnMatch::New));
    m_onMatch->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_onMatch->setMinimumContentsLength(onMatchLength);
    m_filters->addField(m_onMatch);
    connect(m_filters, &RecordFilters::changed, this, &PeoplePart::applyFilter);
    connect(m_filters, &RecordFilters::tickRequested, this,
            [this](bool isTicked) { m_model->tickShown(isTicked); });
    connect(m_onMatch, &QComboBox::activated, this, &PeoplePart::onMatchChanged);
    return m_filters;
}

QWidget *PeoplePart::makeHalves()
{
    m_details = new ImportDetails(m_theme);
    m_halves = new RecordHalves(m_theme, QStringLiteral("previewList"), {m_details, 3}, this);
    m_halves->setFilter(m_filters->field());
    m_halves->setEmptyWords(tr("Nothing found"),
                            tr("No record here has these words. Take some away."));
    connect(m_halves, &RecordHalves::currentChanged, this, &PeoplePart::showCurrent);
    connect(m_halves, &RecordHalves::tickRequested, this, [this](int row, bool isTicked) {
        m_model->tick(row, isTicked);
        showCurrent();
    });
    connect(m_details, &ImportDetails::takeRequested, this, [this](int field, bool isTaken) {
        m_model->take(m_halves->current().row(), field, isTaken);
    });
    return m_halves;
}

void PeoplePart::showRecords(ImportModel *records)
{
    disconnect(m_model, &ImportModel::ticksChanged, this, nullptr);
    m_model = records;
    connect(m_model, &ImportModel::ticksChanged, this, &PeoplePart::showTicks);
    m_halves->setRecords(m_model);
    m_filters->reset({});
    applyFilter();
    showCounts();
    m_halves->focusList();
}

OnMatch PeoplePart::onMatch() const
{
    return OnMatch(m_onMatch->currentData().toInt());
}

QStringList PeoplePart::tags() const
{
    return m_tags->text().split(u',', Qt::SkipEmptyParts);
}

void PeoplePart::showCounts()
{
    m_filters->showCount({}, tr("all"), m_model->rowCount());
    for (const PreviewGroup group : peopleGroups) {
        m_filters->showCount(group, previewGroupText(group), m_model->count(group));
    }
}

void PeoplePart::showTicks()
{
    m_filters->showTicks(m_model->shownState(), m_model->tickableCount() > 0);
}

void PeoplePart::showCurrent()
{
    const QModelIndex index = m_halves->current();
    m_details->showRecord(index.isValid() ? std::optional(m_model->record(index.row()))
                                          : std::nullopt);
}

void PeoplePart::applyFilter()
{
    m_model->setFilter(m_filters->group(), m_filters->text());
    showTicks();
    m_halves->showFirst();
}

} // namespace hallway
