#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace hallway::test {
namespace {

QString folder()
{
    return QStringLiteral(HALLWAY_SOURCE_DIR "/resources/help/");
}

/// The lines of a page that are commands, and the commands that stand in its sentences.
QStringList commandsOf(const QString &page)
{
    static const QRegularExpression command(QStringLiteral("^(hallway .+)$|`(hallway [^`]+)`"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = command.globalMatch(QString::fromUtf8(contentOf(folder() + page)));
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append(match.captured(1) + match.captured(2));
    }
    return found;
}

/// The sample student with the files that the handbook speaks of.
class HandbookCommands : public ::testing::Test
{
protected:
    HandbookCommands()
    {
        EXPECT_EQ(m_sample.run({QStringLiteral("sample")}).code, 0);
        EXPECT_EQ(m_sample
                      .run({QStringLiteral("letter"), QStringLiteral("packet"),
                            QStringLiteral("Hannah Torvik"), QStringLiteral("--output"),
                            m_sample.file(QStringLiteral("cv.pdf"))})
                      .code,
                  0);
    }

    void prepare(const Program &program) const
    {
        ASSERT_TRUE(QFile::copy(m_sample.database(), program.database()));
        ASSERT_TRUE(QFile::copy(m_sample.file(QStringLiteral("cv.pdf")),
                                program.file(QStringLiteral("cv.pdf"))));
        program.write(QStringLiteral("Connections.csv"),
                      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                      "Nora,Quist,https://www.linkedin.com/in/nora-quist,,Harlan,,12 Mar 2024\n");
        program.write(QStringLiteral("contacts.vcf"),
                      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nora Quist\r\nEND:VCARD\r\n");
        program.write(QStringLiteral("people.csv"),
                      "Name,Hospital,Mail\nNora Quist,Harlan,nora@harlan.example\n");
        program.write(QStringLiteral("mail.mbox"),
                      "From x Fri Nov 20 10:00:00 2026\nFrom: alex@rivera.example\n"
                      "To: h.torvik@northfield.example\nSubject: The table\n"
                      "Date: Fri, 20 Nov 2026 10:00:00 +0100\nMessage-ID: <1@x>\n\nHere it is.\n");
        program.write(QStringLiteral("calendar.ics"),
                      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                      "DTSTART:20261118T150000Z\r\nSUMMARY:Registry\r\n"
                      "ATTENDEE:mailto:h.torvik@northfield.example\r\nEND:VEVENT\r\n"
                      "END:VCALENDAR\r\n");
    }

    /// The number that 12 stands for: of something that is there.
    QString number(const Program &program, const QString &command)
    {
        const bool isFollowUp = command == u"follow-up";
        const QJsonObject list =
            program.json(isFollowUp ? QStringList{QStringLiteral("today")}
                                    : QStringList{command, QStringLiteral("list")});
        const QString key =
            isFollowUp ? QStringLiteral("follow_ups") : QStringLiteral("deliverables");
        const QJsonArray rows = list.value(key).toArray();
        const auto first = rows.first().toObject().value(QLatin1String("id")).toInteger();
        return QString::number(first);
    }

    QStringList argumentsOf(const Program &program, const QString &command)
    {
        static const QRegularExpression file(
            QStringLiteral("\\.(csv|vcf|mbox|ics|pdf|json|db|zip)$"));
        QStringList arguments = QProcess::splitCommand(command).mid(1);
        if (arguments.contains(QStringLiteral("12"))) {
            // What was just done is what is opened again.
            const bool isAgain = arguments.contains(QStringLiteral("reopen"));
            m_last = isAgain ? m_last : number(program, arguments.front());
        }
        for (QString &argument : arguments) {
            argument = argument == u"12"                 ? m_last
                       : file.match(argument).hasMatch() ? program.file(argument)
                                                         : argument;
        }
        return arguments + QStringList{QStringLiteral("--yes"), QStringLiteral("--today"),
                                       QStringLiteral("2026-11-23")};
    }

    void runPage(const QString &page)
    {
        const QStringList commands = commandsOf(page);
        if (commands.isEmpty()) {
            return;
        }
        const Program program;
        prepare(program);
        for (const QString &command : commands) {
            QStringList arguments = argumentsOf(program, command);
            if (!arguments.contains(QStringLiteral("--database"))) {
                arguments += {QStringLiteral("--database"), program.database()};
            }
            const auto run = program.runPlain(arguments);
            EXPECT_EQ(run.code, 0) << page.toStdString() << ": " << command.toStdString() << '\n'
                                   << run.messages.toStdString();
            ++m_commands;
        }
    }

    Program m_sample;
    QString m_last;
    int m_commands = 0;
};

TEST_F(HandbookCommands, AllOfThemWork)
{
    const QStringList pages =
        QDir(folder()).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &page : pages) {
        runPage(page);
    }
    EXPECT_GT(m_commands, 100);
}

/// The commands below one, as its help lists them.
QStringList below(const Program &program, const QStringList &command)
{
    const QString help = program.runPlain(command + QStringList{QStringLiteral("--help")})
                             .output.section(QStringLiteral("Subcommands:\n"), 1);
    QStringList names;
    for (const QString &line : help.split(u'\n', Qt::SkipEmptyParts)) {
        names.append(line.simplified().section(u' ', 0, 0));
    }
    return names;
}

TEST(HandbookExamples, EveryCommandHasOne)
{
    const Program program;
    const QString examples = commandsOf(QStringLiteral("commands.md")).join(u'\n') + u'\n';
    const QStringList commands = below(program, {});
    EXPECT_GT(commands.size(), 20);
    for (const QString &command : commands) {
        QStringList whole{command};
        for (const QString &each : below(program, {command})) {
            whole.append(command + u' ' + each);
        }
        for (const QString &each : whole.size() > 1 ? whole.mid(1) : whole) {
            const QRegularExpression example(
                QStringLiteral("^hallway (--database \\S+ )?%1[ \n]").arg(each),
                QRegularExpression::MultilineOption);
            EXPECT_TRUE(example.match(examples).hasMatch()) << each.toStdString();
        }
    }
}

TEST(HelpCommand, ListsThePagesAndShowsOneWithoutADatabase)
{
    const Program program;
    const QJsonArray topics =
        program.json({QStringLiteral("help")}).value(QLatin1String("topics")).toArray();
    EXPECT_EQ(topics.first().toObject().value(QLatin1String("topic")).toString(),
              QStringLiteral("start"));
    const auto page = program.run({QStringLiteral("help"), QStringLiteral("import")});
    EXPECT_EQ(page.code, 0);
    EXPECT_TRUE(page.output.startsWith(QLatin1String("# Import\n")));
    EXPECT_TRUE(page.output.contains(QLatin1String("contacts.google.com (https://")));
    EXPECT_FALSE(QFile::exists(program.database()));
}

TEST(HelpCommand, NamesThePagesWhereThereIsNone)
{
    const Program program;
    const auto run = program.run({QStringLiteral("help"), QStringLiteral("xyzzy")});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.messages.contains(QLatin1String("the pages are start, today")))
        << run.messages.toStdString();
    EXPECT_EQ(run.messages.count(u'\n'), 1);
}

} // namespace
} // namespace hallway::test
