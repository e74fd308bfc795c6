#include "app/arguments.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hallway {

namespace {
struct ArgumentWords
{
    Q_DECLARE_TR_FUNCTIONS(ArgumentWords)
};

/// Refuses with the reason that `judge` gives; an empty one accepts.
template <class Judge>
CLI::Validator checked(Judge judge)
{
    return CLI::Validator(
        [judge](std::string &text) { return judge(QString::fromStdString(text)).toStdString(); },
        {});
}

QString judgeDay(const QString &text)
{
    if (isoDay(text).isValid()) {
        return {};
    }
    static const QRegularExpression shape(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    return shape.match(text).hasMatch()
               ? ArgumentWords::tr("%1 is not in the calendar").arg(text)
               : ArgumentWords::tr("“%1” is not a date like 2026-11-23").arg(text);
}

QString judgeWord(const QString &text, const QStringList &words)
{
    return words.contains(text) ? QString()
                                : ArgumentWords::tr("“%1” is none of %2")
                                      .arg(text, words.join(QStringLiteral(", ")));
}

QString judgeNumber(const QString &text, int least)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least
               ? QString()
               : ArgumentWords::tr("“%1” is not a whole number from %2 up").arg(text).arg(least);
}

std::string placeholder(const QStringList &words)
{
    return words.join(u'|').toStdString();
}
} // namespace

QDate isoDay(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

CLI::Option *addText(CLI::App &app, const char *name, QString &target, const char *description)
{
    return app
        .add_option_function<std::string>(
            name, [&target](const std::string &text) { target = QString::fromStdString(text); },
            description)
        ->type_name("TEXT");
}

CLI::Option *addText(CLI::App &app, const char *name, std::optional<QString> &target,
                     const char *description)
{
    return app
        .add_option_function<std::string>(
            name, [&target](const std::string &text) { target = QString::fromStdString(text); },
            description)
        ->type_name("TEXT");
}

CLI::Option *addTexts(CLI::App &app, const char *name, QStringList &target, const char *description)
{
    return app
        .add_option_function<std::vector<std::string>>(
            name,
            [&target](const std::vector<std::string> &texts) {
                for (const std::string &text : texts) {
                    target.append(QString::fromStdString(text));
                }
            },
            description)
        ->type_name("TEXT");
}

CLI::Option *addDay(CLI::App &app, const char *name, QDate &target, const char *description)
{
    return app
        .add_option_function<std::string>(
            name,
            [&target](const std::string &text) { target = isoDay(QString::fromStdString(text)); },
            description)
        ->type_name("YYYY-MM-DD")
        ->check(checked(judgeDay));
}

CLI::Option *addNumber(CLI::App &app, const char *name, int &target, int least,
                       const char *description)
{
    return app
        .add_option_function<std::string>(
            name,
            [&target](const std::string &text) { target = QString::fromStdString(text).toInt(); },
            description)
        ->type_name("N")
        ->check(checked([least](const QString &text) { return judgeNumber(text, least); }));
}

CLI::Option *addWord(CLI::App &app, const char *name, QString &target, const QStringList &words,
                     const char *description)
{
    return addText(app, name, target, description)
        ->type_name(placeholder(words))
        ->check(checked([words](const QString &text) { return judgeWord(text, words); }));
}

CLI::Option *addWord(CLI::App &app, const char *name, std::optional<QString> &target,
                     const QStringList &words, const char *description)
{
    return addText(app, name, target, description)
        ->type_name(placeholder(words))
        ->check(checked([words](const QString &text) { return judgeWord(text, words); }));
}

} // namespace hallway
