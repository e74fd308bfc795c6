#include "ui/widgets/people_field.h"

#include "ui/text/words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/removable_chip.h"
#include "ui/widgets/tab_before.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <algorithm>

namespace hallway {

namespace {

constexpr size_t mostOffers = 8;
constexpr int idRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

} // namespace

PeopleField::PeopleField(const Workspace &workspace, const Theme &theme, const QString &name,
                         const QString &accessibleName, Choice choice, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_choice(choice),
      m_edit(lineField(name + QStringLiteral("Edit"), accessibleName, this)),
      m_offers(new QStandardItemModel(this)), m_completer(new QCompleter(m_offers, this)),
      m_layout(new FlowLayout(Theme::spacing(1), this))
{
    m_edit->setProperty("bare", true);
    m_edit->setPlaceholderText(tr("Name or e-mail address"));
    const QFontMetrics metrics = m_edit->fontMetrics();
    m_edit->setFixedWidth(
        std::max(26 * metrics.averageCharWidth(),
                 metrics.horizontalAdvance(m_edit->placeholderText()) + Theme::spacing(3)));
    m_edit->installEventFilter(this);
    m_layout->addWidget(m_edit);
    takeTheme();
    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(name + QStringLiteral("OffersList"));
    m_completer->popup()->setAccessibleName(tr("People that fit"));
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &PeopleField::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &PeopleField::take);
    connect(&theme, &Theme::changed, this, &PeopleField::takeTheme);
}

/// As high as the fields beside it.
void PeopleField::takeTheme()
{
    QLineEdit usual(this);
    usual.ensurePolished();
    m_edit->ensurePolished();
    const int height = usual.sizeHint().height();
    const int around = std::max(0, (height - m_edit->sizeHint().height()) / 2);
    m_layout->setContentsMargins(Theme::spacing(2), around, Theme::spacing(2), around);
    setMinimumHeight(height);
    update();
}

QString PeopleField::typed() const
{
    return m_edit->text().trimmed();
}

void PeopleField::setPeople(const std::vector<ContactId> &ids)
{
    m_people.clear();
    for (const ContactId id : ids) {
        if (const auto name = m_workspace.people().name(id)) {
            m_people.push_back({id, *name});
        }
    }
    m_edit->clear();
    showChips();
    Q_EMIT changed();
}

bool PeopleField::isChosen(ContactId id) const
{
    return std::any_of(m_people.begin(), m_people.end(),
                       [id](const ChosenPerson &person) { return person.id == id; });
}

void PeopleField::offer(const QString &text)
{
    m_offers->clear();
    const QString wanted = text.trimmed();
    const auto found = wanted.isEmpty() ? Result<std::vector<ContactId>>()
                                        : m_workspace.people().ids({.text = wanted});
    for (size_t i = 0; found && i < found->size() && size_t(m_offers->rowCount()) < mostOffers;
         ++i) {
        const ContactId id = (*found)[i];
        const auto line = m_workspace.people().line(id, m_workspace.today());
        if (line && id != m_leftOut && !isChosen(id)) {
            addOffer(id, line->name, positionText(line->role, line->title, line->institution));
        }
    }
    if (m_offersNew && !wanted.isEmpty() && !wanted.contains(QLatin1Char('@'))) {
        addOffer({}, wanted, {});
    }
    if (m_offers->rowCount() > 0) {
        m_completer->complete(rect());
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    } else {
        m_completer->popup()->hide();
    }
    Q_EMIT changed();
}

void PeopleField::addOffer(ContactId id, const QString &name, const QString &position)
{
    QString words = name;
    if (!id.isValid()) {
        words = tr("New person “%1”").arg(name);
    } else if (!position.isEmpty()) {
        words = tr("%1 · %2").arg(name, position);
    }
    auto *item = new QStandardItem(words);
    item->setData(id.value, idRole);
    item->setData(name, nameRole);
    item->setEditable(false);
    m_offers->appendRow(item);
}

void PeopleField::take(const QModelIndex &offered)
{
    add({ContactId{offered.data(idRole).toLongLong()}, offered.data(nameRole).toString()});
}

void PeopleField::add(const ChosenPerson &person)
{
    if (m_choice == Choice::One) {
        m_people.clear();
    }
    m_people.push_back(person);
    m_edit->clear();
    showChips();
    Q_EMIT changed();
}

void PeopleField::removeAt(size_t index)
{
    m_people.erase(m_people.begin() + std::ptrdiff_t(index));
    showChips();
    m_edit->setFocus(); // one for a single person was hidden until now
    Q_EMIT changed();
}

void PeopleField::showChips()
{
    for (QWidget *chip : m_chips) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_layout->removeWidget(m_edit);
    for (size_t i = 0; i < m_people.size(); ++i) {
        const ChosenPerson &person = m_people[i];
        const QString words = person.id.isValid() ? person.name : tr("%1 (new)").arg(person.name);
        auto *chip = new RemovableChip(m_theme, words, this);
        chip->setObjectName(QStringLiteral("person%1Chip").arg(i));
        connect(chip, &RemovableChip::clicked, this, [this, i] { removeAt(i); });
        m_layout->addWidget(chip);
        chip->show();
        m_chips.push_back(chip);
    }
    m_layout->addWidget(m_edit);
    tabBefore(m_edit, {m_chips.begin(), m_chips.end()});
    m_edit->setPlaceholderText(m_people.empty() ? tr("Name or e-mail address") : QString());
    const bool takesMore = m_choice == Choice::Several || m_people.empty();
    m_edit->setVisible(takesMore);
    // A hidden one cannot take the keys, and Tab would stay before it.
    setFocusProxy(takesMore ? static_cast<QWidget *>(m_edit) : m_chips.front());
    updateGeometry();
}

void PeopleField::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasKeys = m_edit->hasFocus();
    const qreal half = hasKeys ? 1.0 : 0.5;
    painter.setBrush(m_theme.color(Token::Surface));
    painter.setPen(QPen(m_theme.color(hasKeys ? Token::Accent : Token::Line), 2 * half));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), Theme::fieldRadius(),
                            Theme::fieldRadius());
}

void PeopleField::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    m_edit->setFocus();
}

bool PeopleField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_people.empty()) {
            removeAt(m_people.size() - 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hallway
