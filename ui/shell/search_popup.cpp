#include "ui/shell/search_popup.h"

#include "core/base/text.h"
#include "ui/shell/hit_delegate.h"
#include "ui/shell/icons.h"
#include "ui/shell/search_job.h"
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
#include <algorithm>
#include <utility>

namespace hallway {
namespace {

constexpr SearchRoom shownHits{6, 4, 8};
constexpr int shownLatest = 4; ///< people before the first letter
constexpr size_t mostRemembered = 3;
constexpr int popupWidth = 440;

/// Each word that was typed begins one of the text.
bool fits(const QString &text, const QStringList &typed)
{
    const QStringList words = foldedWords(text);
    return std::all_of(typed.begin(), typed.end(), [&words](const QString &each) {
        return std::any_of(words.begin(), words.end(),
                           [&each](const QString &word) { return word.startsWith(each); });
    });
}

bool isPage(const QAction *action)
{
    return action->property("pageIcon").isValid();
}

Icon iconOf(const QAction *action)
{
    const QVariant icon = action->property("pageIcon");
    return icon.isValid() ? static_cast<Icon>(icon.toInt()) : Icon::More;
}

} // namespace

SearchPopup::SearchPopup(const Workspace &workspace, const Theme &theme, QLineEdit *field,
                         QWidget *window)
    : QFrame(window), m_workspace(workspace), m_theme(theme), m_field(field),
      m_model(new QStandardItemModel(this)), m_list(new RowsView(tr("Found"), this)),
      m_job(new SearchJob(workspace, this))
{
    setObjectName(QStringLiteral("searchPopup"));
    makeList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_list);
    connect(m_job, &SearchJob::found, this, &SearchPopup::take);
    connect(m_job, &SearchJob::failed, this, &SearchPopup::failed);
    connect(&workspace, &Workspace::changed, this, &SearchPopup::prepare);
    connect(field, &QLineEdit::textEdited, this, &SearchPopup::search);
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

void SearchPopup::begin()
{
    search();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPopup::prepare()
{
    m_job->prepare();
}

void SearchPopup::remember(ContactId contact)
{
    m_opened.erase(std::remove(m_opened.begin(), m_opened.end(), contact), m_opened.end());
    m_opened.insert(m_opened.begin(), contact);
    m_opened.resize(std::min(m_opened.size(), mostRemembered));
}

QString SearchPopup::typed() const
{
    return m_field->text().trimmed();
}

void SearchPopup::search()
{
    m_opensWhenFound = false;
    m_job->search(typed(), shownHits);
    if (typed().isEmpty()) {
        prepare(); // the names are read behind this answer, which needs none
    }
}

void SearchPopup::end()
{
    m_job->drop();
    m_opensWhenFound = false;
    hide();
}

void SearchPopup::take(const std::vector<SearchHit> &hits)
{
    m_model->clear();
    if (typed().isEmpty()) {
        addLatest(hits);
    } else {
        addFound(hits);
    }
    if (m_model->rowCount() == 0) {
        addNothing();
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    place();
    show();
    raise();
    if (std::exchange(m_opensWhenFound, false)) {
        open(m_list->currentIndex());
    }
}

void SearchPopup::addLatest(const std::vector<SearchHit> &hits)
{
    std::vector<ContactId> people = m_opened;
    for (const SearchHit &hit : hits) {
        if (std::find(people.begin(), people.end(), hit.contact) == people.end()) {
            people.push_back(hit.contact);
        }
    }
    for (const ContactId contact : people) {
        const auto name = m_workspace.people().name(contact);
        if (name && m_model->rowCount() < shownLatest) {
            addPerson(contact, *name, positionOf(contact));
        }
    }
    addActions({}, true);
}

void SearchPopup::addFound(const std::vector<SearchHit> &hits)
{
    addHits(hits, SearchHit::Type::Contact, SearchHit::Fit::Name);
    const QStringList words = foldedWords(typed());
    if (!words.isEmpty()) {
        addActions(words, false);
    }
    addHits(hits, SearchHit::Type::Contact, SearchHit::Fit::Text);
    addHits(hits, SearchHit::Type::Event, SearchHit::Fit::Text);
    addHits(hits, SearchHit::Type::Work, SearchHit::Fit::Text);
    addHits(hits, SearchHit::Type::Interaction, SearchHit::Fit::Text);
    addHits(hits, SearchHit::Type::Contact, SearchHit::Fit::Near);
}

void SearchPopup::addHits(const std::vector<SearchHit> &hits, SearchHit::Type type,
                          SearchHit::Fit fit)
{
    for (const SearchHit &hit : hits) {
        if (hit.type != type || hit.fit != fit) {
            continue;
        }
        if (type == SearchHit::Type::Contact) {
            const bool isText = fit == SearchHit::Fit::Text;
            addPerson(hit.contact, hit.title, isText ? hit.snippet : positionOf(hit.contact));
        } else if (type == SearchHit::Type::Interaction) {
            addExchange(hit);
        } else {
            addPlanned(hit);
        }
    }
}

QStandardItem *SearchPopup::add(const QString &title, Icon icon, const QString &snippet,
                                const QString &remark)
{
    auto *item = new QStandardItem(title);
    item->setData(static_cast<int>(icon), HitDelegate::IconRole);
    item->setData(snippet, HitDelegate::SnippetRole);
    item->setData(remark, HitDelegate::RemarkRole);
    m_model->appendRow(item);
    return item;
}

void SearchPopup::addPerson(ContactId contact, const QString &name, const QString &snippet)
{
    add(name, Icon::People, snippet, QString())->setData(contact.value, HitDelegate::ContactRole);
}

void SearchPopup::addExchange(const SearchHit &hit)
{
    const QString title = hit.title.isEmpty() ? hit.snippet : hit.title;
    add(title, Icon::Note, exchangeSnippet(hit), dayOf(hit))
        ->setData(hit.contact.value, HitDelegate::ContactRole);
}

/// An event or a work is shown where the window has a page for it.
void SearchPopup::addPlanned(const SearchHit &hit)
{
    if (QAction *page = pageOf(hit.type)) {
        add(hit.title, iconOf(page), hit.snippet, dayOf(hit))
            ->setData(QVariant::fromValue(page), HitDelegate::ActionRole);
    }
}

QAction *SearchPopup::pageOf(SearchHit::Type type) const
{
    const bool isEvent = type == SearchHit::Type::Event;
    const QString name = isEvent ? QStringLiteral("eventsAction") : QStringLiteral("workAction");
    const QList<QAction *> actions = parentWidget()->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&name](QAction *action) {
        return action->objectName() == name;
    });
    return found == actions.end() ? nullptr : *found;
}

void SearchPopup::addActions(const QStringList &typed, bool pagesOnly)
{
    const QList<QAction *> actions = parentWidget()->actions();
    for (QAction *action : actions) {
        const bool isOffered = action->isEnabled() && action->isVisible() &&
                               action->objectName() != QLatin1String("searchAction") &&
                               (isPage(action) || !pagesOnly);
        if (isOffered && fits(action->iconText(), typed)) {
            add(action->iconText(), iconOf(action), QString(),
                action->shortcut().toString(QKeySequence::NativeText))
                ->setData(QVariant::fromValue(action), HitDelegate::ActionRole);
        }
    }
}

void SearchPopup::addNothing()
{
    add(tr("Nothing found"), Icon::Search, tr("Try fewer words, or the beginning of one."),
        QString())
        ->setSelectable(false);
}

QString SearchPopup::positionOf(ContactId contact) const
{
    const auto line = m_workspace.people().line(contact, m_workspace.today());
    return line ? positionText(line->role, line->title, line->institution) : QString();
}

QString SearchPopup::exchangeSnippet(const SearchHit &hit) const
{
    const auto name = m_workspace.people().name(hit.contact);
    if (!name) {
        return hit.snippet;
    }
    // The heading has said the subject already.
    const bool isSaid = hit.snippet.isEmpty() || hit.snippet == hit.title || hit.title.isEmpty();
    return isSaid ? *name : filledIn(tr("%1: %2"), {*name, hit.snippet});
}

QString SearchPopup::dayOf(const SearchHit &hit) const
{
    return hit.on.isValid() ? shortDate(hit.on, m_workspace.today()) : QString();
}

void SearchPopup::place()
{
    const int row = m_list->sizeHintForRow(0);
    const int rows = std::min(m_model->rowCount(), 8);
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::min(Theme::grown(popupWidth), parentWidget()->width() - 16);
    const int begin =
        layoutDirection() == Qt::RightToLeft ? below.x() + m_field->width() - width : below.x();
    const int left = std::clamp(begin, 8, parentWidget()->width() - width - 8);
    setGeometry(left, below.y(), width,
                std::min(row * rows + 12, parentWidget()->height() - below.y() - 8));
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
        if (isVisible()) {
            move(1);
        } else {
            search();
        }
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // What is shown may still belong to fewer letters.
        if (m_job->isRunning()) {
            m_opensWhenFound = true;
        } else if (isVisible()) {
            open(m_list->currentIndex());
        }
        return true;
    case Qt::Key_Escape:
        m_field->clear();
        end();
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
    if (watched == m_field && event->type() == QEvent::MouseButtonRelease && !isVisible()) {
        search();
    }
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        end();
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
    end();
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
