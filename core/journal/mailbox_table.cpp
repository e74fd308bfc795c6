#include "core/journal/mailbox_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

const QString ownAddressesSetting = u"own_addresses"_s;
const QString mailboxSetting = u"mailbox:%1"_s;
const QString columnsSetting = u"columns:%1"_s;

QJsonObject jsonOf(const MailboxMark &mark)
{
    return {{u"bytes"_s, mark.bytes},     {u"resume_at"_s, mark.resumeAt},
            {u"line"_s, mark.line},       {u"fingerprint"_s, mark.fingerprint},
            {u"people"_s, mark.people},   {u"me"_s, QJsonArray::fromStringList(mark.me)},
            {u"known"_s, mark.known},     {u"skipped"_s, mark.skipped},
            {u"last_was"_s, mark.lastWas}};
}

QStringList stringsOf(const QJsonArray &array)
{
    QStringList strings;
    for (const QJsonValue &value : array) {
        strings.append(value.toString());
    }
    return strings;
}

MailboxMark markFrom(const QString &path, const QJsonObject &json)
{
    const auto number = [&json](const QString &key) { return json.value(key).toInteger(); };
    return {.path = path,
            .bytes = number(u"bytes"_s),
            .resumeAt = number(u"resume_at"_s),
            .line = number(u"line"_s),
            .fingerprint = json.value(u"fingerprint"_s).toString(),
            .people = json.value(u"people"_s).toString(),
            .me = stringsOf(json.value(u"me"_s).toArray()),
            .known = number(u"known"_s),
            .skipped = number(u"skipped"_s),
            .lastWas = json.value(u"last_was"_s).toString()};
}

Interaction importedFrom(Row row)
{
    Interaction interaction;
    interaction.id = row.id<InteractionId>(0);
    interaction.on = row.date(1);
    if (const auto minute = row.optionalInteger(2)) {
        interaction.at = LocalTime{*minute, row.optionalInteger(3).value_or(0)};
    }
    interaction.subject = row.text(4);
    interaction.thread = row.text(5);
    interaction.source = row.text(6);
    interaction.externalId = row.text(7);
    return interaction;
}

} // namespace

Result<std::vector<AddressOwner>> MailboxTable::owners() const
{
    return m_database.rows("SELECT match_key, contact_id FROM contact_point WHERE kind = 'email'"
                           " AND match_key <> '' ORDER BY match_key, contact_id",
                           [](Row row) {
                               return AddressOwner{row.text(0), row.id<ContactId>(1)};
                           });
}

Result<std::optional<Interaction>> MailboxTable::imported(const QString &externalId) const
{
    auto found = m_database.row(
        "SELECT id, day, minute, utc_offset, subject, thread, source, external_id FROM interaction"
        " WHERE external_id = ?1 AND external_id <> ''",
        importedFrom, externalId);
    if (!found || !*found) {
        return found;
    }
    Interaction &interaction = **found;
    const auto read = m_database.each(
        "SELECT contact_id FROM participant WHERE interaction_id = ?1 ORDER BY id",
        [&interaction](Row row) { interaction.participants.push_back(row.id<ContactId>(0)); },
        interaction.id);
    return read ? found : failed(read);
}

Result<bool> MailboxTable::isUntouched() const
{
    return m_database.number("SELECT EXISTS (SELECT 1 FROM interaction WHERE external_id <> '')")
        .map([](qint64 found) { return found == 0; });
}

Result<void> MailboxTable::addParticipants(InteractionId interaction,
                                           const std::vector<ContactId> &contacts)
{
    for (const ContactId contact : contacts) {
        const auto added = m_database.run(
            "INSERT OR IGNORE INTO participant (interaction_id, contact_id) VALUES (?1, ?2)",
            interaction, contact);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<QStringList> MailboxTable::ownAddresses() const
{
    return setting(ownAddressesSetting).map([](const QString &value) {
        return value.split(u'\n', Qt::SkipEmptyParts);
    });
}

Result<void> MailboxTable::setOwnAddresses(const QStringList &addresses)
{
    return setSetting(ownAddressesSetting, addresses.join(u'\n'));
}

Result<std::optional<MailboxMark>> MailboxTable::mark(const QString &path) const
{
    return setting(mailboxSetting.arg(path)).map([&path](const QString &value) {
        const auto json = QJsonDocument::fromJson(value.toUtf8()).object();
        return json.isEmpty() ? std::nullopt : std::optional(markFrom(path, json));
    });
}

Result<void> MailboxTable::setMark(const MailboxMark &mark)
{
    const auto json = QJsonDocument(jsonOf(mark)).toJson(QJsonDocument::Compact);
    return setSetting(mailboxSetting.arg(mark.path), QString::fromUtf8(json));
}

Result<QString> MailboxTable::columns(const QString &signature) const
{
    return setting(columnsSetting.arg(signature));
}

Result<void> MailboxTable::setColumns(const QString &signature, const QString &targets)
{
    return setSetting(columnsSetting.arg(signature), targets);
}

Result<QString> MailboxTable::setting(const QString &name) const
{
    return m_database
        .row(
            "SELECT value FROM setting WHERE name = ?1", [](Row row) { return row.text(0); }, name)
        .map([](const std::optional<QString> &value) { return value.value_or(QString()); });
}

Result<void> MailboxTable::setSetting(const QString &name, const QString &value)
{
    return m_database
        .run("INSERT INTO setting (name, value) VALUES (?1, ?2)"
             " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
             " WHERE value <> excluded.value",
             name, value)
        .map([](int) {});
}

} // namespace hallway
