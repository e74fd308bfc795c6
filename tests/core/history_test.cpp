#include "core/workspace.h"

#include "tests/support/test_database.h"

namespace hallway::test {

namespace {

/// A workspace with three people, one change each, and the file's rows before each of them.
struct ThreeChanges
{
    ThreeChanges()
    {
        for (const char *family : {"Torvik", "Obi", "Keller"}) {
            before.append(dump(workspace.path()));
            workspace.addPerson(QStringLiteral("Dr."), QString::fromLatin1(family));
        }
    }

    [[nodiscard]] std::vector<HistoryEntry> entries()
    {
        return valueOf(workspace->history().entries());
    }

    TestWorkspace workspace;
    QStringList before;
};

} // namespace

TEST(HistoryTravel, TakesBackAnEntryAndAllAfterIt)
{
    ThreeChanges story;
    EXPECT_EQ(valueOf(story.workspace->travelTo(story.entries()[1].id)), 2);
    EXPECT_EQ(dump(story.workspace.path()), story.before[1]);
}

TEST(HistoryTravel, ThereAndBackIsTheSame)
{
    ThreeChanges story;
    const QString all = dump(story.workspace.path());
    const auto entries = story.entries();
    valueOf(story.workspace->travelTo(entries.back().id));
    EXPECT_EQ(dump(story.workspace.path()), story.before[0]);
    EXPECT_EQ(valueOf(story.workspace->travelTo(entries[1].id)), 2);
    EXPECT_EQ(dump(story.workspace.path()), story.before[2]);
    EXPECT_EQ(valueOf(story.workspace->travelTo(entries.front().id)), 1);
    EXPECT_EQ(dump(story.workspace.path()), all);
}

TEST(HistoryTravel, ManyStepsAreToldOnce)
{
    ThreeChanges story;
    int told = 0;
    QObject::connect(&*story.workspace, &Workspace::changed, [&told](const ChangeSet &changes) {
        ++told;
        EXPECT_TRUE(changes.touches("contact"));
    });
    valueOf(story.workspace->travelTo(story.entries().back().id));
    EXPECT_EQ(told, 1);
}

TEST(HistoryTravel, AStepThatCannotBeTakenStopsAllOfThem)
{
    ThreeChanges story;
    // Somebody else's change, which the history does not know.
    {
        auto other = valueOf(Database::connect(story.workspace.path(), OpenMode::ReadWrite));
        ASSERT_TRUE(other);
        ASSERT_TRUE(other->run("UPDATE contact SET family = 'Else' WHERE family = 'Obi'"));
    }
    const QString changed = dump(story.workspace.path());
    EXPECT_EQ(codeOf(story.workspace->travelTo(story.entries().back().id)),
              ErrorCode::ChangedSince);
    EXPECT_EQ(dump(story.workspace.path()), changed);
}

TEST(HistoryTravel, AnEntryThatIsGoneIsNotFound)
{
    ThreeChanges story;
    EXPECT_EQ(codeOf(story.workspace->travelTo(HistoryId{4711})), ErrorCode::NotFound);
}

} // namespace hallway::test
