#include "ui/shell/sidebar.h"

#include "ui/text/translate.h"

#include <QButtonGroup>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace hallway {
namespace {

constexpr int fullWidth = 196;
constexpr int logoSize = 20;

} // namespace

SidebarButton::SidebarButton(const Theme &theme, Icon icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&SidebarButton::update));
}

void SidebarButton::setCount(qint64 count, bool isUrgent, const QString &meaning)
{
    const bool isSame = m_count == count && m_isUrgent == isUrgent;
    m_count = count;
    m_isUrgent = isUrgent;
    setAccessibleDescription(meaning);
    if (!isSame) {
        update();
    }
}

void SidebarButton::setIconOnly(bool isIconOnly)
{
    m_isIconOnly = isIconOnly;
    setToolTip(isIconOnly ? text() : QString());
    updateGeometry();
    update();
}

QSize SidebarButton::sizeHint() const
{
    const int height = QFontMetrics(font()).height() * 2 + 2;
    return {m_isIconOnly ? height + 2 : Theme::grown(fullWidth) - 20, height};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isChecked() ? Token::AccentWash : Token::Hover));
        painter.drawRoundedRect(ground, Theme::fieldRadius(), Theme::fieldRadius());
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground, Theme::fieldRadius(), Theme::fieldRadius());
    }
    const QColor ink = m_theme.color(isChecked() ? Token::Accent : Token::Text);
    const int size = m_theme.iconSize();
    QRect icon(m_isIconOnly ? (width() - size) / 2 : Theme::spacing(2) + 2, (height() - size) / 2,
               size, size);
    Icons::paint(painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_icon,
                 isChecked() ? ink : m_theme.color(Token::Soft));
    if (!m_isIconOnly) {
        QRect words = rect().adjusted(icon.right() + 1 + Theme::spacing(2), 0, 0, 0);
        painter.setFont(isChecked() ? m_theme.strongFont() : font());
        painter.setPen(ink);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter,
                         text());
    }
    paintCount(painter, rect());
}

void SidebarButton::paintCount(QPainter &painter, const QRect &area) const
{
    if (m_count == 0) {
        return;
    }
    const QFont font = m_theme.chipFont();
    const QFontMetrics metrics(font);
    const QString words = wordsLocale().toString(m_count);
    const int height = metrics.height() + 2;
    const int width = std::max(height, metrics.horizontalAdvance(words) + Theme::spacing(3) + 2);
    QRect pill(area.right() - width - Theme::spacing(2), (area.height() - height) / 2, width,
               height);
    if (m_isIconOnly) {
        // Only what is urgent has a place on the icon: a dot, the number is in the tool tip.
        pill = m_isUrgent ? QRect(area.width() - 14, 5, 9, 9) : QRect();
    }
    pill = QStyle::visualRect(layoutDirection(), area, pill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_isUrgent ? Token::Overdue : Token::UpcomingWash));
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    if (!m_isIconOnly) {
        painter.setFont(font);
        painter.setPen(m_theme.color(m_isUrgent ? Token::Surface : Token::Upcoming));
        painter.drawText(pill, Qt::AlignCenter, words);
    }
}

Sidebar::Sidebar(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_pages(new QVBoxLayout), m_group(new QButtonGroup(this)),
      m_menuButton(new SidebarButton(theme, Icon::More, tr("Menu"), this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Pages"));
    m_pages->setSpacing(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 56, 10, 12);
    column->addLayout(m_pages);
    column->addStretch();
    column->addWidget(m_menuButton);
    makeMenuButton();
    setWidth();
    connect(m_group, &QButtonGroup::idClicked, this, &Sidebar::pageRequested);
    connect(&theme, &Theme::changed, this, &Sidebar::setWidth);
}

void Sidebar::makeMenuButton()
{
    m_menuButton->setObjectName(QStringLiteral("menuButton"));
    m_menuButton->setCheckable(false);
    connect(m_menuButton, &SidebarButton::clicked, this, [this] {
        if (m_menu) {
            const QSize size = m_menu->sizeHint();
            m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, -size.height())));
        }
    });
}

SidebarButton *Sidebar::addPage(Icon icon, const QString &text, const QString &name)
{
    auto *button = new SidebarButton(m_theme, icon, text, this);
    button->setObjectName(name);
    // Behind the one before and ahead of the menu, not where the parts of the pages are.
    const auto pages = m_group->buttons();
    setTabOrder(pages.isEmpty() ? m_menuButton : pages.constLast(), button);
    setTabOrder(button, m_menuButton);
    m_group->addButton(button, static_cast<int>(pages.size()));
    m_pages->addWidget(button);
    return button;
}

void Sidebar::setCurrentPage(int page)
{
    m_group->button(page)->setChecked(true);
}

void Sidebar::setMenu(QMenu *menu)
{
    m_menu = menu;
}

void Sidebar::setIconOnly(bool isIconOnly)
{
    if (m_isIconOnly == isIconOnly) {
        return;
    }
    m_isIconOnly = isIconOnly;
    const auto buttons = findChildren<SidebarButton *>();
    for (SidebarButton *button : buttons) {
        button->setIconOnly(isIconOnly);
    }
    setWidth();
    update();
}

void Sidebar::setWidth()
{
    setFixedWidth(m_menuButton->sizeHint().width() + 20);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Sidebar));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, 0, 1, height()), m_theme.color(Token::Line));
    QRect logo(m_isIconOnly ? (width() - logoSize) / 2 : 17, 20, logoSize, logoSize);
    Icons::paint(painter, QStyle::visualRect(layoutDirection(), rect(), logo), Icon::Logo,
                 m_theme.color(Token::Accent));
    if (m_isIconOnly) {
        return;
    }
    QFont font = m_theme.nameFont();
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(m_theme.color(Token::Text));
    const QRect words(logo.right() + 3, logo.top() - 8, width() - logo.right(), logoSize + 16);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter,
                     tr("Hallway"));
}

} // namespace hallway
