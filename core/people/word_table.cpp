#include "core/people/word_table.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr auto fieldsSetting = "fields";

WordUse useFrom(Row row)
{
    return {row.text(0), row.integer(1)};
}

std::string_view usesSql(WordList list)
{
    switch (list) {
    case WordList::Tags:
        return "SELECT tag, count(*) FROM contact_tag GROUP BY tag ORDER BY tag COLLATE NOCASE";
    case WordList::Fields:
        return "SELECT field, count(*) FROM contact WHERE field <> '' GROUP BY field"
               " ORDER BY field COLLATE NOCASE";
    case WordList::Institutions:
        break;
    }
    return "SELECT institution, count(*) FROM contact WHERE institution <> ''"
           " GROUP BY institution ORDER BY institution COLLATE NOCASE";
}

std::string_view peopleSql(WordList list)
{
    switch (list) {
    case WordList::Tags:
        return "SELECT contact_id FROM contact_tag WHERE tag = ?1 ORDER BY contact_id";
    case WordList::Fields:
        return "SELECT id FROM contact WHERE field = ?1 ORDER BY id";
    case WordList::Institutions:
        break;
    }
    return "SELECT id FROM contact WHERE institution = ?1 ORDER BY id";
}

} // namespace

QString wordListName(WordList list)
{
    switch (list) {
    case WordList::Tags:
        return QStringLiteral("tag");
    case WordList::Fields:
        return QStringLiteral("field");
    case WordList::Institutions:
        break;
    }
    return QStringLiteral("institution");
}

QStringList usualFields()
{
    return {QStringLiteral("cardiac"),
            QStringLiteral("thoracic"),
            QStringLiteral("congenital"),
            QStringLiteral("vascular"),
            QStringLiteral("general surgery"),
            QStringLiteral("cardiology"),
            QStringLiteral("pulmonary/critical care"),
            QStringLiteral("anesthesiology"),
            QStringLiteral("outcomes research"),
            QStringLiteral("other")};
}

void replaceWord(Contact &contact, WordList list, const QString &from, const QString &to)
{
    if (list != WordList::Tags) {
        (list == WordList::Fields ? contact.field : contact.institution) = to;
        return;
    }
    std::replace(contact.tags.begin(), contact.tags.end(), from, to);
    contact.tags.removeAll(QString());
    contact.tags.removeDuplicates();
}

Result<std::vector<WordUse>> WordTable::inUse(WordList list) const
{
    return m_database.rows(usesSql(list), useFrom);
}

Result<std::vector<WordUse>> WordTable::words(WordList list) const
{
    auto used = inUse(list);
    const auto listed = fields();
    if (!used || !listed || list != WordList::Fields) {
        return !used || listed ? used : failed(listed);
    }
    std::vector<WordUse> words;
    for (const QString &field : *listed) {
        const auto found = std::find_if(used->begin(), used->end(),
                                        [&](const WordUse &use) { return use.word == field; });
        words.push_back(found == used->end() ? WordUse{field} : *found);
    }
    std::copy_if(used->begin(), used->end(), std::back_inserter(words),
                 [&](const WordUse &use) { return !listed->contains(use.word); });
    return words;
}

Result<std::vector<ContactId>> WordTable::people(WordList list, const QString &word) const
{
    return m_database.rows(
        peopleSql(list), [](Row row) { return row.id<ContactId>(0); }, word);
}

Result<QStringList> WordTable::fields() const
{
    const auto stored = m_database.row(
        "SELECT value FROM setting WHERE name = ?1", [](Row row) { return row.text(0); },
        QString::fromLatin1(fieldsSetting));
    return stored.map([](const std::optional<QString> &value) {
        return value ? value->split(u'\n', Qt::SkipEmptyParts) : usualFields();
    });
}

Result<void> WordTable::setFields(const QStringList &fields)
{
    return m_database
        .run("INSERT INTO setting (name, value) VALUES (?1, ?2)"
             " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
             " WHERE value <> excluded.value",
             QString::fromLatin1(fieldsSetting), fields.join(u'\n'))
        .map([](int) {});
}

} // namespace hallway
