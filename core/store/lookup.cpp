#include "core/store/lookup.h"

#include "core/base/text.h"

#include <algorithm>

namespace hallway {

namespace {

bool hasWordLike(const QStringList &words, const QString &beginning)
{
    return std::any_of(words.begin(), words.end(),
                       [&beginning](const QString &word) { return word.startsWith(beginning); });
}

bool fits(const QString &name, const QStringList &wanted)
{
    const QStringList words = foldedWords(name);
    return std::all_of(wanted.begin(), wanted.end(), [&words](const QString &beginning) {
        return hasWordLike(words, beginning);
    });
}

tl::unexpected<Error> ambiguous(const QString &text, const std::vector<NamedRow> &rows)
{
    constexpr std::size_t mostCandidates = 10;
    QStringList arguments{text};
    for (std::size_t i = 0; i < std::min(rows.size(), mostCandidates); ++i) {
        arguments.append(QStringLiteral("%1\t%2\t").arg(QString::number(rows[i].id), rows[i].name));
    }
    return fail(ErrorCode::Ambiguous, arguments);
}

} // namespace

Result<qint64> findNamed(const QString &text, const std::vector<NamedRow> &rows)
{
    const QStringList wanted = foldedWords(text);
    std::vector<NamedRow> found;
    for (const NamedRow &row : rows) {
        const bool isWhole = folded(row.name) == folded(text.trimmed());
        if (isWhole || QString::number(row.id) == text.trimmed()) {
            return row.id;
        }
        if (!wanted.isEmpty() && fits(row.name, wanted)) {
            found.push_back(row);
        }
    }
    if (found.empty()) {
        return fail(ErrorCode::NotFound, {text});
    }
    return found.size() == 1 ? Result<qint64>(found.front().id) : ambiguous(text, found);
}

Result<void> oneRow(const Result<int> &changed, qint64 id)
{
    if (!changed) {
        return failed(changed);
    }
    return *changed > 0 ? Result<void>{} : fail(ErrorCode::NotFound, {QString::number(id)});
}

} // namespace hallway
