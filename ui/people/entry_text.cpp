#include "ui/people/entry_text.h"

#include "ui/text/words.h"

#include <QRegularExpression>
#include <QStringList>
#include <utility>

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

/// Where the next step begins, and the length of its arrow; -1 without one.
std::pair<qsizetype, qsizetype> arrowIn(const QString &text)
{
    static const QRegularExpression arrow(QStringLiteral("→|->"));
    const auto match = arrow.match(text);
    return {match.capturedStart(), match.capturedLength()};
}

/// A day that is not over yet; "Friday" alone is the next one.
QDate comingDay(QString words, QDate today)
{
    static const QRegularExpression before(QStringLiteral("^(by|until|before|on)\\s+"),
                                           QRegularExpression::CaseInsensitiveOption);
    words = withoutJoints(words).remove(before);
    const QDate day = parseDay(words, today);
    const bool isWeekday = !words.contains(u' ') && day < today && day > today.addDays(-7) &&
                           words.compare(QLatin1String("yesterday"), Qt::CaseInsensitive) != 0;
    const QDate coming = isWeekday ? day.addDays(7) : day;
    return coming.isValid() && coming >= today ? coming : QDate();
}

/// Takes "they will" or "I will" away; true when it is their step.
bool takeSubject(QString &words)
{
    static const QRegularExpression theirs(
        QStringLiteral("^(they|she|he)(\\s+will\\b|['’]ll\\b)?\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mine(QStringLiteral("^i(\\s+will\\b|['’]ll\\b)\\s+"),
                                         QRegularExpression::CaseInsensitiveOption);
    const bool isTheirs = theirs.match(words).hasMatch();
    words.remove(isTheirs ? theirs : mine);
    return isTheirs;
}

} // namespace

NextStepText parseNextStep(const QString &text, QDate today)
{
    const auto [start, length] = arrowIn(text);
    if (start < 0) {
        return {};
    }
    NextStepText step;
    step.words = text.mid(start + length).simplified();
    step.isTheirs = takeSubject(step.words);
    const QStringList words = step.words.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype count = std::min(longestDay + 1, words.size() - 1); count > 0; --count) {
        const QDate by = comingDay(words.last(count).join(u' '), today);
        if (by.isValid()) {
            static const QRegularExpression joint(QStringLiteral("\\s+(by|until|before)$"),
                                                  QRegularExpression::CaseInsensitiveOption);
            step.words = withoutJoints(words.first(words.size() - count).join(u' ')).remove(joint);
            step.by = by;
            break;
        }
    }
    return step;
}

EntryText parseEntry(const QString &text, QDate today)
{
    const qsizetype arrow = arrowIn(text).first;
    const QString happened = (arrow < 0 ? text : text.left(arrow)).simplified();
    const QStringList words = happened.split(u' ', Qt::SkipEmptyParts);
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
    return {happened, today};
}

} // namespace hallway
