#include "tests/access/faults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <map>

namespace hallway::access {
namespace {

/// Whether its children are parts of it, of which nobody knows but Qt.
bool isWhole(const QWidget &widget)
{
    return qobject_cast<const QAbstractItemView *>(&widget) ||
           qobject_cast<const QAbstractSpinBox *>(&widget) ||
           qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QTabBar *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget) ||
           qobject_cast<const QCalendarWidget *>(&widget);
}

void collect(const QWidget &parent, std::vector<QWidget *> &found)
{
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && !widget->isWindow() && widget->isVisible() && !widget->size().isEmpty()) {
            found.push_back(widget);
            if (!isWhole(*widget)) {
                collect(*widget, found);
            }
        }
    }
}

QStringList faultsOfRows(const QAbstractItemView &view)
{
    constexpr int enough = 40;
    QStringList faults;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < std::min(enough, model->rowCount()); ++row) {
        const QModelIndex index = model->index(row, 0);
        const bool isSaid = !index.data(Qt::AccessibleTextRole).toString().isEmpty() ||
                            !index.data(Qt::DisplayRole).toString().isEmpty();
        if (!isSaid) {
            faults.append(QStringLiteral("%1: row %2 says nothing").arg(described(view)).arg(row));
        }
    }
    return faults;
}

/// Of a role that says nothing about what can be done.
bool isMute(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client ||
           role == QAccessible::Border;
}

/// Where a click is heard.
QSize hitSize(const QWidget &widget)
{
    const auto *box = qobject_cast<const QCheckBox *>(&widget);
    return box ? QSize(box->sizeHint().width(), box->height()) : widget.size();
}

bool isTarget(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QComboBox *>(&widget) ||
           qobject_cast<const QAbstractSpinBox *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget);
}

QString tooSmall(const QString &what, QSize size)
{
    return QStringLiteral("%1 is %2 x %3").arg(what).arg(size.width()).arg(size.height());
}

bool isSmall(QSize size)
{
    return size.width() < smallestTarget || size.height() < smallestTarget;
}

/// Texts in which an "&" marks a letter, with the one they belong to.
void addMarked(const QWidget &widget, QList<std::pair<QString, QString>> &texts)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        texts.append({button->text(), described(widget)});
    } else if (const auto *label = qobject_cast<const QLabel *>(&widget); label && label->buddy()) {
        texts.append({label->text(), described(*label->buddy())});
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts.append({tabs->tabText(i), described(widget)});
        }
    }
}

QStringList taken(const QList<std::pair<QString, QString>> &texts)
{
    QStringList faults;
    std::map<QString, QString> owners;
    for (const auto &[text, owner] : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        const auto [place, isNew] = owners.insert({key, owner});
        if (!key.isEmpty() && !isNew) {
            faults.append(QStringLiteral("%1 is for %2 and for %3").arg(key, place->second, owner));
        }
    }
    return faults;
}

} // namespace

QString described(const QWidget &widget)
{
    QString name = widget.objectName();
    for (const QWidget *parent = widget.parentWidget(); name.isEmpty() && parent;
         parent = parent->parentWidget()) {
        name = parent->objectName().isEmpty() ? QString()
                                              : QStringLiteral("in ") + parent->objectName();
    }
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const QString text = button ? button->text() : label ? label->text() : QString();
    return QLatin1String(widget.metaObject()->className()) + u' ' + name +
           (text.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(text));
}

std::vector<QWidget *> visibleWidgets(const QWidget &window)
{
    std::vector<QWidget *> found;
    collect(window, found);
    return found;
}

QStringList faultsOfNames(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(window)) {
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            faults += faultsOfRows(*view);
        }
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) {
            continue;
        }
        auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) {
            faults.append(described(*widget) + QStringLiteral(" has no name"));
        }
        // A scroll area takes the keys that scroll it; Qt knows no role for that.
        const bool scrolls = qobject_cast<const QScrollArea *>(widget);
        if (!spoken || (isMute(spoken->role()) && !scrolls)) {
            faults.append(described(*widget) + QStringLiteral(" has no role"));
        }
    }
    return faults;
}

QStringList faultsOfTargets(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(window)) {
        if (isTarget(*widget) && isSmall(hitSize(*widget))) {
            faults.append(tooSmall(described(*widget), hitSize(*widget)));
        }
        const auto *tabs = qobject_cast<const QTabBar *>(widget);
        for (int i = 0; tabs && i < tabs->count(); ++i) {
            if (isSmall(tabs->tabRect(i).size())) {
                faults.append(tooSmall(tabs->tabText(i), tabs->tabRect(i).size()));
            }
        }
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const QRect first =
            view && view->model() ? view->visualRect(view->model()->index(0, 0)) : QRect();
        if (!first.isEmpty() && isSmall(first.size())) {
            faults.append(tooSmall(described(*view) + QStringLiteral(": a row"), first.size()));
        }
    }
    return faults;
}

QStringList faultsOfMnemonics(const QWidget &window)
{
    QList<std::pair<QString, QString>> texts;
    for (const QWidget *widget : visibleWidgets(window)) {
        addMarked(*widget, texts);
    }
    QStringList faults = taken(texts);
    for (const QMenu *menu : window.findChildren<QMenu *>()) {
        QList<std::pair<QString, QString>> entries;
        for (const QAction *action : menu->actions()) {
            if (action->isVisible()) {
                entries.append({action->text(), action->text()});
            }
        }
        faults += taken(entries);
    }
    return faults;
}

} // namespace hallway::access
