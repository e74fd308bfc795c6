#include "ui/exchange/people_part.h"

#include "ui/exchange/import_delegate.h"
#include "ui/exchange/import_details.h"
#include "ui/exchange/record_filters.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_view.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QStackedWidget>
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
    inside->addWidget(makeFilters());
    inside->addWidget(makeHalves(), 1);
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

QWidget *PeoplePart::makeRows()
{
    m_listOrNothing = new QStackedWidget(this);
    m_list = new RowsView(tr("Records"), m_listOrNothing);
    m_list->setObjectName(QStringLiteral("previewList"));
    m_list->setUniformItemSizes(true);
    auto *delegate = new ImportDelegate(m_theme, m_list);
    m_list->setItemDelegate(delegate);
    m_nothing =
        new EmptyState(m_theme, tr("Nothing found"),
                       tr("No record here has these words. Take some away."), m_listOrNothing);
    m_listOrNothing->addWidget(m_list);
    m_listOrNothing->addWidget(m_nothing);
    connect(delegate, &ImportDelegate::tickRequested, this, [this](int row, bool isTicked) {
        m_model->tick(row, isTicked);
        showCurrent();
    });
    return m_listOrNothing;
}

QWidget *PeoplePart::makeHalves()
{
    auto *halves = new QWidget(this);
    auto *rows = new Card(m_theme, halves);
    (new QVBoxLayout(rows))->addWidget(makeRows());
    m_details = new ImportDetails(m_theme, halves);
    connect(m_details, &ImportDetails::takeRequested, this, [this](int field, bool isTaken) {
        m_model->take(m_list->currentIndex().row(), field, isTaken);
    });
    auto *details = new Card(m_theme, halves);
    (new QVBoxLayout(details))->addWidget(m_details);
    auto *line = row(halves, 3);
    line->addWidget(rows, 5);
    line->addWidget(details, 3);
    return halves;
}

void PeoplePart::showRecords(ImportModel *records)
{
    disconnect(m_model, &ImportModel::ticksChanged, this, nullptr);
    m_model = records;
    connect(m_model, &ImportModel::ticksChanged, this, &PeoplePart::showTicks);
    if (m_list->model() != m_model) {
        m_list->setModel(m_model);
        connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
                &PeoplePart::showCurrent);
    }
    m_filters->reset({});
    applyFilter();
    showCounts();
    m_list->setFocus();
}

OnMatch PeoplePart::onMatch() const
{
    return OnMatch(m_onMatch->currentData().toInt());
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

void PeoplePart::showFirst()
{
    m_listOrNothing->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_list->setCurrentIndex(m_model->index(0));
    showCurrent();
}

void PeoplePart::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    m_details->showRecord(index.isValid() ? std::optional(m_model->record(index.row()))
                                          : std::nullopt);
}

void PeoplePart::applyFilter()
{
    m_model->setFilter(m_filters->group(), m_filters->text());
    showTicks();
    showFirst();
}

} // namespace hallway
