#include "ui/widgets/section_label.h"

#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QLocale>

namespace hallway {

SectionLabel::SectionLabel(const Theme &theme, const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent), theme_(theme), tone_(tone), label_(new QLabel(this)),
      count_(new Chip(theme, {}, tone, this))
{
    label_->setTextFormat(Qt::PlainText);
    count_->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 0, 0);
    layout->setSpacing(Theme::spacing(2));
    layout->addWidget(label_);
    layout->addWidget(count_);
    layout->addStretch();
    connect(&theme_, &Theme::changed, this, &SectionLabel::takeTheme);
    takeTheme();
    setText(text);
}

void SectionLabel::setText(const QString &text)
{
    label_->setText(text);
    updateAccessibleName();
}

void SectionLabel::setCount(std::optional<int> count)
{
    count_->setText(count ? QLocale().toString(*count) : QString());
    count_->setVisible(count.has_value());
    updateAccessibleName();
}

void SectionLabel::takeTheme()
{
    label_->setFont(theme_.sectionFont());
    QPalette colors = theme_.palette();
    colors.setColor(QPalette::WindowText,
                    tone_ == Tone::Neutral ? theme_.color(Token::Soft) : theme_.tone(tone_).ink);
    label_->setPalette(colors);
}

void SectionLabel::updateAccessibleName()
{
    const QString number = count_->text();
    setAccessibleName(number.isEmpty() ? label_->text() : tr("%1, %2").arg(label_->text(), number));
}

} // namespace hallway
