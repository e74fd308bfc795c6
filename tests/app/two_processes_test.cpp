#include "tests/app/program.h"

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;
using test::valueOf;

/// A file that one process has open more than once is shared with others all the same: closing one
/// of its connections, or looking at the file, must not let go of the locks of another.
TEST(TwoProcesses, SeeEachOtherAfterTheFileWasOpenedTwice)
{
    const Program program;
    const FixedClock clock(QDate(2026, 11, 23));
    const auto window = valueOf(Workspace::open(program.database(), OpenMode::ReadWrite, clock));
    {
        const auto second = valueOf(Workspace::open(program.database(), OpenMode::ReadOnly, clock));
        EXPECT_EQ(valueOf(second->people().count()), 0);
    }
    program.addPerson(u"Hannah Torvik"_s);
    EXPECT_EQ(valueOf(window->people().count()), 1);
    Contact lena;
    lena.name.family = u"Park"_s;
    valueOf(window->addContact(lena));
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 2);
}

/// As a file dialog does where the database lies, to say what kind of file it is.
TEST(TwoProcesses, LoseNothingAfterSomethingElseLookedIntoTheFile)
{
    const Program program;
    const FixedClock clock(QDate(2026, 11, 23));
    const auto window = valueOf(Workspace::open(program.database(), OpenMode::ReadWrite, clock));
    EXPECT_FALSE(test::contentOf(program.database()).isEmpty());
    program.addPerson(u"Hannah Torvik"_s);
    EXPECT_EQ(valueOf(window->people().count()), 1);
    Contact lena;
    lena.name.family = u"Park"_s;
    valueOf(window->addContact(lena));
    program.addPerson(u"Ravi Subramanian"_s);
    EXPECT_EQ(valueOf(window->people().count()), 3);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 3);
}

} // namespace hallway
