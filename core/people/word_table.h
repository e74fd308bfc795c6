#pragma once

#include "core/people/contact.h"
#include "core/store/database.h"

namespace hallway {

/// The lists of words that people are sorted by.
enum class WordList { Tags, Fields, Institutions };

/// "tag", "field", "institution": one word of the list.
[[nodiscard]] QString wordListName(WordList list);

/// A word with how many people have it.
struct WordUse
{
    QString word;
    qint64 people = 0;

    friend bool operator==(const WordUse &, const WordUse &) = default;
};

/// The fields that are offered before the user changed the list (domain.md, field).
[[nodiscard]] QStringList usualFields();

/// Puts another word into a contact's list, once; an empty one takes the old word out.
void replaceWord(Contact &contact, WordList list, const QString &from, const QString &to);

/// The words in use and the user's list of fields. Writing functions run inside a transaction of
/// the caller.
class WordTable
{
public:
    explicit WordTable(Database &database) : m_database(database) {}

    /// The words in use by name. Of the fields first the user's list, in its order and also what
    /// nobody has.
    [[nodiscard]] Result<std::vector<WordUse>> words(WordList list) const;
    /// Everybody who has exactly this word.
    [[nodiscard]] Result<std::vector<ContactId>> people(WordList list, const QString &word) const;

    /// The fields that are offered.
    [[nodiscard]] Result<QStringList> fields() const;
    [[nodiscard]] Result<void> setFields(const QStringList &fields);

private:
    [[nodiscard]] Result<std::vector<WordUse>> inUse(WordList list) const;

    Database &m_database;
};

} // namespace hallway
