#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace hallway {
namespace {

using test::Program;

/// The executable alone, as after a copy that forgot the library beside it.
class LonelyProgram
{
public:
    LonelyProgram() : m_path(m_program.file(u"lonely"_s))
    {
        EXPECT_TRUE(QFile::copy(QStringLiteral(HALLWAY_BINARY), m_path));
    }

    const Program &whole() const { return m_program; }

    test::Run run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(m_path, QStringList{u"--database"_s, m_program.database()} + arguments);
        EXPECT_TRUE(process.waitForFinished());
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private:
    Program m_program;
    QString m_path;
};

TEST(WindowPart, IsNotNeededByWhatLaysOutNoText)
{
    const LonelyProgram program;
    EXPECT_EQ(program.run({u"people"_s, u"add"_s, u"--name"_s, u"Ada Reed"_s}).code, 0);
    EXPECT_TRUE(program.run({u"people"_s, u"list"_s}).output.contains(u"Ada Reed"_s));
    EXPECT_EQ(program.run({u"today"_s}).code, 0);
}

TEST(WindowPart, IsNamedWhereItIsMissing)
{
    const LonelyProgram program;
    const QString id = program.whole().addPerson(u"Ada Reed"_s);
    const QString packet = program.whole().file(u"packet.pdf"_s);
    const auto run = program.run({u"letter"_s, u"packet"_s, id, u"--output"_s, packet});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.messages.contains(u"hallway-window.so"_s)) << run.messages.toStdString();
    EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
    EXPECT_FALSE(QFileInfo::exists(packet));
    const auto window = program.run({});
    EXPECT_EQ(window.code, 1);
    EXPECT_TRUE(window.messages.contains(u"Install Hallway anew"_s));
}

} // namespace
} // namespace hallway
