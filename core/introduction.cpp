#include "core/introduction.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr std::array stageWords{"student", "graduate",  "resident", "fellow",    "intern",
                                "doctor",  "physician", "year",     "candidate", "extern"};
constexpr std::array interestWords{"interest", "drawn", "passion", "fascinat", "hope",   "want",
                                   "aim",      "love",  "pursu",   "become",   "heading"};
constexpr std::array projectWords{"project", "study",    "studies",  "paper", "abstract", "poster",
                                  "review",  "registry", "research", "trial", "thesis",   "series",
                                  "report",  "database", "cohort",   "audit", "charts"};

/// True when a word of the text begins like one of those.
template <std::size_t size>
bool hasAny(const QStringList &words, const std::array<const char *, size> &beginnings)
{
    return std::any_of(words.begin(), words.end(), [&beginnings](const QString &word) {
        return std::any_of(beginnings.begin(), beginnings.end(), [&word](const char *beginning) {
            return word.startsWith(QLatin1String(beginning));
        });
    });
}

/// True when one of the phrase's longer words is in the text.
bool sharesWord(const QStringList &words, const QString &phrase)
{
    constexpr qsizetype shortest = 3;
    const QStringList wanted = foldedWords(phrase);
    return std::any_of(wanted.begin(), wanted.end(), [&words](const QString &word) {
        return word.size() >= shortest && words.contains(word);
    });
}

bool namesWho(const QStringList &words, const QString &name)
{
    if (!name.trimmed().isEmpty()) {
        return sharesWord(words, name);
    }
    const QString text = u' ' + words.join(u' ') + u' ';
    return text.contains(QStringLiteral(" my name is ")) || text.contains(QStringLiteral(" i am "));
}

bool hasAll(const QStringList &words, const QString &phrase)
{
    const QStringList wanted = foldedWords(phrase);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&words](const QString &word) { return words.contains(word); });
}

/// "pulmonary/critical care" is named by either half; "other" stands for no field.
bool namesSubarea(const QStringList &words, const QStringList &fields)
{
    const QStringList names = fields.join(u'/').split(u'/', Qt::SkipEmptyParts);
    return std::any_of(names.begin(), names.end(), [&words](const QString &name) {
        return name != QStringLiteral("other") && hasAll(words, name);
    });
}

int countWords(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("\\s+"));
    const QStringList parts = text.split(gap, Qt::SkipEmptyParts);
    return int(std::count_if(parts.begin(), parts.end(), [](const QString &part) {
        return std::any_of(part.begin(), part.end(),
                           [](QChar letter) { return letter.isLetterOrNumber(); });
    }));
}

} // namespace

int IntroductionReview::seconds() const
{
    constexpr int secondsPerMinute = 60;
    return (words * secondsPerMinute + wordsPerMinute / 2) / wordsPerMinute;
}

IntroductionReview reviewIntroduction(const Profile &profile, const QStringList &fields)
{
    const QStringList words = foldedWords(profile.introduction);
    IntroductionReview review{.words = countWords(profile.introduction), .missing = {}};
    const auto look = [&review](bool isThere, IntroductionPart part) {
        if (!isThere) {
            review.missing.push_back(part);
        }
    };
    look(namesWho(words, profile.name), IntroductionPart::Who);
    look(hasAny(words, stageWords) || sharesWord(words, profile.degree), IntroductionPart::Stage);
    look(hasAny(words, interestWords), IntroductionPart::Interest);
    look(namesSubarea(words, fields), IntroductionPart::Subarea);
    look(hasAny(words, projectWords), IntroductionPart::Project);
    return review;
}

} // namespace hallway
