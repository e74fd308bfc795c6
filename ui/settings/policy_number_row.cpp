#include "ui/settings/policy_number_row.h"

#include "ui/settings/days_field.h"
#include "ui/text/policy_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>

namespace hallway {
namespace {

constexpr int resetWidth = 18; ///< characters

} // namespace

PolicyNumberRow::PolicyNumberRow(const Theme &theme, const PolicyNumber &number, QWidget *parent)
    : QWidget(parent), m_number(number), m_usual(Policy().*number.member),
      m_field(new DaysField(this)),
      m_reset(wordButton(QLatin1String(number.name) + QStringLiteral("_resetButton"),
                         filledIn(tr("Reset to %1"), {wordsLocale().toString(m_usual)}), this)),
      m_problem(new QuietLabel(theme, {}, this, Token::Overdue))
{
    m_field->setValue(m_usual);
    const QString sentence = policyNumberText(number);
    const QString name = QLatin1String(number.name);
    m_field->setObjectName(name + QStringLiteral("_field"));
    m_field->setSpokenName(sentence);
    m_reset->setAccessibleName(filledIn(tr("%1: %2"), {sentence, m_reset->text()}));
    m_reset->setFlat(true);
    m_reset->setMinimumWidth(fontMetrics().averageCharWidth() * resetWidth); // one column of them
    QSizePolicy keepsPlace = m_reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsPlace);
    m_problem->setObjectName(name + QStringLiteral("_problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *label = new QuietLabel(theme, sentence, this, Token::Text, QuietLabel::Size::Usual);
    label->setWordWrap(true);
    label->setBuddy(m_field);
    auto *words = column(nullptr, 0);
    words->addWidget(label);
    words->addWidget(m_problem);
    auto *line = row(this, 2);
    line->addLayout(words, 1);
    line->addWidget(m_field, 0, Qt::AlignTop);
    line->addWidget(m_reset, 0, Qt::AlignTop);
    connect(m_field, &QSpinBox::valueChanged, this, [this] {
        showUsual();
        Q_EMIT changed();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_field->setFocus(); // the button goes
        m_field->setValue(m_usual);
    });
    showUsual();
}

int PolicyNumberRow::days() const
{
    return m_field->value();
}

void PolicyNumberRow::setDays(int days)
{
    const QSignalBlocker quiet(m_field);
    m_field->setValue(days);
    showUsual();
}

void PolicyNumberRow::setProblem(const QString &problem)
{
    m_problem->setVisible(!problem.isEmpty());
    m_problem->say(problem, Token::Overdue);
    m_field->setAccessibleDescription(problem);
}

void PolicyNumberRow::setReadOnly(bool isReadOnly)
{
    m_field->setReadOnly(isReadOnly);
    m_reset->setEnabled(!isReadOnly);
}

void PolicyNumberRow::focusField()
{
    m_field->setFocus();
}

void PolicyNumberRow::showUsual()
{
    m_reset->setVisible(days() != m_usual);
}

} // namespace hallway
