#include "app/json.h"

#include "ui/text/words.h"

#include <cmath>

namespace hallway {

namespace {
template <class Values, class Map>
QJsonArray arrayOf(const Values &values, Map map)
{
    QJsonArray array;
    for (const auto &value : values) {
        array.append(map(value));
    }
    return array;
}

QJsonArray labelledArray(const std::vector<LabelledValue> &values)
{
    return arrayOf(values, [](const LabelledValue &value) {
        return QJsonObject{{QStringLiteral("label"), textOrNull(value.label)},
                           {QStringLiteral("value"), value.value}};
    });
}

QJsonObject addressJson(const PostalAddress &address)
{
    return {{QStringLiteral("label"), textOrNull(address.label)},
            {QStringLiteral("po_box"), textOrNull(address.poBox)},
            {QStringLiteral("extended"), textOrNull(address.extended)},
            {QStringLiteral("street"), textOrNull(address.street)},
            {QStringLiteral("city"), textOrNull(address.city)},
            {QStringLiteral("region"), textOrNull(address.region)},
            {QStringLiteral("postal_code"), textOrNull(address.postalCode)},
            {QStringLiteral("country"), textOrNull(address.country)}};
}

QJsonObject mentorshipJson(const Mentorship &mentorship)
{
    return {{QStringLiteral("kind"), mentorKindName(mentorship.kind)},
            {QStringLiteral("status"), mentorStatusName(mentorship.status)},
            {QStringLiteral("since"), dayOrNull(mentorship.since)}};
}

QJsonObject nameJson(const Contact &contact)
{
    const PersonName &name = contact.name;
    return {{QStringLiteral("display"), displayName(contact)},
            {QStringLiteral("prefix"), textOrNull(name.prefix)},
            {QStringLiteral("given"), textOrNull(name.given)},
            {QStringLiteral("middle"), textOrNull(name.middle)},
            {QStringLiteral("family"), textOrNull(name.family)},
            {QStringLiteral("suffix"), textOrNull(name.suffix)},
            {QStringLiteral("credentials"), textOrNull(name.credentials)}};
}

QString stateWord(const Contact &contact, const Standing &standing, QDate today)
{
    const bool isResting = contact.state == ContactState::Active &&
                           standing.restingFrom.isValid() && standing.restingFrom <= today;
    return isResting ? QStringLiteral("resting") : contactStateName(contact.state);
}

QJsonObject roleJson(const PastRole &role)
{
    return {{QStringLiteral("role"), textOrNull(roleName(role.role))},
            {QStringLiteral("institution"), textOrNull(role.institution)},
            {QStringLiteral("department"), textOrNull(role.department)},
            {QStringLiteral("title"), textOrNull(role.title)},
            {QStringLiteral("from"), textOrNull(role.from)},
            {QStringLiteral("until"), textOrNull(role.until)}};
}

/// What they are now, then what they were.
QJsonArray rolesJson(const Contact &contact)
{
    const PastRole present{.role = contact.role,
                           .institution = contact.institution,
                           .department = contact.department,
                           .title = contact.title,
                           .from = contact.roleFrom,
                           .until = QString()};
    QJsonArray roles = arrayOf(contact.pastRoles, roleJson);
    if (present != PastRole()) {
        roles.prepend(roleJson(present));
    }
    return roles;
}

/// Everything about a person but follow-ups and interactions.
QJsonObject factsJson(const Contact &contact, const Standing &standing, QDate today)
{
    return {{QStringLiteral("id"), contact.id.value},
            {QStringLiteral("name"), nameJson(contact)},
            {QStringLiteral("role"), textOrNull(roleName(contact.role))},
            {QStringLiteral("training"), textOrNull(contact.training)},
            {QStringLiteral("field"), textOrNull(contact.field)},
            {QStringLiteral("institution"), textOrNull(contact.institution)},
            {QStringLiteral("department"), textOrNull(contact.department)},
            {QStringLiteral("title"), textOrNull(contact.title)},
            {QStringLiteral("roles"), rolesJson(contact)},
            {QStringLiteral("emails"), labelledArray(contact.emails)},
            {QStringLiteral("phones"), labelledArray(contact.phones)},
            {QStringLiteral("links"), labelledArray(contact.links)},
            {QStringLiteral("addresses"), arrayOf(contact.addresses, addressJson)},
            {QStringLiteral("mentor"), arrayOf(contact.mentorships, mentorshipJson)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(contact.tags)},
            {QStringLiteral("tie"),
             tieJson(tieOn(standing.tie, today, standing.works), standing.exchanges)},
            {QStringLiteral("rhythm_days"),
             contact.rhythmDays ? QJsonValue(*contact.rhythmDays) : QJsonValue()},
            {QStringLiteral("state"), stateWord(contact, standing, today)},
            {QStringLiteral("how_met"), textOrNull(howMetName(contact.howMet))},
            {QStringLiteral("introduced_by"), contact.introducedBy.isValid()
                                                  ? QJsonValue(contact.introducedBy.value)
                                                  : QJsonValue()},
            {QStringLiteral("notes"), textOrNull(contact.notes)}};
}

QJsonObject causeJson(const FollowUp &followUp)
{
    return {{QStringLiteral("type"), causeTypeName(followUp.key.cause.type)},
            {QStringLiteral("id"), followUp.key.cause.id},
            {QStringLiteral("on"), dayOrNull(followUp.causeOn)}};
}

/// When to act: nothing for what has ended or was missed.
QDate suggestionFor(const FollowUp &followUp, QDate today)
{
    const bool isOver = followUp.ending || stateOn(followUp, today) == FollowUpState::Lapsed;
    return isOver ? QDate() : suggestedDay(followUp.window, today);
}
} // namespace

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject contactReference(ContactId id, const QString &name)
{
    return {{QStringLiteral("id"), id.value}, {QStringLiteral("name"), name}};
}

QJsonObject tieJson(double tie, int exchanges)
{
    return {{QStringLiteral("strength"), tieStrengthName(tieStrength(tie, exchanges))},
            {QStringLiteral("score"), std::round(tie * 100) / 100}};
}

QJsonObject followUpJson(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    return {{QStringLiteral("id"), followUp.id.value},
            {QStringLiteral("kind"), followUpKindName(followUp.key.kind)},
            {QStringLiteral("state"), followUpStateName(stateOn(followUp, today))},
            {QStringLiteral("contact"), followUp.contact.isValid()
                                            ? contactReference(followUp.contact, line.contactName)
                                            : QJsonValue()},
            {QStringLiteral("opens_on"), dayOrNull(followUp.window.opensOn)},
            {QStringLiteral("due_on"), dayOrNull(followUp.window.dueOn)},
            {QStringLiteral("suggested_on"), dayOrNull(suggestionFor(followUp, today))},
            {QStringLiteral("snoozed_until"), dayOrNull(followUp.snoozedUntil)},
            {QStringLiteral("ended_on"), dayOrNull(followUp.endedOn)},
            {QStringLiteral("reason"), reasonSentence(line, today)},
            {QStringLiteral("cause"), causeJson(followUp)}};
}

Result<QJsonObject> interactionJson(const Workspace &workspace, const Interaction &interaction)
{
    QJsonArray contacts;
    for (const ContactId id : interaction.participants) {
        const auto name = workspace.people().name(id);
        if (!name) {
            return failed(name);
        }
        contacts.append(contactReference(id, *name));
    }
    const bool isPlanned = interaction.event.isValid();
    return QJsonObject{{QStringLiteral("id"), interaction.id.value},
                       {QStringLiteral("kind"), interactionKindName(interaction.kind)},
                       {QStringLiteral("direction"), directionName(interaction.direction)},
                       {QStringLiteral("on"), dayOrNull(interaction.on)},
                       {QStringLiteral("at"),
                        interaction.at ? QJsonValue(localTimeText(*interaction.at)) : QJsonValue()},
                       {QStringLiteral("subject"), textOrNull(interaction.subject)},
                       {QStringLiteral("text"), textOrNull(interaction.text)},
                       {QStringLiteral("reply_expected"), interaction.replyExpected},
                       {QStringLiteral("thank_you"), thankYouName(interaction.thankYou)},
                       {QStringLiteral("event_id"),
                        isPlanned ? QJsonValue(interaction.event.value) : QJsonValue()},
                       {QStringLiteral("contacts"), contacts},
                       {QStringLiteral("source"), textOrNull(interaction.source)},
                       {QStringLiteral("external_id"), textOrNull(interaction.externalId)}};
}

QJsonObject personLineJson(const PersonLine &line, QDate today)
{
    return {{QStringLiteral("id"), line.id.value},
            {QStringLiteral("name"), line.name},
            {QStringLiteral("role"), textOrNull(roleName(line.role))},
            {QStringLiteral("institution"), textOrNull(line.institution)},
            {QStringLiteral("email"), textOrNull(line.email)},
            {QStringLiteral("tie"), tieJson(tieOn(line.tie, today, line.works), line.exchanges)},
            {QStringLiteral("last_contact_on"), dayOrNull(line.lastOn)},
            {QStringLiteral("next_follow_up_on"), dayOrNull(line.nextDueOn)}};
}

Result<QJsonObject> personJson(const Workspace &workspace, ContactId id)
{
    const QDate today = workspace.today();
    const auto contact = workspace.people().contact(id);
    if (!contact) {
        return failed(contact);
    }
    const auto standing = workspace.followUps().standing(id);
    const auto lines = workspace.followUps().linesOf(id);
    const auto interactions = workspace.journal().interactionsOf(id);
    if (!standing || !lines || !interactions) {
        return !standing ? failed(standing) : !lines ? failed(lines) : failed(interactions);
    }
    QJsonObject person = factsJson(*contact, standing->value_or(Standing()), today);
    person.insert(QStringLiteral("follow_ups"),
                  arrayOf(livingOn(*lines, today),
                          [today](const AgendaLine &line) { return followUpJson(line, today); }));
    QJsonArray exchanges;
    for (const Interaction &interaction : *interactions) {
        const auto json = interactionJson(workspace, interaction);
        if (!json) {
            return failed(json);
        }
        exchanges.append(*json);
    }
    person.insert(QStringLiteral("interactions"), exchanges);
    const auto attachments = workspace.attachments().attachments(id);
    if (!attachments) {
        return failed(attachments);
    }
    person.insert(QStringLiteral("files"), arrayOf(*attachments, attachmentJson));
    return person;
}

QJsonObject attachmentJson(const Attachment &attachment)
{
    return {{QStringLiteral("id"), attachment.id.value},
            {QStringLiteral("name"), attachment.file.name},
            {QStringLiteral("size"), attachment.file.size},
            {QStringLiteral("sha256"), attachment.file.content},
            {QStringLiteral("attached_on"), dayOrNull(attachment.attachedOn)}};
}

QJsonObject profileJson(const Profile &profile)
{
    return {{QStringLiteral("name"), textOrNull(profile.name)},
            {QStringLiteral("degree"), textOrNull(profile.degree)},
            {QStringLiteral("school"), textOrNull(profile.school)},
            {QStringLiteral("year"), textOrNull(profile.year)},
            {QStringLiteral("email"), textOrNull(profile.email)},
            {QStringLiteral("phone"), textOrNull(profile.phone)},
            {QStringLiteral("links"), textOrNull(profile.links)},
            {QStringLiteral("other_addresses"), textOrNull(profile.otherAddresses)},
            {QStringLiteral("time_zone"), textOrNull(profile.timeZone)},
            {QStringLiteral("signature"), textOrNull(profile.signature)},
            {QStringLiteral("who_i_am"), textOrNull(profile.whoIAm)},
            {QStringLiteral("why_field"), textOrNull(profile.whyField)},
            {QStringLiteral("what_i_did"), textOrNull(profile.whatIDid)},
            {QStringLiteral("what_sets_me_apart"), textOrNull(profile.whatSetsMeApart)},
            {QStringLiteral("introduction"), textOrNull(profile.introduction)}};
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject body{{QStringLiteral("code"), errorCodeName(error.code)},
                     {QStringLiteral("message"), errorText(error)}};
    if (error.code == ErrorCode::Ambiguous) {
        QJsonArray candidates;
        for (const QString &candidate : error.arguments.mid(1)) {
            const QStringList parts = candidate.split(u'\t');
            candidates.append(contactReference({parts.value(0).toLongLong()}, parts.value(1)));
        }
        body.insert(QStringLiteral("candidates"), candidates);
    }
    return {{QStringLiteral("error"), body}};
}

} // namespace hallway
