#include "ui/people/output_rows.h"

#include "ui/shell/icons.h"
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
    : QWidget(parent), m_theme(theme), m_today(today), m_layout(column(this))
{
    auto *add = wordButton(QStringLiteral("outputAddButton"), tr("Add an output"), this);
    add->setFlat(true);
    add->setIcon(Icons::icon(Icon::Plus, theme));
    m_layout->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.back().title->setFocus();
    });
}

void OutputRows::setOutputs(const std::vector<Output> &outputs)
{
    while (!m_rows.empty()) {
        removeRow(m_rows.back().box);
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
    auto *box = new Card(m_theme, this);
    const QString name = QStringLiteral("output%1").arg(m_made++);
    const auto line = [&](const char *end, const QString &words, const QString &text) {
        auto *edit = lineField(name + QLatin1String(end), words, box);
        edit->setText(text);
        return edit;
    };
    Row row{box,
            choiceField(name + QStringLiteral("KindCombo"), tr("Kind of output"), box),
            line("TitleEdit", tr("Title of the output"), output.title),
            line("VenueEdit", tr("Where"), output.venue),
            line("DoiEdit", tr("DOI"), output.doi),
            line("PmidEdit", tr("PMID"), output.pmid),
            new DayField(m_theme, m_today, name + QStringLiteral("On"), tr("Out on"), box)};
    for (const QString &each : outputKindNames()) {
        const OutputKind kind = *outputKindFromName(each);
        row.kind->addItem(outputKindText(kind), int(kind));
    }
    row.kind->setCurrentIndex(row.kind->findData(int(output.kind)));
    row.on->setDay(output.on);
    row.on->setPlaceholder(tr("not out yet"));
    auto *remove = new QToolButton(box);
    remove->setIcon(Icons::icon(Icon::Close, m_theme));
    remove->setToolTip(tr("Remove"));
    nameField(remove, name + QStringLiteral("RemoveButton"), tr("Output: remove"));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(Theme::spacing(3), Theme::spacing(2), Theme::spacing(2),
                             Theme::spacing(3));
    grid->setSpacing(Theme::spacing(2));
    grid->addWidget(labelled(m_theme, tr("Kind"), row.kind), 0, 0);
    grid->addWidget(labelled(m_theme, tr("Title"), row.title), 0, 1, 1, 2);
    grid->addWidget(remove, 0, 3, Qt::AlignTop);
    grid->addWidget(labelled(m_theme, tr("Out on"), row.on), 1, 0);
    grid->addWidget(labelled(m_theme, tr("Where"), row.venue), 1, 1, 1, 2);
    grid->addWidget(labelled(m_theme, tr("DOI"), row.doi), 2, 0, 1, 2);
    grid->addWidget(labelled(m_theme, tr("PMID"), row.pmid), 2, 2);
    setTabOrder(row.title, row.on);
    setTabOrder(row.on, row.venue);
    connect(remove, &QToolButton::clicked, this, [this, box] { removeRow(box); });
    m_layout->insertWidget(m_layout->count() - 1, box);
    m_rows.push_back(row);
}

void OutputRows::removeRow(QWidget *box)
{
    std::erase_if(m_rows, [box](const Row &row) { return row.box == box; });
    m_layout->removeWidget(box);
    box->hide();
    box->deleteLater();
}

} // namespace hallway
