#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hallway {
namespace {

using test::Program;
using test::TestFolder;

/// The executable alone, as after a copy that forgot the library beside it.
class WindowPart : public testing::Test
{
protected:
    WindowPart() : program(folder.file(u"hallway"_s))
    {
        EXPECT_TRUE(QFile::copy(QStringLiteral(HALLWAY_BINARY), folder.file(u"hallway"_s)));
    }

    TestFolder folder;
    Program program;
};

TEST_F(WindowPart, IsNotNeededByWhatLaysOutNoText)
{
    EXPECT_EQ(program.run({u"people"_s, u"add"_s, u"--name"_s, u"Ada Reed"_s}).code, 0);
    EXPECT_TRUE(program.run({u"people"_s, u"list"_s}).output.contains(u"Ada Reed"_s));
    EXPECT_EQ(program.run({u"today"_s}).code, 0);
}

TEST_F(WindowPart, IsNamedWhereItIsMissing)
{
    const QString id = program.addPerson(u"Ada Reed"_s);
    const QString packet = program.file(u"packet.pdf"_s);
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
