#include "ui/people/output_rows.h"

#include "ui/widgets/card.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"

#include <QGridLayout>
#include <QToolButton>
#include <algorithm>

namespace hallway {

QString outputKindText(OutputKind kind)
{
    switch (kind) {
    case OutputKind::Abstract:
        return OutputRows::tr("abstract");
    case OutputKind::Poster:
        return OutputRows::tr("poster");
    case OutputKind::Paper:
        return OutputRows::tr("paper");
    }
    return {};
}

OutputRows::OutputRows(const Theme &theme, QDate today, QWidget *parent)
    : CardRows(theme, QStringLiteral("output"), tr("Add an output"), parent), m_today(today)
{
}

void OutputRows::addEmpty()
{
    addRow({});
    m_rows.back().title->setFocus();
}

void OutputRows::forget(const QWidget *card)
{
    std::erase_if(m_rows, [card](const Row &row) { return row.card == card; });
}

void OutputRows::setOutputs(const std::vector<Output> &outputs)
{
    while (!m_rows.empty()) {
        takeAway(m_rows.back().card);
    }
    for (const Output &output : outputs) {
        addRow(output);
    }
}

std::vector<Output> OutputRows::outputs() const
{
    std::vector<Output> outputs;
    for (const Row &row : m_rows) {
        const Output output{.kind = OutputKind(row.kind->currentData().toInt()),
                            .title = row.title->text().trimmed(),
                            .venue = row.venue->text().trimmed(),
                            .doi = row.doi->text().trimmed(),
                            .pmid = row.pmid->text().trimmed(),
                            .on = row.on->day()};
        if (!output.title.isEmpty()) {
            outputs.push_back(output);
        }
    }
    return outputs;
}

QString OutputRows::missing() const
{
    for (const Row &row : m_rows) {
        const bool hasMore = !(row.venue->text() + row.doi->text() + row.pmid->text()).isEmpty();
        if (row.title->text().trimmed().isEmpty() && hasMore) {
            return tr("Give the output a title.");
        }
        if (row.on->isUnclear()) {
            return tr("Say on which day it came out, or leave it empty.");
        }
    }
    return {};
}

void OutputRows::addRow(const Output &output)
{
    auto *card = new Card(theme(), this);
    const QString name = nextName();
    const Row row{
        card,
        choiceField(name + QStringLiteral("KindCombo"), tr("Kind of output"), card),
        line(card, name + QStringLiteral("TitleEdit"), tr("Title of the output"), output.title),
        line(card, name + QStringLiteral("VenueEdit"), tr("Where"), output.venue),
        line(card, name + QStringLiteral("DoiEdit"), tr("DOI"), output.doi),
        line(card, name + QStringLiteral("PmidEdit"), tr("PMID"), output.pmid),
        new DayField(theme(), m_today, name + QStringLiteral("On"), tr("Out on"), card)};
    for (const QString &each : outputKindNames()) {
        const OutputKind kind = *outputKindFromName(each);
        row.kind->addItem(outputKindText(kind), int(kind));
    }
    row.kind->setCurrentIndex(row.kind->findData(int(output.kind)));
    row.on->setDay(output.on);
    row.on->setPlaceholder(tr("not out yet"));
    auto *remove = removeButton(card, name + QStringLiteral("RemoveButton"), tr("Output: remove"));
    QGridLayout *grid = gridIn(card);
    grid->addWidget(labelled(theme(), tr("Kind"), row.kind), 0, 0);
    grid->addWidget(labelled(theme(), tr("Title"), row.title), 0, 1);
    grid->addWidget(remove, 0, 2, Qt::AlignTop);
    grid->addWidget(labelled(theme(), tr("Out on"), row.on), 1, 0);
    grid->addWidget(labelled(theme(), tr("Where"), row.venue), 1, 1);
    grid->addWidget(labelled(theme(), tr("DOI"), row.doi), 2, 0);
    grid->addWidget(labelled(theme(), tr("PMID"), row.pmid), 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    append(card, {row.kind, row.title, row.on, row.venue, row.doi, row.pmid, remove});
    m_rows.push_back(row);
}

} // namespace hallway
