#include "core/people/hand_edits.h"

#include "core/base/text.h"
#include "core/people/phone.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

struct TextOf
{
    const char *field;
    QString Contact::*value;
};

constexpr std::array texts{
    TextOf{"training", &Contact::training},
    TextOf{"field", &Contact::field},
    TextOf{"institution", &Contact::institution},
    TextOf{"department", &Contact::department},
    TextOf{"title", &Contact::title},
    TextOf{"role_from", &Contact::roleFrom},
    TextOf{"birthday", &Contact::birthday},
    TextOf{"how_met_line", &Contact::howMetLine},
    TextOf{"letter_points", &Contact::letterPoints},
};

/// Gathers what was decided between two states of a contact.
class Comparison
{
public:
    Comparison(const Contact &before, const Contact &after) : m_before(before), m_after(after) {}

    std::vector<HandEdit> edits()
    {
        compareNames();
        for (const TextOf &text : texts) {
            note(text.field, m_before.*text.value != m_after.*text.value);
        }
        note("role", m_before.role != m_after.role);
        note("pgy_year", m_before.pgyYear != m_after.pgyYear);
        note("how_met", m_before.howMet != m_after.howMet);
        note("how_met_on", m_before.howMetOn != m_after.howMetOn);
        note("notes", !m_after.notes.contains(m_before.notes));
        note("photo", m_before.photo != m_after.photo);
        compareLists();
        return std::move(m_edits);
    }

private:
    void note(const char *field, bool isChanged, const QString &value = {})
    {
        if (isChanged) {
            m_edits.push_back({m_after.id, QString::fromLatin1(field), value});
        }
    }

    void compareNames()
    {
        PersonName before = m_before.name;
        note("nickname", before.nickname != m_after.name.nickname);
        before.nickname = m_after.name.nickname;
        note("name", before != m_after.name);
    }

    template <class List, class Key>
    void compare(const char *field, List Contact::*list, Key key)
    {
        QStringList kept;
        for (const auto &value : m_after.*list) {
            kept.append(key(value));
        }
        for (const auto &value : m_before.*list) {
            note(field, !kept.contains(key(value)), key(value));
        }
    }

    void compareLists()
    {
        const auto by = [](QString (*key)(const QString &)) {
            return [key](const LabelledValue &each) { return key(each.value); };
        };
        compare("email", &Contact::emails, by(emailKey));
        compare("phone", &Contact::phones, by(phoneKey));
        compare("link", &Contact::links, by(linkKey));
        compare("address", &Contact::addresses, addressKey);
        compare("tag", &Contact::tags, tagKey);
        compare("past_role", &Contact::pastRoles, pastRoleKey);
        compare("mentorship", &Contact::mentorships,
                [](const Mentorship &each) { return mentorKindName(each.kind); });
    }

    const Contact &m_before;
    const Contact &m_after;
    std::vector<HandEdit> m_edits;
};

} // namespace

std::vector<HandEdit> handEdits(const Contact &before, const Contact &after)
{
    return Comparison(before, after).edits();
}

QString addressKey(const PostalAddress &address)
{
    return foldedWords(QStringList{address.poBox, address.extended, address.street, address.city,
                                   address.region, address.postalCode, address.country}
                           .join(QLatin1Char(' ')))
        .join(QLatin1Char(' '));
}

QString tagKey(const QString &tag)
{
    return tag.toCaseFolded();
}

QString pastRoleKey(const PastRole &past)
{
    return QStringList{roleName(past.role), past.institution, past.department,
                       past.title,          past.from,        past.until}
        .join(QLatin1Char('\n'));
}

Result<void> HandEditTable::note(const std::vector<HandEdit> &edits)
{
    for (const HandEdit &edit : edits) {
        const auto noted =
            m_database.run("INSERT OR IGNORE INTO hand_edit (contact_id, field, value)"
                           " VALUES (?1, ?2, ?3)",
                           edit.contact, edit.field, edit.value);
        if (!noted) {
            return failed(noted);
        }
    }
    return {};
}

Result<void> HandEditTable::forget(const HandEdit &edit)
{
    return m_database
        .run("DELETE FROM hand_edit WHERE contact_id = ?1 AND field = ?2 AND value = ?3",
             edit.contact, edit.field, edit.value)
        .map([](int) {});
}

Result<std::vector<HandEdit>> HandEditTable::all() const
{
    return m_database.rows("SELECT contact_id, field, value FROM hand_edit", [](Row row) {
        return HandEdit{row.id<ContactId>(0), row.text(1), row.text(2)};
    });
}

} // namespace hallway
