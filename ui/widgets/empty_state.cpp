#include "ui/widgets/empty_state.h"

#include "ui/widgets/form.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hallway {

EmptyState::EmptyState(const Theme &theme, const QString &title, const QString &sentence,
                       QWidget *parent)
    : QWidget(parent), theme_(theme), middle_(new QWidget(this)), title_(new QLabel(middle_)),
      sentence_(new QLabel(middle_)), actions_(new QHBoxLayout)
{
    for (QLabel *label : {title_, sentence_}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    title_->setObjectName(QStringLiteral("emptyTitleLabel"));
    sentence_->setObjectName(QStringLiteral("emptySentenceLabel"));
    actions_->setSpacing(Theme::spacing(2));
    actions_->addStretch();
    actions_->addStretch();
    auto *column = new QVBoxLayout(middle_);
    column->setSpacing(Theme::spacing(2));
    column->addStretch();
    column->addWidget(title_);
    column->addWidget(sentence_);
    column->addSpacing(Theme::spacing(2));
    column->addLayout(actions_);
    column->addStretch();
    // Only stretches beside it, instead of an alignment, leave wrapped lines their height.
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(middle_, 100);
    row->addStretch(1);
    connect(&theme_, &Theme::changed, this, &EmptyState::takeTheme);
    takeTheme();
    setWords(title, sentence);
}

void EmptyState::setWords(const QString &title, const QString &sentence)
{
    title_->setText(title);
    sentence_->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

QPushButton *EmptyState::addAction(const QString &text)
{
    const int index = actionCount_++;
    auto *button = wordButton(QStringLiteral("emptyAction%1Button").arg(index), text, middle_);
    button->setProperty("primary", index == 0);
    actions_->insertWidget(actions_->count() - 1, button);
    connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT actionTriggered(index); });
    return button;
}

void EmptyState::takeTheme()
{
    title_->setFont(theme_.nameFont());
    QPalette colors = theme_.palette();
    colors.setColor(QPalette::WindowText, theme_.color(Token::Soft));
    sentence_->setPalette(colors);
    middle_->setMaximumWidth(QFontMetrics(font()).averageCharWidth() * 60);
}

} // namespace hallway
