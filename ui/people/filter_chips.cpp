#include "ui/people/filter_chips.h"

#include "core/base/text.h"
#include "ui/text/translate.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QMenu>
#include <QTextDocument>

namespace hallway {
namespace {

constexpr int mostChipCharacters = 28;

} // namespace

FilterChips::FilterChips(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this)),
      m_add(new CheckableChip(theme, tr("+ filter"), this)), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("filterChips"));
    new FlowLayout(Theme::spacing(1) + 2, this);
    addBuiltIn(tr("All"), "allChip", {});
    addBuiltIn(tr("To do"), "toDoChip", {.group = PeopleGroup::ToDo});
    addBuiltIn(tr("Mentors"), "mentorsChip", {.group = PeopleGroup::Mentors});
    addBuiltIn(tr("Faculty"), "facultyChip", {.role = Role::Faculty});
    addBuiltIn(tr("Residents"), "residentsChip", {.role = Role::Resident});
    addBuiltIn(tr("Program directors"), "programDirectorsChip", {.role = Role::ProgramDirector});
    addBuiltIn(tr("Quiet"), "quietChip", {.group = PeopleGroup::Quiet});
    addBuiltIn(tr("Archived"), "archivedChip", {.group = PeopleGroup::Archived});
    m_add->setObjectName(QStringLiteral("addFilterChip"));
    m_add->setAccessibleName(tr("Save this filter…"));
    m_add->setToolTip(tr("Save this filter…"));
    m_add->setCheckable(false);
    connect(m_add, &QAbstractButton::clicked, this, &FilterChips::addRequested);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_chosen =
            int(std::find_if(m_choices.begin(), m_choices.end(),
                             [button](const Choice &choice) { return choice.chip == button; }) -
                m_choices.begin());
        Q_EMIT chosen();
    });
    makeMenu();
    layOut();
    markChosen();
}

void FilterChips::makeMenu()
{
    const auto add = [this](const QString &text, const char *name, auto work) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, work);
    };
    m_menu->setObjectName(QStringLiteral("filterMenu"));
    add(tr("Edit filter…"), "editFilterAction", [this] { Q_EMIT editRequested(m_menuName); });
    add(tr("Move back"), "moveFilterBackAction", [this] { Q_EMIT moveRequested(m_menuName, -1); });
    add(tr("Move on"), "moveFilterOnAction", [this] { Q_EMIT moveRequested(m_menuName, 1); });
    m_menu->addSeparator();
    add(tr("Delete filter"), "deleteFilterAction", [this] { Q_EMIT deleteRequested(m_menuName); });
}

void FilterChips::addBuiltIn(const QString &text, const char *name, const PeopleQuery &query)
{
    auto *chip = new CheckableChip(m_theme, text, this);
    chip->setObjectName(QLatin1String(name));
    chip->setAccessibleName(text);
    m_group->addButton(chip);
    m_choices.push_back({chip, {text, query}, false});
}

void FilterChips::addOwn(const SavedFilter &filter, int place)
{
    auto *chip = new CheckableChip(m_theme, QString(), this);
    chip->setObjectName(QStringLiteral("ownFilter%1Chip").arg(place));
    chip->setAccessibleName(filter.name);
    chip->setToolTip(Qt::convertFromPlainText(filter.name));
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chip, &QWidget::customContextMenuRequested, this, [this, chip] { showMenu(chip); });
    m_group->addButton(chip);
    m_choices.push_back({chip, filter, true});
    chip->show();
}

void FilterChips::removeOwn()
{
    for (const Choice &choice : m_choices) {
        if (choice.isOwn) {
            m_group->removeButton(choice.chip);
            choice.chip->setObjectName({}); // another one may get it before this one is gone
            choice.chip->hide();
            choice.chip->deleteLater();
        }
    }
    std::erase_if(m_choices, [](const Choice &choice) { return choice.isOwn; });
}

void FilterChips::setSaved(const std::vector<SavedFilter> &filters)
{
    const QString chosen = chosenName();
    const int place = m_chosen;
    const std::size_t before = m_choices.size();
    removeOwn();
    for (const SavedFilter &filter : filters) {
        addOwn(filter, int(&filter - filters.data()));
    }
    for (Choice &choice : m_choices) {
        if (choice.isOwn) {
            choice.chip->setText(oneLine(choice.filter.name, mostChipCharacters));
            choice.chip->setShortcut({}); // "&" is no mnemonic here
        }
    }
    if (!chosen.isEmpty()) {
        m_chosen = 0;
        choose(chosen);
        if (m_chosen == 0 && m_choices.size() == before) {
            m_chosen = place; // it has another name now
        }
    }
    layOut();
    markChosen();
}

/// The order of the row is that of the choices, and the one that adds comes last.
void FilterChips::layOut()
{
    QLayout *flow = layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        delete item;
    }
    QWidget *before = nullptr;
    for (const Choice &choice : m_choices) {
        flow->addWidget(choice.chip);
        if (before) {
            setTabOrder(before, choice.chip);
        }
        before = choice.chip;
    }
    flow->addWidget(m_add);
    setTabOrder(before, m_add);
}

void FilterChips::showCounts(const Roster &roster)
{
    for (const Choice &choice : m_choices) {
        const QString name = oneLine(choice.filter.name, mostChipCharacters);
        const qint64 people = roster.count(choice.filter.query);
        const bool isBare = people == 0 || &choice == &m_choices.front();
        choice.chip->setText(
            isBare ? name
                   : filledIn(QStringLiteral("%1 %2"), {name, wordsLocale().toString(people)}));
        choice.chip->setShortcut({});
        choice.chip->setAccessibleName(
            filledIn(people == 1 ? tr("%1, one person") : tr("%1, %2 people"),
                     {choice.filter.name, wordsLocale().toString(people)}));
    }
}

void FilterChips::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_add->setEnabled(!isReadOnly);
}

void FilterChips::markChosen()
{
    m_choices[static_cast<std::size_t>(m_chosen)].chip->setChecked(true);
}

const PeopleQuery &FilterChips::query() const
{
    return m_choices[static_cast<std::size_t>(m_chosen)].filter.query;
}

QString FilterChips::chosenName() const
{
    const Choice &choice = m_choices[static_cast<std::size_t>(m_chosen)];
    return choice.isOwn ? choice.filter.name : QString();
}

void FilterChips::choose(PeopleGroup group)
{
    for (std::size_t place = 0; place < m_choices.size(); ++place) {
        const Choice &choice = m_choices[place];
        if (!choice.isOwn && !choice.filter.query.role && choice.filter.query.group == group) {
            m_chosen = int(place);
        }
    }
    markChosen();
}

void FilterChips::choose(const QString &name)
{
    for (std::size_t place = 0; place < m_choices.size(); ++place) {
        if (m_choices[place].isOwn && m_choices[place].filter.name == name) {
            m_chosen = int(place);
        }
    }
    markChosen();
}

QString FilterChips::named(CheckableChip *chip) const
{
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                    [chip](const Choice &choice) { return choice.chip == chip; });
    return found == m_choices.end() ? QString() : found->filter.name;
}

void FilterChips::showMenu(CheckableChip *chip)
{
    if (!m_isReadOnly) {
        m_menuName = named(chip);
        m_menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
    }
}

} // namespace hallway
