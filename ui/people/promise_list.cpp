#include "ui/people/promise_list.h"

#include "ui/text/words.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"
#include "ui/widgets/tick_box.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hallway {

PromiseList::PromiseList(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("promiseList"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::spacing(2));
    auto *label = new SectionLabel(theme, tr("Open promises"), Tone::Neutral, this);
    m_column->addWidget(label);
}

Result<void> PromiseList::showContact(ContactId contact)
{
    clear();
    const auto promises = m_workspace.journal().promisesOf(contact);
    if (!promises) {
        return tl::unexpected<Error>(promises.error());
    }
    bool hasOpen = false;
    for (const Promise &promise : *promises) {
        if (!promise.keptOn.isValid()) {
            addPromise(promise);
            hasOpen = true;
        }
    }
    setVisible(hasOpen);
    return {};
}

void PromiseList::clear()
{
    // The first item is the label, which stays.
    while (m_column->count() > 1) {
        QLayoutItem *item = m_column->takeAt(1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void PromiseList::addPromise(const Promise &promise)
{
    const QDate today = m_workspace.today();
    auto *row = new QWidget(this);
    auto *box = new TickBox(row);
    box->setObjectName(QStringLiteral("promise%1CheckBox").arg(promise.id.value));
    box->setEnabled(!m_workspace.isReadOnly());
    const QString who = promise.isTheirs ? tr("They: %1") : tr("%1");
    auto *words = new ThemedLabel(m_theme, ThemedLabel::Look::Text, row);
    words->setText(who.arg(promise.text));
    words->setWordWrap(true);
    words->setMinimumWidth(1);
    auto *date = new ThemedLabel(m_theme, ThemedLabel::Look::Meta, row);
    date->setText(shortDate(promise.promisedFor, today));
    if (promise.promisedFor < today) {
        date->setTone(Tone::Overdue);
    }
    box->setAccessibleName(tr("Kept: %1, by %2").arg(words->text(), date->text()));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::spacing(2));
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    line->addWidget(date, 0, Qt::AlignTop);
    m_column->addWidget(row);
    connect(box, &TickBox::clicked, this, [this, promise] { keep(promise); });
}

void PromiseList::keep(Promise promise)
{
    promise.keptOn = m_workspace.today();
    if (const auto done = m_workspace.editPromise(promise); !done) {
        Q_EMIT failed(done.error());
    }
}

} // namespace hallway
