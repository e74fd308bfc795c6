#include "app/person_text.h"

#include "core/base/text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct PersonPageWords
{
    Q_DECLARE_TR_FUNCTIONS(PersonPageWords)
};

using Rows = std::vector<std::vector<Cell>>;

constexpr int shownExchanges = 10;
constexpr int excerptLength = 60;

void addFact(Rows &rows, const QString &label, const QString &value)
{
    if (!value.isEmpty()) {
        rows.push_back({{label, Ink::Quiet}, {value}});
    }
}

void addValues(Rows &rows, const QString &label, const std::vector<LabelledValue> &values)
{
    for (const LabelledValue &value : values) {
        addFact(rows, label,
                value.label.isEmpty() ? value.value
                                      : QStringLiteral("%1 (%2)").arg(value.value, value.label));
    }
}

QString tieLine(const Standing &standing, QDate today)
{
    const double tie = tieOn(standing.tie, today, standing.works);
    return PersonPageWords::tr("%1 (%2)").arg(tieText(tieStrength(tie, standing.exchanges)),
                                              QString::number(tie, 'f', 1));
}

Rows facts(const Contact &contact, const Standing &standing, QDate today)
{
    Rows rows;
    addFact(rows, PersonPageWords::tr("Id"), QString::number(contact.id.value));
    addFact(rows, PersonPageWords::tr("Role"), roleText(contact.role, contact.pgyYear));
    addFact(rows, PersonPageWords::tr("Title"), contact.title);
    addFact(rows, PersonPageWords::tr("Institution"), contact.institution);
    addFact(rows, PersonPageWords::tr("Field"), contact.field);
    for (const Mentorship &mentorship : contact.mentorships) {
        addFact(rows, PersonPageWords::tr("Mentor"),
                mentorText(mentorship.kind) + QStringLiteral(", ") +
                    mentorStatusText(mentorship.status));
    }
    addValues(rows, PersonPageWords::tr("E-mail"), contact.emails);
    addValues(rows, PersonPageWords::tr("Phone"), contact.phones);
    addValues(rows, PersonPageWords::tr("Link"), contact.links);
    addFact(rows, PersonPageWords::tr("Tags"), contact.tags.join(QStringLiteral(", ")));
    addFact(rows, PersonPageWords::tr("Met"), howMetText(contact.howMet));
    addFact(rows, PersonPageWords::tr("Tie"), tieLine(standing, today));
    if (standing.lastOn.isValid()) {
        addFact(rows, PersonPageWords::tr("Last exchange"), daysFromToday(standing.lastOn, today));
    }
    addFact(rows, PersonPageWords::tr("Notes"), contact.notes);
    return rows;
}

Rows openLines(const std::vector<AgendaLine> &lines, QDate today)
{
    Rows rows;
    for (const AgendaLine &line : lines) {
        if (!line.followUp.ending && stateOn(line.followUp, today) != FollowUpState::Lapsed) {
            rows.push_back({{QString::number(line.followUp.id.value), Ink::Quiet},
                            {windowText(line.followUp), Ink::Due},
                            {stateText(line.followUp, today)},
                            {reasonText(line, today)}});
        }
    }
    return rows;
}

Rows exchangeLines(const std::vector<Interaction> &interactions, QDate today)
{
    Rows rows;
    for (const Interaction &interaction : interactions) {
        const QString what = interaction.subject.isEmpty() ? interaction.text : interaction.subject;
        rows.push_back({{QString::number(interaction.id.value), Ink::Quiet},
                        {shortDate(interaction.on, today)},
                        {interactionTitle(interaction)},
                        {oneLine(what, excerptLength)}});
    }
    return rows;
}

QString section(const Console &console, const QString &title, const Rows &rows)
{
    return rows.empty() ? QString()
                        : u'\n' + console.shown(title, Ink::Title) + u'\n' + console.table(rows, 2);
}
} // namespace

Result<QString> personText(Request &request, ContactId id)
{
    const QDate today = request.today();
    const auto contact = request.workspace.people().contact(id);
    if (!contact) {
        return failed(contact);
    }
    const auto standing = request.workspace.followUps().standing(id);
    const auto lines = request.workspace.followUps().linesOf(id);
    const auto interactions = request.workspace.journal().interactionsOf(id, shownExchanges);
    if (!standing || !lines || !interactions) {
        return !standing ? failed(standing) : !lines ? failed(lines) : failed(interactions);
    }
    const Console &console = request.console;
    return console.shown(fullName(*contact), Ink::Title) + u'\n' +
           console.table(facts(*contact, standing->value_or(Standing()), today), 2) +
           section(console, PersonPageWords::tr("To do"), openLines(*lines, today)) +
           section(console, PersonPageWords::tr("Last exchanges"),
                   exchangeLines(*interactions, today));
}

} // namespace hallway
