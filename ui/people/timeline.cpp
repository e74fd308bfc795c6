#include "ui/people/timeline.h"

#include "ui/people/entry_line.h"
#include "ui/people/exchange_text.h"
#include "ui/people/timeline_delegate.h"
#include "ui/people/timeline_model.h"
#include "ui/text/words.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace hallway {
namespace {

constexpr int rowsAtOnce = 50; ///< more than fit into the window

/// Asks for a few lines only: it scrolls, and takes what room there is.
class ExchangeRows : public RowsView
{
public:
    using RowsView::RowsView;

    QSize sizeHint() const override
    {
        constexpr int leastLines = 5;
        return {RowsView::sizeHint().width(), leastLines * fontMetrics().lineSpacing()};
    }
};

} // namespace

Timeline::Timeline(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_model(new TimelineModel(this)),
      m_entry(new EntryLine(workspace, theme, this)),
      m_list(new ExchangeRows(tr("Timeline"), this)),
      m_nothing(new ThemedLabel(theme, ThemedLabel::Look::Soft, this))
{
    setObjectName(QStringLiteral("timeline"));
    makeList();
    m_nothing->setText(tr("Nothing yet. Type above what happened: “coffee after session 12, "
                          "yesterday”."));
    m_nothing->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::spacing(2));
    column->addWidget(m_entry);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addStretch();
    connect(m_entry, &EntryLine::failed, this, &Timeline::failed);
}

void Timeline::makeList()
{
    m_list->setObjectName(QStringLiteral("timelineListView"));
    // It scrolls: where there is little room, the card above it stays whole.
    m_list->setMinimumHeight(1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(m_theme, m_list));
    // Years of exchanges are measured while the first ones are read already.
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(rowsAtOnce);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    addListAction(tr("Edit…"), "editEntryAction", Qt::Key_Return, &Timeline::editCurrent);
    addListAction(tr("Copy"), "copyEntryAction", QKeySequence::Copy, &Timeline::copyCurrent);
    addListAction(tr("Delete"), "deleteEntryAction", QKeySequence::Delete,
                  &Timeline::deleteCurrent);
    connect(m_list, &RowsView::doubleClicked, this, &Timeline::editCurrent);
    connect(&m_theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
}

void Timeline::addListAction(const QString &text, const char *name, const QKeySequence &key,
                             void (Timeline::*slot)())
{
    auto *action = new QAction(text, m_list);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, slot);
}

void Timeline::showPerson(const PersonDetails &details)
{
    m_entry->setContact(details.contact.id);
    m_model->setInteractions(details.interactions, m_workspace.today());
    m_nothing->setVisible(details.interactions.empty());
    m_list->setVisible(!details.interactions.empty());
}

void Timeline::focusEntry()
{
    m_entry->focusField();
}

QString Timeline::unsaved() const
{
    return m_entry->unsaved();
}

QStringList Timeline::unsavedOfAll() const
{
    return m_entry->unsavedOfAll();
}

QWidget *Timeline::entry() const
{
    return m_entry;
}

QList<QAction *> Timeline::listActions() const
{
    return m_list->actions();
}

const Interaction *Timeline::current() const
{
    return m_model->interactionAt(m_list->currentIndex().row());
}

void Timeline::editCurrent()
{
    if (const Interaction *interaction = current(); interaction && !m_workspace.isReadOnly()) {
        Q_EMIT editRequested(*interaction);
    }
}

void Timeline::deleteCurrent()
{
    const Interaction *interaction = current();
    if (!interaction) {
        return;
    }
    if (const auto done = m_workspace.deleteInteraction(interaction->id); !done) {
        Q_EMIT failed(done.error());
    }
}

void Timeline::copyCurrent()
{
    if (const Interaction *interaction = current()) {
        QGuiApplication::clipboard()->setText(
            QStringList{exchangeHeading(*interaction),
                        shortDate(interaction->on, m_workspace.today()), exchangeBody(*interaction)}
                .join(u'\n'));
    }
}

} // namespace hallway
