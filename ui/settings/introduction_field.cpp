#include "ui/settings/introduction_field.h"

#include "ui/settings/introduction_bar.h"
#include "ui/text/profile_text.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>

namespace hallway {

IntroductionField::IntroductionField(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_edit(textField(QStringLiteral("introductionEdit"), tr("Spoken introduction"), 4, this)),
      m_bar(new IntroductionBar(theme, this)), m_length(new QuietLabel(theme, {}, this)),
      m_missing(new QuietLabel(theme, {}, this))
{
    m_edit->setPlaceholderText(tr("What you say in the hallway when somebody asks who you are"));
    m_bar->setObjectName(QStringLiteral("introductionBar"));
    m_length->setObjectName(QStringLiteral("introductionLengthLabel"));
    m_missing->setObjectName(QStringLiteral("introductionMissingLabel"));
    m_missing->setWordWrap(true);
    auto *length = row(nullptr, 2);
    length->addWidget(m_bar);
    length->addWidget(m_length, 1);
    auto *layout = column(this, 1);
    layout->addWidget(labelled(theme, tr("20 to 30 sec&onds, 50 to 75 words"), m_edit));
    layout->addLayout(length);
    layout->addWidget(m_missing);
}

void IntroductionField::review(const Profile &profile)
{
    const IntroductionReview review = reviewIntroduction(profile, m_fields);
    const QString length = introductionLengthText(review);
    m_bar->setWords(review.words, length);
    const bool isGood = !review.isShort() && !review.isLong();
    m_length->say(length, isGood ? Token::Done : Token::Due);
    const QString missing = review.words == 0 ? QString() : introductionMissingText(review);
    m_missing->say(missing, review.missing.empty() ? Token::Done : Token::Due);
    m_missing->setVisible(!missing.isEmpty());
}

} // namespace hallway
