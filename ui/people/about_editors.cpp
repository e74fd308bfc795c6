#include "ui/people/about_editors.h"

#include "ui/text/translate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labelled_rows.h"

#include <QCoreApplication>

namespace hallway {
namespace {

struct AboutEditors
{
    Q_DECLARE_TR_FUNCTIONS(AboutEditors)
};

constexpr int textLines = 5;

} // namespace

QString nothingMissing()
{
    return {};
}

std::vector<AboutLine> plainLines(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return {};
    }
    return {AboutLine{.words = text}};
}

AboutField textLineField(const QString &name, const QString &label, QString Contact::*member)
{
    return {
        .name = name,
        .label = label,
        .lines =
            [member](const PersonDetails &details) { return plainLines(details.contact.*member); },
        .edit =
            [=](const Contact &contact, QWidget *parent) {
                QLineEdit *edit = lineField(name + QStringLiteral("Edit"), label, parent);
                edit->setText(contact.*member);
                return AboutEditor{edit, nothingMissing, [edit, member](Contact &changed) {
                                       changed.*member = edit->text().trimmed();
                                   }};
            }};
}

AboutField textBlockField(const QString &name, const QString &label, QString Contact::*member)
{
    AboutField field = textLineField(name, label, member);
    field.edit = [=](const Contact &contact, QWidget *parent) {
        QPlainTextEdit *edit = textField(name + QStringLiteral("Edit"), label, textLines, parent);
        edit->setPlainText(contact.*member);
        return AboutEditor{edit, nothingMissing, [edit, member](Contact &changed) {
                               changed.*member = edit->toPlainText().trimmed();
                           }};
    };
    return field;
}

AboutField offeredField(const QString &name, const QString &label, QString Contact::*member,
                        const QStringList &offered)
{
    AboutField field = textLineField(name, label, member);
    field.lines = [member](const PersonDetails &details) {
        return plainLines(capitalised(details.contact.*member));
    };
    field.edit = [=](const Contact &contact, QWidget *parent) {
        QComboBox *choice = choiceField(name + QStringLiteral("Combo"), label, parent);
        choice->setEditable(true);
        choice->addItem(QString());
        choice->addItems(offered);
        choice->lineEdit()->setAccessibleName(label);
        choice->setCurrentText(contact.*member);
        return AboutEditor{choice, nothingMissing, [choice, member](Contact &changed) {
                               changed.*member = choice->currentText().trimmed();
                           }};
    };
    return field;
}

AboutField valuesField(const Theme &theme, const QString &name, const QString &label,
                       const QStringList &labels, std::vector<LabelledValue> Contact::*member,
                       QUrl (*link)(const QString &))
{
    return {.name = name,
            .label = label,
            .lines =
                [=](const PersonDetails &details) {
                    std::vector<AboutLine> lines;
                    for (const LabelledValue &value : details.contact.*member) {
                        const QString words =
                            value.label.isEmpty()
                                ? value.value
                                : filledIn(AboutEditors::tr("%1 (%2)"), {value.value, value.label});
                        lines.push_back(
                            {.words = words, .link = link(value.value), .copy = value.value});
                    }
                    return lines;
                },
            .edit =
                [=, &theme](const Contact &contact, QWidget *parent) {
                    auto *rows = new LabelledRows(
                        theme, {name, label, AboutEditors::tr("Add another"), QString(), labels},
                        parent);
                    rows->setValues(contact.*member);
                    return AboutEditor{rows, nothingMissing, [rows, member](Contact &changed) {
                                           changed.*member = rows->values();
                                       }};
                }};
}

QUrl pageLink(const QString &value)
{
    const QUrl url = QUrl::fromUserInput(value.trimmed());
    const bool isPage = url.scheme() == u"https" || url.scheme() == u"http";
    return isPage && !url.host().isEmpty() ? url : QUrl();
}

QUrl mailLink(const QString &value)
{
    const QString address = value.trimmed();
    const bool isOne = address.count(u'@') == 1 && !address.contains(u' ');
    QUrl url;
    if (isOne) {
        url.setScheme(QStringLiteral("mailto"));
        url.setPath(address);
    }
    return url;
}

QUrl noLink(const QString &)
{
    return {};
}

} // namespace hallway
