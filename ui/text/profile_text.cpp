#include "ui/text/profile_text.h"

#include "ui/text/translate.h"

namespace hallway {

namespace {
QString partText(IntroductionPart part)
{
    switch (part) {
    case IntroductionPart::Who:
        return Words::tr("who you are");
    case IntroductionPart::Stage:
        return Words::tr("where you stand in your training");
    case IntroductionPart::Interest:
        return Words::tr("what you are interested in");
    case IntroductionPart::Subarea:
        return Words::tr("which part of the field (one of your fields)");
    case IntroductionPart::Project:
        return Words::tr("one project");
    }
    return {};
}
} // namespace

QString introductionLengthText(const IntroductionReview &review)
{
    const QString length = filledIn(
        Words::tr("%1, %2"), {counted(review.words, QT_TRANSLATE_NOOP("Words", "1 word"),
                                      QT_TRANSLATE_NOOP("Words", "%1 words")),
                              counted(review.seconds(), QT_TRANSLATE_NOOP("Words", "1 second"),
                                      QT_TRANSLATE_NOOP("Words", "%1 seconds"))});
    if (review.words > 0 && review.isShort()) {
        return filledIn(Words::tr("%1: short; there is room for %2 more"),
                        {length, QString::number(IntroductionReview::fewestWords - review.words)});
    }
    return review.isLong()
               ? filledIn(Words::tr("%1: long; leave out %2 words"),
                          {length, QString::number(review.words - IntroductionReview::mostWords)})
               : length;
}

QString introductionMissingText(const IntroductionReview &review)
{
    if (review.missing.empty()) {
        return Words::tr("It says who you are, where you stand, what you are after, and one "
                         "project.");
    }
    QStringList parts;
    for (const IntroductionPart part : review.missing) {
        parts.append(partText(part));
    }
    return filledIn(Words::tr("It does not say yet: %1."), {parts.join(QStringLiteral(", "))});
}

} // namespace hallway
