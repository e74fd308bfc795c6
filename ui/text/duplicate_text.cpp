#include "ui/text/duplicate_text.h"

#include "ui/text/translate.h"

namespace hallway {

namespace {

QString reasonText(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::Uid:
        return Words::tr("same card");
    case DuplicateReason::Email:
        return Words::tr("same e-mail address");
    case DuplicateReason::Link:
        return Words::tr("same profile page");
    case DuplicateReason::Phone:
        return Words::tr("same phone number");
    case DuplicateReason::Name:
        return Words::tr("same name");
    case DuplicateReason::Initial:
        return Words::tr("name with an initial");
    case DuplicateReason::Institution:
        break;
    }
    return Words::tr("same institution");
}

} // namespace

QString duplicateReasonsText(const DuplicatePair &pair)
{
    QStringList reasons;
    for (const DuplicateReason reason : pair.reasons) {
        reasons.append(reasonText(reason));
    }
    return reasons.join(QStringLiteral(", "));
}

QString duplicateScoreText(int score)
{
    constexpr int nearlySure = 85;
    constexpr int rather = 60;
    const QString sentence = score >= nearlySure ? Words::tr("very likely (%1 %)")
                             : score >= rather   ? Words::tr("likely (%1 %)")
                                                 : Words::tr("possible (%1 %)");
    return filledIn(sentence, {QLocale().toString(score)});
}

} // namespace hallway
