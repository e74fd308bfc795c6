#include "ui/widgets/typed.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace hallway {

QStringList typedIn(const QWidget &form)
{
    QStringList typed;
    for (const QWidget *each : form.findChildren<QWidget *>()) {
        if (const auto *line = qobject_cast<const QLineEdit *>(each); line && line->isModified()) {
            typed.append(line->text().trimmed());
        }
        const auto *text = qobject_cast<const QPlainTextEdit *>(each);
        if (text && text->document()->isModified()) {
            typed.append(text->toPlainText().trimmed());
        }
    }
    typed.removeAll(QString());
    return typed;
}

QString LeaveWarning::words(const QWidget &form)
{
    const QStringList typed = typedIn(form);
    if (typed.isEmpty() || typed == m_warnedOf) {
        return {};
    }
    m_warnedOf = typed;
    return QCoreApplication::translate("hallway::LeaveWarning",
                                       "What you typed is not saved. Leave once more to drop it.");
}

} // namespace hallway
