#include "core/workspace.h"

#include "core/workspace_checks.h"

#include <algorithm>

namespace hallway {

namespace {

Result<QString> checkedWord(WordList list, const QString &text)
{
    QString word = text.simplified();
    const QString name = wordListName(list);
    if (const auto checked = checkText(word, name.toLatin1().constData()); !checked) {
        return failed(checked);
    }
    if (list == WordList::Tags && word.contains(u',')) {
        return fail(ErrorCode::InvalidValue,
                    {name, word, QStringLiteral("a comma stands between two tags")});
    }
    return word;
}

/// The list with the new word in the place of the old one, each once.
QStringList exchanged(QStringList words, const QString &from, const QString &to)
{
    std::replace(words.begin(), words.end(), from, to);
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

} // namespace

/// An empty `to` takes the word away.
Result<void> Workspace::exchangeWordOf(ContactId id, WordList list, const QString &from,
                                       const QString &to)
{
    auto contact = m_people.contact(id);
    if (!contact) {
        return failed(contact);
    }
    replaceWord(*contact, list, from, to);
    if (displayName(*contact).isEmpty()) {
        return fail(
            ErrorCode::InvalidValue,
            {wordListName(list), from, QStringLiteral("there is somebody who has no other name")});
    }
    return m_people.edit(*contact, m_clock.nowMilliseconds());
}

Result<void> Workspace::exchangeWord(WordList list, const QString &from, const QString &to,
                                     const Progress &progress)
{
    const auto people = m_words.people(list, from);
    const auto fields = m_words.fields();
    if (!people || !fields) {
        return people ? failed(fields) : failed(people);
    }
    const bool isListed = list == WordList::Fields && fields->contains(from);
    if (people->empty() && !isListed) {
        return fail(ErrorCode::NotFound, {from});
    }
    auto done = isListed ? m_words.setFields(exchanged(*fields, from, to)) : Result<void>();
    for (std::size_t i = 0; done && i < people->size(); ++i) {
        done = goesOn(progress, qint64(i), qint64(people->size()))
                   ? exchangeWordOf((*people)[i], list, from, to)
                   : fail(ErrorCode::Cancelled);
    }
    return done;
}

Result<void> Workspace::renameWord(WordList list, const QString &from, const QString &to,
                                   const Progress &progress)
{
    const auto word = checkedWord(list, to);
    if (!word) {
        return failed(word);
    }
    return edit({QStringLiteral("rename_") + wordListName(list),
                 QStringLiteral("%1 → %2").arg(from, *word)},
                [&](Database &) { return exchangeWord(list, from, *word, progress); });
}

Result<void> Workspace::removeWord(WordList list, const QString &word, const Progress &progress)
{
    return edit({QStringLiteral("remove_") + wordListName(list), word},
                [&](Database &) { return exchangeWord(list, word, QString(), progress); });
}

Result<void> Workspace::addField(const QString &field)
{
    const auto word = checkedWord(WordList::Fields, field);
    auto fields = word ? m_words.fields() : tl::unexpected(word.error());
    if (!fields) {
        return failed(fields);
    }
    if (fields->contains(*word, Qt::CaseInsensitive)) {
        return fail(ErrorCode::InvalidValue,
                    {wordListName(WordList::Fields), *word, QStringLiteral("it is there already")});
    }
    fields->append(*word);
    return edit({QStringLiteral("add_field"), *word},
                [&](Database &) { return m_words.setFields(*fields); });
}

} // namespace hallway
