#pragma once

#include "core/base/id.h"
#include "core/store/database.h"

#include <QStringList>
#include <vector>

namespace hallway {

/// The words of everybody's name in memory, folded, so that each key stroke finds people at once,
/// with slips of typing and in any order of the words.
class NameIndex
{
public:
    enum class Reading {
        Beginnings, ///< each word typed begins one of the name
        Forgiving   ///< or differs from one by forgivenSlips()
    };

    /// Reads everybody.
    [[nodiscard]] static Result<NameIndex> read(Database &database);

    /// Whose name has all the words, best first: whole words, then beginnings, then near ones;
    /// among equals the closest tie, then by name. At most `limit`.
    [[nodiscard]] std::vector<ContactId> find(const QStringList &typed, Reading reading,
                                              int limit) const;
    /// The words of names that are near to one that was typed; nearest first, a few at most.
    [[nodiscard]] QStringList near(const QString &typed) const;

private:
    /// One word and everybody who has it, as places in the list of people.
    struct Word
    {
        QString text;
        quint32 letters = 0; ///< a bit for each that occurs
        std::vector<quint32> people;
    };

    using Marks = std::vector<quint8>; ///< how well a word fits each of the people; 0: not at all

    [[nodiscard]] Marks marksOf(const QString &typed, Reading reading) const;
    void markBeginnings(const QString &typed, Marks &marks) const;
    void markNear(const QString &typed, Marks &marks) const;
    template <class Visit>
    void eachNear(const QString &typed, Visit visit) const;

    std::vector<ContactId> m_people; ///< by name
    std::vector<quint32> m_ranks;    ///< of the people, the closest tie first
    std::vector<Word> m_words;       ///< by their text
};

} // namespace hallway
