#include "tests/bench/long_history.h"

#include "core/followup/follow_up_table.h"
#include "core/journal/journal_table.h"
#include "core/people/people_table.h"
#include "core/store/transaction.h"

namespace hallway::bench {

namespace {

Contact numberedContact(int number)
{
    Contact contact;
    contact.name.given = QStringLiteral("Given%1").arg(number % 977);
    contact.name.family = QStringLiteral("Family%1").arg(number);
    contact.institution = QStringLiteral("Hospital %1").arg(number % 300);
    // A Today with everybody on it would measure its lines and not the reading of the file.
    contact.rhythmDays = 0;
    contact.emails = {{QStringLiteral("work"), QStringLiteral("p%1@mail.example").arg(number)}};
    return contact;
}

/// Mails that were answered, years apart from each other and from today; the last one of a few
/// contacts still waits for its answer.
Interaction numberedInteraction(ContactId contact, int number, int place)
{
    Interaction interaction;
    const bool isOpen = number < openContacts && place == interactionsEach - 1;
    const int daysAgo = isOpen ? 12 : 200 + (interactionsEach - place) * 60 + number % 50;
    interaction.direction = place % 2 == 0 && !isOpen ? Direction::Incoming : Direction::Outgoing;
    interaction.replyExpected = isOpen || place % 4 == 1;
    interaction.on = lastDay.addDays(-daysAgo);
    interaction.loggedOn = interaction.on;
    interaction.subject = QStringLiteral("Letter %1 about case %2").arg(place).arg(number % 4000);
    interaction.text = QStringLiteral("What was said about the valve and the graft, in short.");
    interaction.participants = {contact};
    return interaction;
}

Result<void> addContact(Database &database, int number)
{
    PeopleTable people(database);
    JournalTable journal(database);
    FollowUpTable followUps(database);
    const auto id = people.insert(numberedContact(number), 0);
    if (!id) {
        return failed(id);
    }
    for (int place = 0; place < interactionsEach; ++place) {
        const auto logged = journal.insert(numberedInteraction(*id, number, place));
        if (!logged) {
            return failed(logged);
        }
    }
    const auto history = followUps.history(*id);
    return history ? followUps.replace(*id, plan(*history, Policy())) : failed(history);
}

} // namespace

Result<void> makeLongHistory(const QString &path, int interactions)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database) {
        return failed(database);
    }
    auto transaction = Transaction::begin(**database);
    if (!transaction) {
        return failed(transaction);
    }
    for (int number = 0; number < interactions / interactionsEach; ++number) {
        if (const auto added = addContact(**database, number); !added) {
            return added;
        }
    }
    return transaction->commit();
}

} // namespace hallway::bench
