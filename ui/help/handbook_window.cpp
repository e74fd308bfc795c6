#include "ui/help/handbook_window.h"

#include "ui/help/handbook_text.h"
#include "ui/settings/words_delegate.h"
#include "ui/settings/words_model.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QBoxLayout>
#include <QListWidget>

namespace hallway {
namespace {

constexpr int contentsWidth = 30; ///< characters
constexpr int nameRole = WordsModel::PeopleRole + 1;

} // namespace

HandbookWindow::HandbookWindow(const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window), m_theme(theme),
      m_search(new SearchField(theme, tr("Search the handbook"), this)),
      m_list(new QListWidget(this)),
      m_nothing(new QuietLabel(theme, tr("No page has these words."), this)),
      m_text(new HandbookText(m_handbook, theme, this)),
      m_back(add(tr("Back"), "handbookBackAction", QKeySequence(tr("Alt+Left")))),
      m_forward(add(tr("Forward"), "handbookForwardAction", QKeySequence(tr("Alt+Right"))))
{
    setObjectName(QStringLiteral("handbookWindow"));
    setWindowTitle(tr("Handbook"));
    setMinimumSize(560, 360);
    auto *whole = row(this, 4);
    whole->setContentsMargins(Theme::spacing(4), Theme::spacing(4), Theme::spacing(4),
                              Theme::spacing(4));
    whole->addWidget(makeContents());
    whole->addWidget(makeReading(), 1);
    addActions();
    connect(m_search, &QLineEdit::textChanged, this, &HandbookWindow::search);
    connect(m_search, &QLineEdit::returnPressed, m_text, &HandbookText::goToNextMark);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr) {
            m_text->showPage(item->data(nameRole).toString());
        }
    });
    connect(m_text, &QTextBrowser::sourceChanged, this, &HandbookWindow::selectShown);
    listPages({});
    resizeWithin(this, {980, 720});
}

QWidget *HandbookWindow::makeContents()
{
    m_search->setObjectName(QStringLiteral("handbookSearchField"));
    m_search->setKeyHint(tr("Ctrl F"));
    nameField(m_list, QStringLiteral("handbookListView"), tr("Pages of the handbook"));
    m_list->setProperty("plain", true);
    m_list->setItemDelegate(new WordsDelegate(m_theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setObjectName(QStringLiteral("handbookNothingLabel"));
    auto *contents = new QWidget(this);
    contents->setFixedWidth(fontMetrics().averageCharWidth() * contentsWidth);
    auto *lines = column(contents, 3);
    lines->addWidget(m_search);
    lines->addWidget(m_nothing);
    lines->addWidget(m_list, 1);
    return contents;
}

QWidget *HandbookWindow::makeReading()
{
    auto *reading = new QWidget(this);
    auto *lines = column(reading, 2);
    auto *way = row(nullptr, 1);
    way->addWidget(makeButton(m_back, "handbookBackButton", tr("← Back")));
    auto *forward = makeButton(m_forward, "handbookForwardButton", tr("Forward →"));
    way->addWidget(forward);
    way->addStretch();
    setTabOrder(forward, m_text);
    lines->addLayout(way);
    lines->addWidget(m_text, 1);
    return reading;
}

QPushButton *HandbookWindow::makeButton(QAction *action, const char *name, const QString &words)
{
    QPushButton *button = wordButton(QLatin1String(name), words, this);
    button->setFlat(true);
    button->setProperty("flat", true);
    button->setAccessibleName(action->text());
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

QAction *HandbookWindow::add(const QString &text, const char *name, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    addAction(action);
    return action;
}

void HandbookWindow::addActions()
{
    const QAction *find = add(tr("Search"), "handbookSearchAction", QKeySequence(tr("Ctrl+F")));
    const QAction *next = add(tr("Next place"), "handbookNextAction", QKeySequence(tr("F3")));
    const QAction *leaving = add(tr("Close"), "handbookCloseAction", QKeySequence(tr("Esc")));
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(next, &QAction::triggered, m_text, &HandbookText::goToNextMark);
    connect(leaving, &QAction::triggered, this, &HandbookWindow::leave);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QAction::triggered, m_text, &QTextBrowser::backward);
    connect(m_forward, &QAction::triggered, m_text, &QTextBrowser::forward);
    connect(m_text, &QTextBrowser::backwardAvailable, m_back, &QAction::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, m_forward, &QAction::setEnabled);
}

void HandbookWindow::open(const QString &name)
{
    m_search->clear();
    m_text->showPage(name);
    if (m_text->page().isEmpty()) {
        m_text->showPage(m_handbook.pages().front().name);
    }
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HandbookWindow::search()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    listPages(words);
    m_text->mark(words);
    if (m_list->currentRow() < 0 && m_list->count() > 0) {
        m_list->setCurrentRow(0);
    }
}

void HandbookWindow::listPages(const QStringList &words)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const HandbookPage &page : m_handbook.pages()) {
        const int found = occurrences(page, words);
        if (found == 0 && !words.isEmpty()) {
            continue;
        }
        auto *item = new QListWidgetItem(page.title, m_list);
        item->setData(nameRole, page.name);
        item->setData(WordsModel::WordRole, page.title);
        if (!words.isEmpty()) {
            item->setData(WordsModel::PeopleRole, found);
        }
    }
    m_nothing->setVisible(m_list->count() == 0);
    selectShown();
}

void HandbookWindow::selectShown()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(nameRole).toString() == m_text->page()) {
            m_list->setCurrentRow(i);
        }
    }
}

void HandbookWindow::leave()
{
    if (m_search->text().isEmpty()) {
        close();
    } else {
        m_search->clear();
    }
}

} // namespace hallway
