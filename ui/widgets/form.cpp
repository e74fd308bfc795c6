#include "ui/widgets/form.h"

#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStyle>
#include <algorithm>

namespace hallway {
namespace {

/// Scrolls up and down alone, so it is never narrower than what it holds.
class ColumnArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize minimumSizeHint() const override
    {
        const QSize least = QScrollArea::minimumSizeHint();
        const int needed = widget() ? widget()->minimumSizeHint().width() : 0;
        return {std::max(least.width(), needed + verticalScrollBar()->sizeHint().width()),
                least.height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry(); // what came into it later may need more
        }
        return QScrollArea::eventFilter(watched, event);
    }
};

bool isEnter(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

/// Enter presses the button that has the keys: on a page too, and never what the dialog or the
/// page has for it.
class WordButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride &&
            isEnter(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        return QPushButton::event(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (isEnter(*event)) {
            click();
        } else {
            QPushButton::keyPressEvent(event);
        }
    }
};

QSize roomFor(const QWidget &dialog)
{
    return dialog.screen()->availableSize() - QSize(32, 48);
}

} // namespace

QWidget *labelled(const Theme &theme, const QString &words, QWidget *field)
{
    auto *box = new QWidget(field->parentWidget());
    auto *label = new QuietLabel(theme, words, box);
    if (field->focusProxy()) {
        // A label's key passes over a field that takes no keys itself, but leaves them to a part.
        field->setFocusPolicy(Qt::StrongFocus);
    }
    label->setBuddy(field);
    auto *layout = column(box, 1);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addStretch();
    return box;
}

void nameField(QWidget *field, const QString &objectName, const QString &accessibleName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
}

QLineEdit *lineField(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    nameField(field, objectName, accessibleName);
    return field;
}

QPlainTextEdit *textField(const QString &objectName, const QString &accessibleName, int lines,
                          QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    nameField(field, objectName, accessibleName);
    field->setTabChangesFocus(true);
    const int frame = 2 * (field->frameWidth() + Theme::spacing(3));
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + frame);
    return field;
}

QComboBox *choiceField(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    nameField(field, objectName, accessibleName);
    return field;
}

QPushButton *wordButton(const QString &objectName, const QString &words, QWidget *parent)
{
    auto *button = new WordButton(words, parent);
    button->setObjectName(objectName);
    // While a field has the keys, Enter belongs to the dialog.
    button->setAutoDefault(false);
    return button;
}

void makePrimary(QPushButton *button, bool isPrimary)
{
    if (button->property("primary").toBool() != isPrimary) {
        button->setProperty("primary", isPrimary);
        // The stylesheet looks at the property only when it meets the button.
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

void pressWithControlEnter(QWidget *within, QPushButton *button)
{
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(key, within);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
}

QVBoxLayout *column(QWidget *parent, int steps)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(steps));
    return layout;
}

QHBoxLayout *row(QWidget *parent, int steps)
{
    auto *layout = new QHBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(steps));
    return layout;
}

void setSides(QLayout *layout, int leading, int top, int trailing, int bottom)
{
    const bool isMirrored = QGuiApplication::isRightToLeft();
    layout->setContentsMargins(isMirrored ? trailing : leading, top,
                               isMirrored ? leading : trailing, bottom);
}

QVBoxLayout *smallDialogColumn(QDialog *dialog)
{
    auto *layout = column(dialog, 4);
    layout->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                               Theme::spacing(4));
    return layout;
}

QPushButton *addClosingButtons(QDialog *dialog, QBoxLayout *layout, const QString &objectName,
                               const QString &words)
{
    auto *cancel = wordButton(QStringLiteral("cancelButton"), QDialog::tr("Cancel"), dialog);
    auto *accept = wordButton(objectName, words, dialog);
    makePrimary(accept);
    accept->setDefault(true);
    pressWithControlEnter(dialog, accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::spacing(2));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    layout->addLayout(buttons);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    return accept;
}

QWidget *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new ColumnArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setWidget(content);
    return area;
}

void runToAndFro(QProgressBar *bar, const Theme &theme)
{
    bar->setRange(0, theme.wantsMotion() ? 0 : 1);
    bar->setValue(0);
}

void resizeWithin(QWidget *dialog, QSize wanted)
{
    const QSize grown(Theme::grown(wanted.width()), Theme::grown(wanted.height()));
    dialog->resize(grown.boundedTo(roomFor(*dialog)));
}

void resizeToWords(QWidget *dialog, int wantedWidth)
{
    const QSize room = roomFor(*dialog);
    const int width = std::min(Theme::grown(wantedWidth), room.width());
    dialog->resize(QSize(width, dialog->layout()->totalHeightForWidth(width)).boundedTo(room));
}

} // namespace hallway
