#include "core/insight/search.h"

#include "core/base/names.h"
#include "core/base/text.h"
#include "core/insight/text_search.h"
#include "core/store/search_query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr int snippetLength = 120; ///< characters
constexpr int fewPeople = 3;       ///< with fewer, names that are near are looked for
constexpr NameTable<SearchHit::Type, 4> typeNames{{{{SearchHit::Type::Contact, "contact"},
                                                    {SearchHit::Type::Interaction, "interaction"},
                                                    {SearchHit::Type::Event, "event"},
                                                    {SearchHit::Type::Work, "work"}}}};

bool beginsAny(const QStringList &words, const QString &typed)
{
    return std::any_of(words.begin(), words.end(),
                       [&typed](const QString &word) { return word.startsWith(typed); });
}

bool hasAll(const QString &text, const QStringList &typed)
{
    const QStringList words = foldedWords(text);
    return std::all_of(typed.begin(), typed.end(),
                       [&words](const QString &each) { return beginsAny(words, each); });
}

/// One line of the text from shortly before the first word that was typed; empty without one.
QString excerpt(const QString &text, const QStringList &typed)
{
    constexpr qsizetype wordsBefore = 4;
    const QStringList words = text.simplified().split(u' ');
    const auto isFound = [&typed](const QString &word) {
        const QStringList parts = foldedWords(word);
        return std::any_of(typed.begin(), typed.end(),
                           [&parts](const QString &each) { return beginsAny(parts, each); });
    };
    const auto found = std::find_if(words.begin(), words.end(), isFound);
    if (found == words.end()) {
        return {};
    }
    const qsizetype from = std::max<qsizetype>(0, found - words.begin() - wordsBefore);
    const QString rest = words.mid(from, snippetLength).join(u' ');
    return oneLine(from > 0 ? QStringLiteral("… ") + rest : rest, snippetLength);
}

/// The first of the texts that has something typed, around it.
QString firstExcerpt(const QStringList &texts, const QStringList &typed)
{
    for (const QString &text : texts) {
        if (const QString found = excerpt(text, typed); !found.isEmpty()) {
            return found;
        }
    }
    return {};
}

/// One search: gathers hits and knows whom it has already.
class Finding
{
public:
    Finding(Database &database, const NameIndex &names, const QString &text, const SearchRoom &room)
        : m_database(database), m_names(names), m_typed(foldedWords(text)), m_room(room)
    {
    }

    Result<std::vector<SearchHit>> gather()
    {
        if (m_typed.isEmpty()) {
            return m_hits;
        }
        addNamed(NameIndex::Reading::Beginnings, SearchHit::Fit::Name);
        addDescribed();
        const bool isFew = m_people < std::min(fewPeople, m_room.people);
        addPlanned();
        addWritten();
        if (isFew) {
            addNamed(NameIndex::Reading::Forgiving, SearchHit::Fit::Near);
            addDescribedNearly();
        }
        return m_done ? Result<std::vector<SearchHit>>(m_hits) : failed(m_done);
    }

private:
    void addNamed(NameIndex::Reading reading, SearchHit::Fit fit)
    {
        for (const ContactId id : m_names.find(m_typed, reading, m_room.people)) {
            addPerson(id, fit);
        }
    }

    /// Those whose institution, title, notes, addresses or tags have the words too.
    void addDescribed()
    {
        if (m_done && m_people < m_room.people) {
            takePeople(TextSearch(m_database, textsOfPeople()).find(m_typed, weighedPeople()),
                       SearchHit::Fit::Text);
        }
    }

    /// Those with a word that is near to what was typed.
    void addDescribedNearly()
    {
        const QString expression = nearExpression();
        if (m_done && m_people < m_room.people && !expression.isEmpty()) {
            TextSearch search(m_database, textsOfPeople());
            takePeople(search.fitting(expression, m_typed, weighedPeople()), SearchHit::Fit::Near);
        }
    }

    /// Some of them are known already.
    [[nodiscard]] int weighedPeople() const { return 2 * m_room.people; }

    void takePeople(const Result<std::vector<qint64>> &ids, SearchHit::Fit fit)
    {
        take(ids);
        for (size_t i = 0; ids && i < ids->size(); ++i) {
            addPerson(ContactId{(*ids)[i]}, fit);
        }
    }

    void addPerson(ContactId id, SearchHit::Fit fit)
    {
        const bool isKnown = std::any_of(m_hits.begin(), m_hits.end(), [id](const SearchHit &hit) {
            return hit.type == SearchHit::Type::Contact && hit.contact == id;
        });
        if (!m_done || isKnown || m_people >= m_room.people) {
            return;
        }
        take(m_database.each(
            "SELECT display_name, institution, title, notes FROM contact WHERE id = ?1",
            [&](Row row) {
                const QString found =
                    fit == SearchHit::Fit::Text
                        ? firstExcerpt({row.text(3), row.text(1), row.text(2)}, m_typed)
                        : QString();
                QStringList parts = found.isEmpty() && fit == SearchHit::Fit::Text
                                        ? keywordsFound(id)
                                        : QStringList();
                parts.append(QStringList{row.text(2), row.text(1)}.join(u' ').trimmed());
                parts.removeAll(QString());
                const QString snippet = oneLine(parts.join(u" · "_s), snippetLength);
                m_hits.push_back({SearchHit::Type::Contact, fit, id.value, id, row.text(0),
                                  found.isEmpty() ? snippet : found, QDate()});
                ++m_people;
            },
            id));
    }

    /// The tags, addresses and the like of somebody that have a word that was typed.
    QStringList keywordsFound(ContactId id)
    {
        QStringList found;
        take(m_database.each(
            "SELECT tag FROM contact_tag WHERE contact_id = ?1"
            " UNION ALL SELECT value FROM contact_point WHERE contact_id = ?1 AND kind <> 'phone'"
            " UNION ALL SELECT nickname FROM contact WHERE id = ?1"
            " UNION ALL SELECT department FROM contact WHERE id = ?1"
            " UNION ALL SELECT field FROM contact WHERE id = ?1",
            [&](Row row) {
                if (!excerpt(row.text(0), m_typed).isEmpty()) {
                    found.append(row.text(0));
                }
            },
            id));
        found.removeDuplicates();
        return found;
    }

    void addPlanned()
    {
        const auto add = [this](SearchHit::Type type) {
            return [this, type, left = m_room.planned](Row row) mutable {
                const QString text = row.text(2).simplified();
                if (left > 0 && hasAll(row.text(1) + u' ' + text, m_typed)) {
                    --left;
                    m_hits.push_back({type, SearchHit::Fit::Text, row.integer(0), ContactId(),
                                      row.text(1), oneLine(text, snippetLength), row.date(3)});
                }
            };
        };
        take(m_database.each("SELECT id, name, place || ' ' || series || ' ' || notes, starts_on"
                             " FROM event ORDER BY starts_on DESC, id",
                             add(SearchHit::Type::Event)));
        take(m_database.each("SELECT id, title, my_part || ' ' || notes, starts_on"
                             " FROM work ORDER BY starts_on DESC, id",
                             add(SearchHit::Type::Work)));
    }

    void addWritten()
    {
        if (!m_done || m_room.written <= 0) {
            return;
        }
        TextSearch search(m_database, textsOfInteractions());
        const auto ids = search.find(m_typed, m_room.written);
        take(ids);
        for (size_t i = 0; ids && i < ids->size(); ++i) {
            addExchange((*ids)[i]);
        }
    }

    void addExchange(qint64 id)
    {
        take(m_database.each(
            "SELECT coalesce((SELECT contact_id FROM participant WHERE interaction_id = i.id"
            " ORDER BY id LIMIT 1), 0), subject, text, mention, day"
            " FROM interaction i WHERE id = ?1",
            [&](Row row) {
                const QString found =
                    firstExcerpt({row.text(2), row.text(3), row.text(1)}, m_typed);
                m_hits.push_back({SearchHit::Type::Interaction, SearchHit::Fit::Text, id,
                                  row.id<ContactId>(0), row.text(1), found, row.date(4)});
            },
            id));
    }

    /// The words or names near to them; empty when nothing is near.
    [[nodiscard]] QString nearExpression() const
    {
        QStringList terms;
        bool isOther = false;
        for (const QString &word : m_typed) {
            QStringList choices{beginningTerm(word)};
            for (const QString &name : m_names.near(word)) {
                choices.append(wholeTerm(name));
                isOther = true;
            }
            terms.append(QStringLiteral("(%1)").arg(choices.join(QStringLiteral(" OR "))));
        }
        return isOther ? terms.join(QStringLiteral(" AND ")) : QString();
    }

    template <class T>
    void take(const Result<T> &result)
    {
        if (m_done && !result) {
            m_done = failed(result);
        }
    }

    Database &m_database;
    const NameIndex &m_names;
    const QStringList m_typed;
    const SearchRoom m_room;
    std::vector<SearchHit> m_hits;
    int m_people = 0;
    Result<void> m_done;
};

} // namespace

QString searchTypeName(SearchHit::Type type)
{
    return typeNames.name(type);
}

Result<void> Search::prepare() const
{
    const auto own = m_database.number("SELECT total_changes()");
    if (!own) {
        return failed(own);
    }
    const Version version{m_database.dataVersion(), *own};
    if (m_names && version == m_version) {
        return {};
    }
    auto names = NameIndex::read(m_database);
    if (!names) {
        return failed(names);
    }
    m_names = std::move(*names);
    m_version = version;
    return {};
}

Result<std::vector<SearchHit>> Search::find(const QString &text, const SearchRoom &room) const
{
    const auto prepared = prepare();
    return prepared ? Finding(m_database, *m_names, text, room).gather() : failed(prepared);
}

Result<std::vector<SearchHit>> Search::recentPeople(QDate today, int limit) const
{
    return m_database.rows(
        "SELECT c.id, c.display_name, c.title || ' ' || c.institution, s.last_on"
        " FROM (SELECT contact_id, last_on FROM standing WHERE last_on <= ?1"
        "   ORDER BY last_on DESC, contact_id LIMIT 4 * ?2) s"
        " JOIN contact c ON c.id = s.contact_id WHERE c.state <> 'archived'"
        " ORDER BY s.last_on DESC, c.id LIMIT ?2",
        [](Row row) {
            return SearchHit{SearchHit::Type::Contact,
                             SearchHit::Fit::Name,
                             row.integer(0),
                             row.id<ContactId>(0),
                             row.text(1),
                             oneLine(row.text(2), snippetLength),
                             QDate()};
        },
        today, limit);
}

} // namespace hallway
