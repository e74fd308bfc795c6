#include "ui/widgets/why_label.h"

#include "ui/widgets/form.h"
#include "ui/widgets/run_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace hallway {

WhyLabel::WhyLabel(QWidget *parent)
    : QWidget(parent), m_words(new RunLabel(0, this)),
      m_change(wordButton(QStringLiteral("changePolicyButton"), tr("Change…"), this))
{
    m_change->setAccessibleName(tr("Change the numbers of the follow-up rules"));
    m_change->setToolTip(m_change->accessibleName());
    m_change->setProperty("link", true);
    m_change->setCursor(Qt::PointingHandCursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_words);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    connect(m_change, &QPushButton::clicked, this, &WhyLabel::policyRequested);
}

void WhyLabel::setRuns(const std::vector<TextRun> &runs)
{
    m_words->setRuns(runs);
}

void WhyLabel::hideChange()
{
    m_change->hide();
}

} // namespace hallway
