#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

namespace hallway::test {

namespace {
constexpr int patienceMilliseconds = 60'000;
} // namespace

QJsonObject Run::json() const
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(output.toUtf8(), &problem);
    EXPECT_EQ(problem.error, QJsonParseError::NoError)
        << output.toStdString() << messages.toStdString();
    return document.object();
}

QString Run::errorCode() const
{
    const QJsonObject error = json().value(QLatin1String("error")).toObject();
    EXPECT_FALSE(error.value(QLatin1String("message")).toString().isEmpty());
    return error.value(QLatin1String("code")).toString();
}

Program::Program() : Program(QStringLiteral(HALLWAY_BINARY)) {}

Program::Program(const QString &binary) : m_binary(binary) {}

Run Program::runPlain(const QStringList &arguments) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"}) {
        environment.insert(QLatin1String(name), m_folder.path() + u'/' + QLatin1String(name));
    }
    environment.remove(QStringLiteral("HALLWAY_DATABASE"));
    environment.remove(QStringLiteral("DISPLAY"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(m_binary, arguments);
    EXPECT_TRUE(process.waitForFinished(patienceMilliseconds));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << arguments.join(u' ').toStdString();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Run Program::run(const QStringList &arguments) const
{
    QStringList all{QStringLiteral("--database"), database(), QStringLiteral("--today"),
                    QStringLiteral("2026-11-23")};
    return runPlain(all + arguments);
}

QJsonObject Program::json(const QStringList &arguments, int code) const
{
    const Run done = run(arguments + QStringList{QStringLiteral("--json")});
    EXPECT_EQ(done.code, code) << arguments.join(u' ').toStdString() << '\n'
                               << done.messages.toStdString();
    return done.json();
}

QString Program::addPerson(const QString &name, const QStringList &options) const
{
    const QJsonObject person = json(QStringList{QStringLiteral("people"), QStringLiteral("add"),
                                                QStringLiteral("--name"), name} +
                                    options);
    return QString::number(person.value(QLatin1String("id")).toInteger());
}

QString Program::write(const QString &name, const QByteArray &content) const
{
    return m_folder.write(name, content);
}

QByteArray contentOf(const QString &path)
{
    QFile opened(path);
    EXPECT_TRUE(opened.open(QIODevice::ReadOnly)) << path.toStdString();
    return opened.readAll();
}

} // namespace hallway::test
