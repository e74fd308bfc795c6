#include "ui/shell/search_popup.h"

#include "ui/shell/hit_delegate.h"
#include "ui/shell/icons.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rows_view.h"

#include <QAction>
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

/// Each word that was typed begins one of the text.
bool fits(const QString &text, const QStringList &wanted)
{
    const QStringList words = text.split(u' ');
    return std::all_of(wanted.begin(), wanted.end(), [&words](const QString &each) {
        return std::any_of(words.begin(), words.end(), [&each](const QString &word) {
            return word.startsWith(each, Qt::CaseInsensitive);
        });
    });
}

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
    addHits(*hits, SearchHit::Type::Contact);
    addCommands(text);
    addHits(*hits, SearchHit::Type::Interaction);
    if (m_model->rowCount() == 0) {
        auto *nothing = new QStandardItem(tr("Nothing found"));
        nothing->setData(static_cast<int>(Icon::Search), HitDelegate::IconRole);
        nothing->setData(tr("Try fewer words, or the beginning of one."), HitDelegate::SnippetRole);
        nothing->setSelectable(false);
        m_model->appendRow(nothing);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
    show();
    raise();
}

void SearchPopup::addHits(const std::vector<SearchHit> &hits, SearchHit::Type type)
{
    const bool isPerson = type == SearchHit::Type::Contact;
    for (const SearchHit &hit : hits) {
        if (hit.type != type) {
            continue;
        }
        auto *item = new QStandardItem(hit.title);
        const QString when = hit.on.isValid() ? shortDate(hit.on, m_workspace.today()) : QString();
        item->setData(hit.contact.value, HitDelegate::ContactRole);
        item->setData(snippetOf(hit), HitDelegate::SnippetRole);
        item->setData(when, HitDelegate::RemarkRole);
        item->setData(static_cast<int>(isPerson ? Icon::People : Icon::Note),
                      HitDelegate::IconRole);
        m_model->appendRow(item);
    }
}

void SearchPopup::addCommands(const QString &text)
{
    const QStringList wanted = text.split(u' ', Qt::SkipEmptyParts);
    const QList<QAction *> actions = parentWidget()->actions();
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || !fits(action->iconText(), wanted)) {
            continue;
        }
        auto *item = new QStandardItem(action->iconText());
        item->setData(QVariant::fromValue(action), HitDelegate::ActionRole);
        item->setData(action->shortcut().toString(QKeySequence::NativeText),
                      HitDelegate::RemarkRole);
        item->setData(static_cast<int>(Icon::More), HitDelegate::IconRole);
        m_model->appendRow(item);
    }
}

QString SearchPopup::positionOf(ContactId contact) const
{
    const auto line = m_workspace.people().line(contact, m_workspace.today());
    return line ? positionText(line->role, line->title, line->institution) : QString();
}

QString SearchPopup::snippetOf(const SearchHit &hit) const
{
    if (hit.type == SearchHit::Type::Contact) {
        return positionOf(hit.contact);
    }
    const auto name = m_workspace.people().name(hit.contact);
    if (!name) {
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
        Q_EMIT left();
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
    auto *action = index.data(HitDelegate::ActionRole).value<QAction *>();
    if (!contact.isValid() && !action) {
        return;
    }
    m_field->clear();
    hide();
    if (action) {
        Q_EMIT left();
        action->trigger();
    } else {
        Q_EMIT personRequested(contact);
    }
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_theme.color(Token::Surface), Card::Outline::Line, m_theme);
}

} // namespace hallway
