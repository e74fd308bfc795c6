#include "ui/shell/notice_bar.h"

#include "ui/shell/icons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace hallway {

NoticeBar::NoticeBar(const Theme &theme, Tone tone, QWidget *parent)
    : Card(theme, parent), m_label(new ThemedLabel(theme, ThemedLabel::Look::Text, this)),
      m_copy(new QPushButton(tr("Copy"), this)), m_close(new QToolButton(this))
{
    setTone(tone);
    m_label->setTone(tone);
    m_label->setWordWrap(true);
    m_label->makeSelectable();
    m_copy->setObjectName(QStringLiteral("copyNoticeButton"));
    m_copy->setAccessibleName(tr("Copy what was typed"));
    m_copy->hide();
    m_close->setObjectName(QStringLiteral("closeNoticeButton"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->setIcon(Icons::icon(Icon::Close, theme));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::spacing(3), Theme::spacing(1), Theme::spacing(2),
                            Theme::spacing(1));
    row->addWidget(m_label, 1);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_toCopy); });
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::hide);
    hide();
}

void NoticeBar::showNotice(const QString &text, const QString &toCopy)
{
    m_label->setText(text);
    m_toCopy = toCopy;
    m_copy->setVisible(!toCopy.isEmpty());
    setAccessibleName(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton *NoticeBar::setAction(const QString &text)
{
    m_close->hide();
    QPushButton *button = wordButton({}, text, this);
    layout()->addWidget(button);
    return button;
}

} // namespace hallway
