#include "ui/people/about_row.h"

#include "ui/people/about_fields.h"
#include "ui/shell/icons.h"
#include "ui/text/translate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/tab_before.h"
#include "ui/widgets/typed.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace hallway {
namespace {

/// The value itself: a press or Enter opens the field. It reacts to the press, not to the release:
/// saving the field that was open moves the rows in between.
class ValueButton : public QAbstractButton
{
public:
    ValueButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton) {
            QMetaObject::invokeMethod(this, &QAbstractButton::click, Qt::QueuedConnection);
        }
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) {
            click();
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        if (focusPolicy() == Qt::NoFocus || (!underMouse() && !hasFocus())) {
            return;
        }
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(m_theme.color(Token::Hover));
        painter.setPen(hasFocus() ? QPen(m_theme.color(Token::Accent), 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::fieldRadius(),
                                Theme::fieldRadius());
    }

private:
    const Theme &m_theme;
};

/// To the editor or, as in a field of people whose line is hidden while somebody is chosen, to the
/// first part of it that takes them.
void giveKeys(QWidget &editor, const QWidget &box)
{
    const QWidget *proxy = editor.focusProxy();
    if (proxy ? proxy->isVisible() : editor.focusPolicy() != Qt::NoFocus) {
        editor.setFocus();
        return;
    }
    const auto children = box.findChildren<QWidget *>();
    const auto takesKeys = [](const QWidget *child) {
        return child->isVisible() && (child->focusPolicy() & Qt::TabFocus) != 0;
    };
    // A line rather than the button that adds another one.
    auto takes = std::find_if(children.begin(), children.end(), [&](const QWidget *child) {
        return takesKeys(child) && qobject_cast<const QLineEdit *>(child);
    });
    if (takes == children.end()) {
        takes = std::find_if(children.begin(), children.end(), takesKeys);
    }
    if (takes != children.end()) {
        (*takes)->setFocus(Qt::TabFocusReason); // what is in a line is selected
    }
}

} // namespace

AboutRow::AboutRow(const Theme &theme, AboutField field, bool canEdit, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_field(std::move(field)),
      m_canEdit(canEdit && m_field.edit), m_column(new QVBoxLayout),
      m_value(new ValueButton(theme, this)), m_lines(new QVBoxLayout(m_value))
{
    setObjectName(m_field.name + QStringLiteral("Row"));
    m_value->setObjectName(m_field.name + QStringLiteral("Value"));
    m_value->setFocusPolicy(m_canEdit ? Qt::StrongFocus : Qt::NoFocus);
    m_lines->setContentsMargins(Theme::spacing(2), 0, Theme::spacing(1), 0);
    auto *label = new ThemedLabel(theme, ThemedLabel::Look::Meta, this);
    label->setText(m_field.label);
    label->setFixedWidth(aboutLabelWidth(theme));
    label->setContentsMargins(0, Theme::spacing(1) + 1, 0, 0);
    label->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::spacing(1));
    m_column->addWidget(m_value);
    auto *line = row(this, 1);
    line->addWidget(label, 0, Qt::AlignTop);
    line->addLayout(m_column, 1);
    if (m_canEdit) {
        connect(m_value, &QAbstractButton::clicked, this, &AboutRow::startEditing);
    }
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
}

void AboutRow::showPerson(const PersonDetails &details)
{
    m_details = details;
    if (!isEditing()) {
        showLines();
    }
}

void AboutRow::showLines()
{
    const std::vector<AboutLine> lines = m_field.lines(m_details);
    auto *fresh = new QWidget(m_value);
    auto *layout = column(fresh, 0);
    QStringList words;
    for (const AboutLine &line : lines) {
        layout->addWidget(makeLine(line, int(words.size())));
        words.append(line.words);
    }
    if (lines.empty()) {
        auto *nothing = new ThemedLabel(m_theme, ThemedLabel::Look::Soft, fresh);
        nothing->setText(m_canEdit ? tr("add …") : tr("nothing"));
        nothing->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(nothing);
    }
    if (m_shown) {
        m_lines->removeWidget(m_shown);
        m_shown->hide();
        m_shown->setParent(nullptr); // so that nobody finds what is no longer shown
        m_shown->deleteLater();
    }
    // A button that copies is as high as a line with the room around it.
    const auto room = [](const AboutLine &line) {
        return line.copy.isEmpty() ? Theme::spacing(1) : 0;
    };
    layout->setContentsMargins(0, lines.empty() ? Theme::spacing(1) : room(lines.front()), 0,
                               lines.empty() ? Theme::spacing(1) : room(lines.back()));
    m_shown = fresh;
    m_lines->addWidget(fresh);
    fresh->show();
    std::vector<QWidget *> stops;
    for (QWidget *each : fresh->findChildren<QWidget *>()) {
        if ((each->focusPolicy() & Qt::TabFocus) != 0) {
            stops.push_back(each);
        }
    }
    tabAfter(m_value, stops);
    const QString value = words.isEmpty() ? tr("nothing") : words.join(QStringLiteral(", "));
    m_value->setAccessibleName(filledIn(tr("%1: %2"), {m_field.label, value}));
    m_value->setAccessibleDescription(m_canEdit ? tr("Enter changes it") : QString());
}

QWidget *AboutRow::makeLine(const AboutLine &line, int number)
{
    auto *box = new QWidget(m_value);
    auto *cells = row(box, 1);
    if (line.copy.isEmpty()) {
        cells->addWidget(makeWords(line, box), 1, Qt::AlignTop);
    } else {
        cells->addWidget(makeWords(line, box), 0, Qt::AlignVCenter);
        auto *copy = new QToolButton(box);
        nameField(copy, m_field.name + QStringLiteral("%1CopyButton").arg(number),
                  filledIn(tr("Copy %1"), {line.copy.simplified()}));
        copy->setIcon(Icons::icon(Icon::Copy, m_theme));
        copy->setToolTip(tr("Copy"));
        copy->setCursor(Qt::ArrowCursor);
        connect(copy, &QToolButton::clicked, this,
                [text = line.copy] { QGuiApplication::clipboard()->setText(text); });
        cells->addWidget(copy, 0, Qt::AlignVCenter);
        cells->addStretch(1);
    }
    return box;
}

/// Words that lead nowhere let the press through to the value.
QWidget *AboutRow::makeWords(const AboutLine &line, QWidget *parent)
{
    const bool leadsOn = line.person.isValid() || line.link.isValid();
    auto *label = new LinkLabel(m_theme, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a word without end leaves room for the button behind it
    if (!leadsOn) {
        label->setText(line.words);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        return label;
    }
    label->setObjectName(m_field.name + QStringLiteral("LinkLabel"));
    const QString address =
        line.person.isValid() ? QStringLiteral("#") : line.link.toString(QUrl::FullyEncoded);
    label->setLinks(QStringLiteral("<a href=\"%1\" style=\"text-decoration:none\">%2</a>")
                        .arg(address.toHtmlEscaped(), line.words.toHtmlEscaped()));
    label->setAccessibleName(line.words);
    connect(label, &QLabel::linkActivated, this, [this, line] {
        if (line.person.isValid()) {
            Q_EMIT personRequested(line.person);
        } else {
            QDesktopServices::openUrl(line.link);
        }
    });
    return label;
}

void AboutRow::startEditing()
{
    if (isEditing() || !m_canEdit) {
        return;
    }
    Q_EMIT editingStarted();
    m_editorBox = new QWidget(this);
    auto *layout = column(m_editorBox, 1);
    m_editor = m_field.edit(m_details.contact, m_editorBox);
    m_complaint = new QuietLabel(m_theme, tr("Enter saves, Esc takes it back"), m_editorBox);
    m_complaint->setObjectName(m_field.name + QStringLiteral("HintLabel"));
    if (qobject_cast<QPlainTextEdit *>(m_editor.widget)) {
        m_complaint->setText(tr("Ctrl+Enter saves, Esc takes it back"));
    }
    layout->addWidget(m_editor.widget);
    layout->addWidget(m_complaint);
    m_column->addWidget(m_editorBox);
    m_editorBox->show();
    giveKeys(*m_editor.widget, *m_editorBox);
    m_value->hide(); // not before: its keys would go to somebody else, and that would be leaving
    if (auto *edit = qobject_cast<QLineEdit *>(m_editor.widget)) {
        edit->selectAll();
    }
    qApp->installEventFilter(this);
    QMetaObject::invokeMethod(this, &AboutRow::reveal, Qt::QueuedConnection);
}

/// A field opened at the edge of what is seen is seen whole.
void AboutRow::reveal()
{
    if (!isEditing()) {
        return; // closed again before its turn came
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // it gets its place
    for (QWidget *each = parentWidget(); each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each)) {
            area->ensureWidgetVisible(m_editorBox, 0, Theme::spacing(2));
        }
    }
}

void AboutRow::stopEditing()
{
    if (!isEditing()) {
        return;
    }
    qApp->removeEventFilter(this);
    const bool hadKeys = isOwn(QApplication::focusWidget());
    m_editor = {};
    m_complaint = nullptr;
    m_value->show();
    if (hadKeys) {
        m_value->setFocus();
    }
    m_column->removeWidget(m_editorBox);
    m_editorBox->hide();
    m_editorBox->setParent(nullptr);
    m_editorBox->deleteLater(); // a key of one of its fields may be on its way
    m_editorBox = nullptr;
    showLines();
}

QString AboutRow::missing() const
{
    return m_editor.missing ? m_editor.missing() : QString();
}

QString AboutRow::typed() const
{
    return m_editorBox ? typedIn(*m_editorBox).join(u'\n') : QString();
}

void AboutRow::complain(const QString &words)
{
    if (m_complaint) {
        m_complaint->say(words, Token::Overdue);
    }
}

/// Lists and calendars that belong to the field are windows of their own.
bool AboutRow::isOwn(const QWidget *widget) const
{
    for (; widget && m_editorBox; widget = widget->parentWidget()) {
        if (widget == m_editorBox) {
            return true;
        }
    }
    return false;
}

void AboutRow::followFocus(const QWidget *now)
{
    // Without anything that has the keys the window is only left for another one.
    if (now && isEditing() && !QApplication::activePopupWidget() && !isOwn(now)) {
        Q_EMIT saveRequested();
    }
}

bool AboutRow::takesKey(const QKeyEvent &key, QObject *watched)
{
    if (key.key() == Qt::Key_Escape) {
        stopEditing();
        return true;
    }
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter) {
        return false;
    }
    const bool isText = qobject_cast<QPlainTextEdit *>(watched);
    const bool isButton = qobject_cast<QAbstractButton *>(watched);
    if ((isText && !key.modifiers().testFlag(Qt::ControlModifier)) || isButton) {
        return false;
    }
    Q_EMIT saveRequested();
    return true;
}

bool AboutRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || QApplication::activePopupWidget()) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *widget = qobject_cast<QWidget *>(watched);
    const bool isHere = widget && isOwn(widget);
    return (isHere && takesKey(*static_cast<QKeyEvent *>(event), watched)) ||
           QWidget::eventFilter(watched, event);
}

} // namespace hallway
