#include "ui/shell/header_bar.h"

#include "ui/shell/actions.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/themed_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hallway {
namespace {

constexpr int searchWidth = 270;
constexpr int leastSummary = 12; ///< characters: of fewer nobody learns anything

} // namespace

HeaderBar::HeaderBar(const Theme &theme, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_title(new ThemedLabel(theme, ThemedLabel::Look::Title, this)),
      m_summary(new ElidedLabel(QString(), this)),
      m_search(new SearchField(theme, tr("Search people and notes…"), this))
{
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    m_summary->setObjectName(QStringLiteral("pageSummaryLabel"));
    m_summary->setLeast(leastSummary);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setKeyHint(tr("Ctrl K"));
    m_search->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_search->setMaximumWidth(Theme::grown(searchWidth));
    m_search->setMinimumWidth(searchWidth / 2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::spacing(3));
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_search);
    addButton(actions.newPerson, tr("New person"), "newPersonButton", false);
    addButton(actions.log, tr("Log interaction"), "logButton", true);
    connect(&theme, &Theme::changed, this, &HeaderBar::takeTheme);
    takeTheme();
}

void HeaderBar::addButton(QAction *action, const QString &text, const char *name, bool isPrimary)
{
    QPushButton *button = wordButton(QLatin1String(name), text, this);
    button->setProperty("primary", isPrimary);
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    button->setEnabled(action->isEnabled());
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
}

void HeaderBar::setTitle(const QString &title, const QString &summary)
{
    m_title->setText(title);
    m_summary->setText(summary);
}

void HeaderBar::takeTheme()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::WindowText, m_theme.color(Token::Soft));
    m_summary->setPalette(colors);
}

} // namespace hallway
