#include "ui/people/card_rows.h"

#include "ui/shell/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tab_before.h"

#include <QGridLayout>
#include <QToolButton>

namespace hallway {

CardRows::CardRows(const Theme &theme, const QString &stem, const QString &addWords,
                   QWidget *parent)
    : QWidget(parent), m_theme(theme), m_stem(stem), m_layout(column(this)),
      m_add(wordButton(stem + QStringLiteral("AddButton"), addWords, this))
{
    m_add->setFlat(true);
    m_add->setIcon(Icons::icon(Icon::Plus, theme));
    m_layout->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, [this] { addEmpty(); });
}

QString CardRows::nextName()
{
    return m_stem + QString::number(m_made++);
}

QLineEdit *CardRows::line(Card *card, const QString &objectName, const QString &accessibleName,
                          const QString &text) const
{
    auto *edit = lineField(objectName, accessibleName, card);
    edit->setText(text);
    return edit;
}

QToolButton *CardRows::removeButton(Card *card, const QString &objectName,
                                    const QString &accessibleName)
{
    auto *remove = new QToolButton(card);
    remove->setIcon(Icons::icon(Icon::Close, m_theme));
    remove->setToolTip(tr("Remove"));
    nameField(remove, objectName, accessibleName);
    connect(remove, &QToolButton::clicked, this, [this, card] { takeAway(card); });
    return remove;
}

QGridLayout *CardRows::gridIn(Card *card)
{
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(Theme::spacing(3), Theme::spacing(2), Theme::spacing(2),
                             Theme::spacing(3));
    grid->setSpacing(Theme::spacing(2));
    return grid;
}

void CardRows::append(Card *card, const std::vector<QWidget *> &fields)
{
    m_layout->insertWidget(m_layout->count() - 1, card);
    // All of them behind this one: it may leave its keys to the first, which Tab must not meet
    // again.
    tabAfter(m_add, fields);
    setTabOrder(fields.back(), m_add);
}

void CardRows::takeAway(QWidget *card)
{
    forget(card);
    m_layout->removeWidget(card);
    card->hide();
    card->deleteLater();
}

} // namespace hallway
