#include "ui/exchange/column_page.h"

#include "core/base/text.h"
#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <algorithm>
#include <array>

namespace hallway {
namespace {

constexpr qsizetype shownExample = 300; ///< characters of the first cells of a column
constexpr int headerWidth = 180;        ///< pixels that a header has before it is shortened

/// What can be chosen, the likelier first.
constexpr std::array choices{
    "none",        "name",         "given",      "family",     "middle",      "prefix",
    "suffix",      "credentials",  "nickname",   "email",      "email:work",  "email:home",
    "phone",       "phone:mobile", "phone:work", "phone:home", "institution", "department",
    "title",       "field",        "link",       "street",     "city",        "region",
    "postal_code", "country",      "address",    "birthday",   "met_on",      "met",
    "tags",        "notes"};

QString exampleOf(const std::vector<QStringList> &rows, qsizetype column)
{
    QStringList cells;
    for (const QStringList &row : rows) {
        if (const QString cell = row.value(column).simplified(); !cell.isEmpty()) {
            cells.append(cell);
        }
    }
    return oneLine(cells.join(QStringLiteral(" · ")), shownExample);
}

} // namespace

ColumnPage::ColumnPage(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("columnPage"));
    auto *inside = column(this, 3);
    auto *words =
        new QuietLabel(m_theme,
                       tr("This table is by no program that is known here. Put right what its "
                          "columns mean; the next table with this header is read the same way."),
                       this);
    words->setWordWrap(true);
    inside->addWidget(words);
    m_area = new QWidget(this);
    static_cast<void>(column(m_area));
    inside->addWidget(m_area, 1);
}

void ColumnPage::showColumns(const PlannedColumns &columns)
{
    m_mapping = columns.mapping;
    delete m_content;
    auto *content = new QWidget(m_area);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Theme::spacing(4));
    m_grid->setVerticalSpacing(Theme::spacing(2));
    m_grid->setColumnStretch(1, 1);
    addHeads();
    for (qsizetype at = 0; at < m_mapping.headers.size(); ++at) {
        addColumn(at, columns.rows);
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_content = scrolling(content, m_area);
    m_area->layout()->addWidget(m_content);
}

void ColumnPage::focusFirst()
{
    if (auto *first = m_content->findChild<QComboBox *>()) {
        first->setFocus();
        qobject_cast<QScrollArea *>(m_content)->ensureVisible(0, 0); // the heads above it too
    }
}

void ColumnPage::addHeads()
{
    const std::array heads{tr("Column"), tr("First rows"), tr("Means")};
    for (std::size_t at = 0; at < heads.size(); ++at) {
        m_grid->addWidget(new QuietLabel(m_theme, heads.at(at), m_grid->parentWidget()), 0,
                          int(at));
    }
}

void ColumnPage::addColumn(qsizetype column, const std::vector<QStringList> &rows)
{
    const int line = int(column) + 1;
    QWidget *content = m_grid->parentWidget();
    const QString header = m_mapping.hasHeader
                               ? m_mapping.headers.at(column)
                               : filledIn(tr("Column %1"), {m_mapping.headers.at(column)});
    auto *name = makeCell(oneLine(header, shownExample), Token::Text, content);
    name->setMinimumWidth(std::min(name->sizeHint().width(), Theme::grown(headerWidth)));
    m_grid->addWidget(name, line, 0);
    m_grid->addWidget(makeCell(exampleOf(rows, column), Token::Soft, content), line, 1);
    m_grid->addWidget(makeChoice(column, content), line, 2);
}

/// As much of a text as there is room for; all of it in the tool tip.
QWidget *ColumnPage::makeCell(const QString &text, Token ink, QWidget *parent)
{
    auto *cell = new ElidedLabel(text, parent);
    const auto takeTheme = [this, cell, ink] {
        cell->setFont(ink == Token::Soft ? m_theme.metaFont() : QFont());
        QPalette colors = m_theme.palette();
        colors.setColor(QPalette::WindowText, m_theme.color(ink));
        cell->setPalette(colors);
    };
    connect(&m_theme, &Theme::changed, cell, takeTheme);
    takeTheme();
    return cell;
}

QWidget *ColumnPage::makeChoice(qsizetype column, QWidget *parent)
{
    ColumnTarget &target = m_mapping.targets[std::size_t(column)];
    auto *box =
        choiceField(QStringLiteral("column%1Box").arg(column + 1),
                    filledIn(tr("What “%1” means"), {m_mapping.headers.at(column)}), parent);
    const QString present = targetWord(target);
    for (const char *choice : choices) {
        const QString word = QString::fromLatin1(choice);
        box->addItem(columnTargetText(*targetFromWord(word)), word);
    }
    if (box->findData(present) < 0) {
        box->addItem(columnTargetText(target), present);
    }
    box->setCurrentIndex(box->findData(present));
    connect(box, &QComboBox::activated, this, [this, box, column] {
        m_mapping.targets[std::size_t(column)] =
            targetFromWord(box->currentData().toString()).value_or(ColumnTarget());
        Q_EMIT mappingChanged();
    });
    return box;
}

} // namespace hallway
