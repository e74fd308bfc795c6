#include "ui/people/entry_text.h"

#include "ui/text/words.h"

#include <QRegularExpression>
#include <QStringList>

namespace hallway {
namespace {

constexpr qsizetype longestDay = 4; ///< words, as in "on 3 Nov 2026"

/// Without the commas, dashes and colons that held the day to the words.
QString withoutJoints(QString text)
{
    static const QRegularExpression joints(QStringLiteral("^[\\s,;:–—-]+|[\\s,;:–—-]+$|\\s+on$"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString before;
    while (before != text) {
        before = text;
        text.remove(joints);
    }
    return text;
}

QDate pastDay(const QString &words, QDate today)
{
    const QDate day = parseDay(withoutJoints(words), today);
    return day.isValid() && day <= today ? day : QDate();
}

} // namespace

EntryText parseEntry(const QString &text, QDate today)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype count = std::min(longestDay, words.size() - 1); count > 0; --count) {
        const QString end = words.last(count).join(u' ');
        if (const QDate day = pastDay(end, today); day.isValid()) {
            return {withoutJoints(words.first(words.size() - count).join(u' ')), day};
        }
        const QString start = words.first(count).join(u' ');
        if (const QDate day = pastDay(start, today); day.isValid()) {
            return {withoutJoints(words.last(words.size() - count).join(u' ')), day};
        }
    }
    return {text.simplified(), today};
}

} // namespace hallway
