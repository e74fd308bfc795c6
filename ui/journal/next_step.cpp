#include "ui/journal/next_step.h"

#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>

namespace hallway {

NextStep::NextStep(const Theme &theme, QDate today, QWidget *parent)
    : QWidget(parent),
      m_whose(choiceField(QStringLiteral("promiseSideCombo"), tr("Whose next step"), this)),
      m_text(lineField(QStringLiteral("promiseEdit"), tr("Next step"), this)),
      m_by(new DayField(theme, today, QStringLiteral("promiseDay"), tr("Next step by"), this))
{
    m_whose->addItem(tr("I will"), false);
    m_whose->addItem(tr("They will"), true);
    m_text->setPlaceholderText(tr("send the draft …"));
    m_by->setPlaceholder(tr("Friday, 3 Dec …"));
    auto *by = new QuietLabel(theme, tr("by"), this);
    auto *layout = row(this);
    layout->addWidget(m_whose);
    layout->addWidget(m_text, 3);
    layout->addWidget(by);
    layout->addWidget(m_by, 2);
    // The first of them: Tab comes to what has the keys of the whole, and would pass over another.
    setFocusProxy(m_whose);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &NextStep::changed);
    connect(m_text, &QLineEdit::textChanged, this, &NextStep::changed);
    connect(m_by, &DayField::changed, this, &NextStep::changed);
}

std::optional<Promise> NextStep::promise() const
{
    Promise promise;
    promise.text = m_text->text().trimmed();
    promise.isTheirs = m_whose->currentData().toBool();
    promise.promisedFor = m_by->day();
    return promise.text.isEmpty() ? std::nullopt : std::optional(promise);
}

QString NextStep::missing() const
{
    const bool hasWords = !m_text->text().trimmed().isEmpty();
    if (m_by->isUnclear() || (hasWords && !m_by->day().isValid())) {
        return tr("Say by which day the next step is to be done.");
    }
    if (!hasWords && m_by->day().isValid()) {
        return tr("Say what the next step is.");
    }
    return {};
}

} // namespace hallway
