#include "ui/history/history_page.h"

#include "ui/history/history_delegate.h"
#include "ui/history/history_model.h"
#include "ui/text/translate.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hallway {

HistoryPage::HistoryPage(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_theme(theme),
      m_model(new HistoryModel(workspace, this)),
      m_list(new RowsView(tr("What was changed"), this)),
      m_travel(wordButton(QStringLiteral("travelButton"), {}, this)),
      m_parts(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("historyPage"));
    makeList();
    layOut();
    nameButton();
}

void HistoryPage::makeList()
{
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_theme, m_list));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryPage::nameButton);
    connect(m_travel, &QPushButton::clicked, this,
            [this] { Q_EMIT travelRequested(m_model->entryAt(m_list->currentIndex().row()).id); });
}

void HistoryPage::layOut()
{
    auto *card = new Card(m_theme, this);
    auto *inside = new QVBoxLayout(card);
    inside->addWidget(m_list);
    auto *kept = new QuietLabel(m_theme,
                                tr("Kept are the last %1 changes, also after a restart. A new "
                                   "change ends what could be done again.")
                                    .arg(History::maximumEntries),
                                this);
    kept->setWordWrap(true);
    auto *full = new QWidget(this);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::spacing(3));
    // Not at the foot, where the bar stands that offers to undo.
    column->addWidget(kept);
    column->addWidget(card, 1);
    column->addWidget(m_travel, 0, Qt::AlignTrailing);
    m_parts->addWidget(full);
    m_parts->addWidget(new EmptyState(m_theme, tr("Nothing was changed yet"),
                                      tr("Whatever you do is listed here, and can be undone."),
                                      this));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_parts);
}

void HistoryPage::reload()
{
    const QModelIndex current = m_list->currentIndex();
    const HistoryId selected = current.isValid() ? m_model->entryAt(current.row()).id : HistoryId();
    if (const auto read = m_model->reload(); !read) {
        Q_EMIT failed(read.error());
    }
    m_parts->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(selected))));
    nameButton();
    Q_EMIT summaryChanged();
}

void HistoryPage::nameButton()
{
    const QModelIndex current = m_list->currentIndex();
    m_travel->setEnabled(current.isValid() && !m_workspace.isReadOnly());
    if (!current.isValid()) {
        m_travel->setText(tr("Undo"));
        return;
    }
    const int steps = m_model->stepsTo(current.row());
    const bool isUndone = m_model->entryAt(current.row()).isUndone;
    if (steps == 1) {
        m_travel->setText(isUndone ? tr("Do this again") : tr("Undo this"));
    } else {
        m_travel->setText(
            (isUndone ? tr("Do %1 changes again, up to here") : tr("Undo %1 changes, down to here"))
                .arg(steps));
    }
}

QString HistoryPage::summary() const
{
    return counted(m_model->rowCount(), QT_TRANSLATE_NOOP("Words", "1 change"),
                   QT_TRANSLATE_NOOP("Words", "%1 changes"));
}

void HistoryPage::focusContent()
{
    m_list->setFocus();
}

} // namespace hallway
