#include "ui/shell/search_popup.h"

#include "ui/shell/hit_delegate.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rows_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace hallway {
namespace {

constexpr int shownHits = 12;
constexpr int searchDelay = 50; ///< milliseconds
constexpr int popupWidth = 440;

} // namespace

SearchPopup::SearchPopup(const Workspace &workspace, const Theme &theme, QLineEdit *field,
                         QWidget *window)
    : QFrame(window), m_workspace(workspace), m_theme(theme), m_field(field),
      m_model(new QStandardItemModel(this)), m_list(new RowsView(tr("Found"), this))
{
    setObjectName(QStringLiteral("searchPopup"));
    makeList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_list);
    m_timer.setSingleShot(true);
    m_timer.setInterval(searchDelay);
    connect(&m_timer, &QTimer::timeout, this, &SearchPopup::search);
    connect(field, &QLineEdit::textEdited, &m_timer, qOverload<>(&QTimer::start));
    field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void SearchPopup::makeList()
{
    m_list->setObjectName(QStringLiteral("searchListView"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_theme, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // The keys stay in the field.
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_list, &RowsView::clicked, this, &SearchPopup::open);
}

void SearchPopup::search()
{
    m_model->clear();
    const QString text = m_field->text().trimmed();
    if (text.isEmpty()) {
        hide();
        return;
    }
    const auto hits = m_workspace.search(text, shownHits);
    if (!hits) {
        Q_EMIT failed(hits.error());
        return;
    }
    for (const SearchHit &hit : *hits) {
        auto *item = new QStandardItem(hit.title);
        const QString when = hit.on.isValid() ? shortDate(hit.on, m_workspace.today()) : QString();
        item->setData(hit.contact.value, HitDelegate::ContactRole);
        item->setData(snippetOf(hit), HitDelegate::SnippetRole);
        item->setData(when, HitDelegate::WhenRole);
        item->setData(hit.type == SearchHit::Type::Contact, HitDelegate::IsPersonRole);
        m_model->appendRow(item);
    }
    if (hits->empty()) {
        auto *nothing = new QStandardItem(tr("Nothing found"));
        nothing->setEnabled(false);
        m_model->appendRow(nothing);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
    show();
    raise();
}

QString SearchPopup::snippetOf(const SearchHit &hit) const
{
    const auto name = m_workspace.people().name(hit.contact);
    if (hit.type == SearchHit::Type::Contact || !name) {
        return hit.snippet;
    }
    // The heading has said the subject already.
    return hit.snippet.isEmpty() || hit.snippet == hit.title
               ? *name
               : filledIn(tr("%1: %2"), {*name, hit.snippet});
}

void SearchPopup::place()
{
    const int row = m_list->sizeHintForRow(0);
    const int rows = std::min(m_model->rowCount(), 8);
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::min(popupWidth, parentWidget()->width() - 16);
    const int left = std::min(below.x(), parentWidget()->width() - width - 8);
    setGeometry(std::max(8, left), below.y(), width, row * rows + 12);
}

void SearchPopup::move(int direction)
{
    const int row = std::clamp(m_list->currentIndex().row() + direction, 0,
                               std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

bool SearchPopup::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_timer.isActive()) {
            m_timer.stop();
            search();
        }
        open(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        m_field->clear();
        m_timer.stop();
        hide();
        return true;
    default:
        return false;
    }
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    }
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        hide();
    }
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void SearchPopup::open(const QModelIndex &index)
{
    const ContactId contact{index.data(HitDelegate::ContactRole).toLongLong()};
    if (!contact.isValid()) {
        return;
    }
    m_field->clear();
    hide();
    Q_EMIT personRequested(contact);
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_theme.color(Token::Surface), Card::Outline::Line, m_theme);
}

} // namespace hallway
