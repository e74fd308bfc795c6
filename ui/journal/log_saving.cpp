#include "ui/journal/kind_chooser.h"
#include "ui/journal/log_dialog.h"
#include "ui/journal/next_step.h"
#include "ui/text/window_error.h"
#include "ui/text/words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/people_field.h"
#include "ui/widgets/quiet_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hallway {

namespace {

/// "14:30", "9:05", "2:30 pm".
QTime timeFrom(const QString &text)
{
    for (const char *format : {"H:mm", "H.mm", "h:mm ap", "h:mmap", "h ap", "hap", "H"}) {
        const QTime time = QTime::fromString(text.toLower(), QString::fromLatin1(format));
        if (time.isValid()) {
            return time;
        }
    }
    return {};
}

int localOffsetMinutes(QDate day, QTime time)
{
    return QDateTime(day, time).offsetFromUtc() / 60;
}

} // namespace

std::optional<LocalTime> LogDialog::enteredTime() const
{
    const QTime time = timeFrom(m_time->text().trimmed());
    const QDate day = m_when->day();
    if (!time.isValid() || !day.isValid()) {
        return std::nullopt;
    }
    const int minute = time.hour() * 60 + time.minute();
    // A time that was not touched keeps the zone in which it took place.
    const bool isKept = m_start.at && m_start.at->minute == minute;
    return LocalTime{minute, isKept ? m_start.at->utcOffset : localOffsetMinutes(day, time)};
}

Interaction LogDialog::entered() const
{
    Interaction interaction = m_start;
    interaction.kind = m_kind->kind();
    interaction.direction = m_kind->direction();
    interaction.on = m_when->day();
    interaction.at = enteredTime();
    interaction.occasion = m_occasion->text().trimmed();
    interaction.subject = m_subject->text().trimmed();
    interaction.text = m_text->toPlainText().trimmed();
    interaction.mention = m_mention->text().trimmed();
    interaction.replyExpected = isOutreach(interaction) && m_reply->isChecked();
    interaction.thankYou = isEncounter(interaction.kind)
                               ? ThankYou(m_thankYou->currentData().toInt())
                               : ThankYou::Auto;
    interaction.participants.clear();
    for (const ChosenPerson &person : m_who->people()) {
        if (person.id.isValid()) {
            interaction.participants.push_back(person.id);
        }
    }
    return interaction;
}

QString LogDialog::missing() const
{
    if (!m_who->typed().isEmpty()) {
        return tr("Choose who “%1” is from the list.").arg(m_who->typed());
    }
    if (m_who->people().empty()) {
        return tr("Say who it was with.");
    }
    if (!m_when->day().isValid()) {
        return tr("Say when it was: a date, or “yesterday”.");
    }
    if (!m_time->text().trimmed().isEmpty() && !enteredTime()) {
        return tr("Write the time as 14:30, or leave it empty.");
    }
    return m_next->missing();
}

/// Of each person what it plans; a person who is new has nothing but this.
QStringList LogDialog::plannedFor(const Interaction &interaction) const
{
    std::vector<FollowUp> found =
        m_workspace.preview(interaction).value_or(std::vector<FollowUp>());
    const bool hasNew = m_who->people().size() > interaction.participants.size();
    if (hasNew) {
        ContactHistory history;
        history.interactions = {interaction};
        history.interactions.front().id = InteractionId{1};
        const Plan forNew = plan(history, m_workspace.policy());
        found.insert(found.end(), forNew.followUps.begin(), forNew.followUps.end());
    }
    QStringList words;
    for (const FollowUp &followUp : found) {
        if (!followUp.ending && followUp.key.kind != FollowUpKind::Rest) {
            words.append(windowText(followUp));
        }
    }
    words.removeDuplicates();
    return words;
}

QString LogDialog::planned() const
{
    Interaction interaction = entered();
    interaction.loggedOn =
        interaction.loggedOn.isValid() ? interaction.loggedOn : m_workspace.today();
    QStringList words = plannedFor(interaction);
    const auto promise = m_next->promise();
    if (promise && promise->promisedFor.isValid()) {
        const QString by = shortDate(promise->promisedFor, m_workspace.today());
        words.append(promise->isTheirs ? tr("their promise by %1").arg(by)
                                       : tr("your promise by %1").arg(by));
    }
    return words.isEmpty() ? tr("This plans nothing.")
                           : tr("This plans: %1").arg(words.join(QStringLiteral(" · ")));
}

void LogDialog::refresh()
{
    Interaction shape;
    shape.kind = m_kind->kind();
    shape.direction = m_kind->direction();
    m_reply->setVisible(isOutreach(shape));
    m_thankYouBox->setVisible(isEncounter(shape.kind));
    const QString reason = missing();
    m_save->setEnabled(reason.isEmpty());
    m_reason->say(reason, Token::Soft);
    const bool isKnown = m_when->day().isValid() && !m_who->people().empty();
    m_plan->say(isKnown ? planned() : tr("Say who and when, and see here what it plans."),
                Token::Text);
}

Result<void> LogDialog::storePromise(Database &database, const Interaction &interaction)
{
    const auto promise = m_next->promise();
    if (!promise) {
        return {};
    }
    for (const ContactId contact : interaction.participants) {
        Promise stored = *promise;
        stored.contact = contact;
        stored.madeOn = interaction.on;
        stored.loggedOn = m_workspace.today();
        if (const auto added = JournalTable(database).insert(stored); !added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> LogDialog::store(Interaction &interaction)
{
    const bool isStored = interaction.id.isValid();
    QString action = QStringLiteral("log_") + interactionKindName(interaction.kind);
    if (interaction.direction == Direction::Incoming) {
        action += QStringLiteral("_from");
    }
    const auto &people = m_who->people();
    const QString others =
        people.size() > 1 ? QStringLiteral(" +%1").arg(people.size() - 1) : QString();
    const HistoryLabel label{isStored ? QStringLiteral("edit_interaction") : action,
                             people.front().name + others};
    return m_workspace.edit(label, [&](Database &database) -> Result<void> {
        for (const ChosenPerson &person : people) {
            if (person.id.isValid()) {
                continue;
            }
            Contact contact;
            contact.name = parsedName(person.name);
            const auto added =
                PeopleTable(database).insert(contact, SystemClock().nowMilliseconds());
            if (!added) {
                return failed(added);
            }
            interaction.participants.push_back(*added);
        }
        JournalTable journal(database);
        const auto kept = isStored
                              ? journal.update(interaction)
                              : journal.insert(interaction).map([&interaction](InteractionId id) {
                                    interaction.id = id;
                                });
        return kept ? storePromise(database, interaction) : kept;
    });
}

void LogDialog::reject()
{
    const QString warning = m_leaving.words(*this);
    if (warning.isEmpty()) {
        QDialog::reject();
    } else {
        m_reason->say(warning, Token::Overdue);
    }
}

void LogDialog::save()
{
    if (const QString reason = missing(); !reason.isEmpty()) {
        m_reason->say(reason, Token::Overdue);
        return;
    }
    Interaction interaction = entered();
    if (!interaction.loggedOn.isValid()) {
        interaction.loggedOn = m_workspace.today();
    }
    if (const auto stored = store(interaction); !stored) {
        m_reason->say(windowErrorText(stored.error()), Token::Overdue);
        return;
    }
    m_saved = interaction.id;
    accept();
}

} // namespace hallway
