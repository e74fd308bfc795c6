#include "tests/app/program.h"

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {
QStringList keysOf(const QJsonObject &object)
{
    return object.keys(); // sorted
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

const QStringList personKeys =
    sorted({u"id"_s,           u"name"_s,       u"role"_s,          u"training"_s, u"field"_s,
            u"institution"_s,  u"department"_s, u"title"_s,         u"emails"_s,   u"phones"_s,
            u"links"_s,        u"addresses"_s,  u"mentor"_s,        u"tags"_s,     u"tie"_s,
            u"rhythm_days"_s,  u"state"_s,      u"how_met"_s,       u"notes"_s,    u"follow_ups"_s,
            u"interactions"_s, u"roles"_s,      u"introduced_by"_s, u"files"_s});
} // namespace

TEST(PeopleCommands, AddShowsEveryKeyOfAPerson)
{
    const Program program;
    const QJsonObject person = program.json(
        {u"people"_s, u"add"_s, u"--name"_s, u"Dr. Hannah Torvik, MD PhD"_s, u"--email"_s,
         u"h.torvik@northfield.example"_s, u"--phone"_s, u"+1 612 555 0142"_s, u"--role"_s,
         u"faculty"_s, u"--institution"_s, u"Northfield Medical"_s, u"--mentor"_s, u"research"_s,
         u"career:asked:2026-02-01"_s, u"--tag"_s, u"STS 2026"_s});
    EXPECT_EQ(keysOf(person), personKeys);
    const QJsonObject name = person[u"name"].toObject();
    EXPECT_EQ(keysOf(name), sorted({u"display"_s, u"prefix"_s, u"given"_s, u"middle"_s, u"family"_s,
                                    u"suffix"_s, u"credentials"_s}));
    EXPECT_EQ(name[u"display"].toString(), u"Dr. Hannah Torvik"_s);
    EXPECT_EQ(name[u"family"].toString(), u"Torvik"_s);
    EXPECT_TRUE(name[u"middle"].isNull());
    EXPECT_EQ(person[u"emails"][0][u"value"].toString(), u"h.torvik@northfield.example"_s);
    EXPECT_TRUE(person[u"emails"][0][u"label"].isNull());
    EXPECT_EQ(person[u"mentor"].toArray().size(), 2);
    EXPECT_EQ(person[u"mentor"][1][u"status"].toString(), u"asked"_s);
    EXPECT_EQ(person[u"mentor"][1][u"since"].toString(), u"2026-02-01"_s);
    EXPECT_EQ(person[u"tie"][u"strength"].toString(), u"new"_s);
    EXPECT_EQ(person[u"state"].toString(), u"active"_s);
    EXPECT_TRUE(person[u"rhythm_days"].isNull());
    EXPECT_TRUE(person[u"title"].isNull());
}

TEST(PeopleCommands, BareNameLeavesTheRestAbsent)
{
    const Program program;
    const QJsonObject person = program.json({u"people"_s, u"add"_s, u"--name"_s, u"Lena Park"_s});
    EXPECT_EQ(keysOf(person), personKeys);
    for (const QString &key : {u"role"_s, u"training"_s, u"field"_s, u"institution"_s, u"how_met"_s,
                               u"notes"_s, u"department"_s}) {
        EXPECT_TRUE(person[key].isNull()) << key.toStdString();
    }
}

TEST(PeopleCommands, ListIsSortedAndCutInPages)
{
    const Program program;
    program.addPerson(u"Zoë Marchetti"_s, {u"--email"_s, u"z@lakeside.example"_s});
    program.addPerson(u"Ada Keller"_s);
    program.addPerson(u"Ravi Subramanian"_s);
    const QJsonObject all = program.json({u"people"_s, u"list"_s});
    EXPECT_EQ(all[u"total"].toInt(), 3);
    EXPECT_EQ(all[u"people"][0][u"name"].toString(), u"Ada Keller"_s);
    EXPECT_EQ(keysOf(all[u"people"][0].toObject()),
              sorted({u"id"_s, u"name"_s, u"role"_s, u"institution"_s, u"email"_s, u"tie"_s,
                      u"last_contact_on"_s, u"next_follow_up_on"_s}));
    const QJsonObject page =
        program.json({u"people"_s, u"list"_s, u"--limit"_s, u"1"_s, u"--offset"_s, u"1"_s});
    EXPECT_EQ(page[u"total"].toInt(), 3);
    ASSERT_EQ(page[u"people"].toArray().size(), 1);
    EXPECT_EQ(page[u"people"][0][u"name"].toString(), u"Zoë Marchetti"_s);
    const QJsonObject filtered = program.json({u"people"_s, u"list"_s, u"--filter"_s, u"zoe"_s});
    EXPECT_EQ(filtered[u"total"].toInt(), 1);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s, u"--offset"_s, u"9"_s})[u"people"].toArray(),
              QJsonArray());
}

TEST(PeopleCommands, SomebodyIsNamedByIdAddressOrName)
{
    const Program program;
    const QString id =
        program.addPerson(u"Dr. Elena Marchetti"_s, {u"--email"_s, u"elena@lakeside.example"_s});
    for (const QString &text : {id, u"ELENA@lakeside.example"_s, u"marchetti"_s, u"elen march"_s}) {
        const QJsonObject person = program.json({u"people"_s, u"show"_s, text});
        EXPECT_EQ(QString::number(person[u"id"].toInteger()), id) << text.toStdString();
    }
}

TEST(PeopleCommands, AnAmbiguousNameListsTheCandidates)
{
    const Program program;
    program.addPerson(u"Jonas Keller"_s, {u"--institution"_s, u"St. Brandan"_s});
    program.addPerson(u"Ada Keller"_s);
    const auto run = program.run({u"people"_s, u"show"_s, u"keller"_s});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.output.isEmpty());
    EXPECT_TRUE(run.messages.contains(u"Jonas Keller, St. Brandan (id 1)"_s));
    EXPECT_TRUE(run.messages.contains(u"Ada Keller (id 2)"_s));
    const QJsonObject json = program.json({u"people"_s, u"show"_s, u"keller"_s}, 1);
    EXPECT_EQ(json[u"error"][u"code"].toString(), u"ambiguous"_s);
    EXPECT_EQ(json[u"error"][u"candidates"].toArray().size(), 2);
}

TEST(PeopleCommands, AnUnknownNameIsNotFound)
{
    const Program program;
    for (const QString &text : {u"nobody"_s, u"99"_s, u"-5"_s, u"x@y.example"_s, u"…"_s, u""_s}) {
        const auto run = program.run({u"--json"_s, u"people"_s, u"show"_s, u"--"_s, text});
        EXPECT_EQ(run.code, 1) << text.toStdString();
        EXPECT_EQ(run.errorCode(), u"not_found"_s) << text.toStdString();
        EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
    }
}

TEST(PeopleCommands, EditChangesWhatIsSaid)
{
    const Program program;
    program.addPerson(u"Dr. Lena Park"_s, {u"--email"_s, u"old@harlan.example"_s, u"--title"_s,
                                           u"Resident"_s, u"--mentor"_s, u"career"_s});
    const QJsonObject edited = program.json(
        {u"people"_s, u"edit"_s, u"park"_s, u"--email"_s, u"new@harlan.example"_s, u"--role"_s,
         u"resident"_s, u"--pgy"_s, u"5"_s, u"--rhythm"_s, u"30"_s, u"--title"_s, u""_s});
    EXPECT_EQ(edited[u"emails"][0][u"value"].toString(), u"new@harlan.example"_s);
    EXPECT_EQ(edited[u"emails"].toArray().size(), 2);
    EXPECT_EQ(edited[u"role"].toString(), u"resident"_s);
    EXPECT_EQ(edited[u"rhythm_days"].toInt(), 30);
    EXPECT_TRUE(edited[u"title"].isNull());
    EXPECT_EQ(edited[u"name"][u"display"].toString(), u"Dr. Lena Park"_s);
    const QJsonObject less =
        program.json({u"people"_s, u"edit"_s, u"park"_s, u"--remove"_s, u"old@harlan.example"_s,
                      u"career"_s, u"--rhythm"_s, u"default"_s});
    EXPECT_EQ(less[u"emails"].toArray().size(), 1);
    EXPECT_EQ(less[u"mentor"].toArray().size(), 0);
    EXPECT_TRUE(less[u"rhythm_days"].isNull());
}

TEST(PeopleCommands, ArchiveDeleteAndUndo)
{
    const Program program;
    const QString id = program.addPerson(u"Theo Grant"_s);
    EXPECT_EQ(program.json({u"people"_s, u"archive"_s, id})[u"state"].toString(), u"archived"_s);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 0);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s, u"--archived"_s})[u"total"].toInt(), 1);
    EXPECT_EQ(program.json({u"people"_s, u"unarchive"_s, id})[u"state"].toString(), u"active"_s);
    const QJsonObject deleted = program.json({u"people"_s, u"delete"_s, id});
    EXPECT_EQ(deleted, (QJsonObject{{u"deleted"_s, id.toLongLong()}}));
    EXPECT_EQ(program.run({u"people"_s, u"show"_s, id}).code, 1);
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Delete Theo Grant"_s);
    EXPECT_EQ(program.run({u"people"_s, u"show"_s, id}).code, 0);
    EXPECT_EQ(program.json({u"redo"_s})[u"redone"].toString(), u"Delete Theo Grant"_s);
}

TEST(PeopleCommands, ListComesInAnotherOrder)
{
    const Program program;
    const QString ada = program.addPerson(u"Ada Keller"_s);
    const QString ravi = program.addPerson(u"Ravi Subramanian"_s, {u"--tag"_s, u"STS"_s});
    const QString zoe = program.addPerson(u"Zoë Marchetti"_s, {u"--tag"_s, u"STS"_s});
    program.json({u"log"_s, ada, u"--kind"_s, u"email"_s, u"--on"_s, u"2026-11-02"_s});
    program.json({u"log"_s, ravi, u"--kind"_s, u"meeting"_s, u"--on"_s, u"2026-11-01"_s});
    const auto names = [&program](const QStringList &options) {
        QStringList found;
        const auto list = program.json(QStringList{u"people"_s, u"list"_s} + options);
        for (const QJsonValue &person : list[u"people"].toArray()) {
            found.append(person[u"name"].toString());
        }
        return found;
    };
    EXPECT_EQ(names({u"--sort"_s, u"last_contact"_s}),
              (QStringList{u"Ada Keller"_s, u"Ravi Subramanian"_s, u"Zoë Marchetti"_s}));
    EXPECT_EQ(names({u"--sort"_s, u"tie"_s, u"--limit"_s, u"1"_s}),
              QStringList{u"Ravi Subramanian"_s});
    EXPECT_EQ(names({u"--sort"_s, u"tie"_s, u"--tag"_s, u"STS"_s}),
              (QStringList{u"Ravi Subramanian"_s, u"Zoë Marchetti"_s}));
    EXPECT_EQ(names({u"--sort"_s, u"name"_s}), names({}));
    EXPECT_EQ(program.run({u"people"_s, u"list"_s, u"--sort"_s, u"age"_s}).code, 2);
}

TEST(PeopleCommands, TagTakesSeveralPeopleAsOneStep)
{
    const Program program;
    const QString ada = program.addPerson(u"Ada Keller"_s);
    const QString ravi = program.addPerson(u"Ravi Subramanian"_s, {u"--tag"_s, u"old"_s});
    const QJsonObject tagged = program.json(
        {u"people"_s, u"tag"_s, ada, ravi, u"--add"_s, u"STS 2026"_s, u"--remove"_s, u"old"_s});
    EXPECT_EQ(tagged[u"total"].toInt(), 2);
    const auto tags = [&program](const QString &id) {
        return program.json({u"people"_s, u"show"_s, id})[u"tags"].toArray();
    };
    EXPECT_EQ(tags(ravi), QJsonArray{u"STS 2026"_s});
    EXPECT_EQ(tags(ada), QJsonArray{u"STS 2026"_s});
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Change tags of Ada Keller +1"_s);
    EXPECT_EQ(tags(ravi), QJsonArray{u"old"_s});
    EXPECT_EQ(program.run({u"people"_s, u"tag"_s, ada}).code, 1);
    EXPECT_EQ(program.run({u"people"_s, u"tag"_s, ada, u"99"_s, u"--add"_s, u"x"_s}).code, 1);
    EXPECT_EQ(tags(ada), QJsonArray());
}

TEST(PeopleCommands, InstitutionsAreListed)
{
    const Program program;
    program.addPerson(u"Ada Keller"_s, {u"--institution"_s, u"Harlan Univ"_s});
    program.addPerson(u"Lena Park"_s, {u"--institution"_s, u"Harlan Univ"_s});
    const auto first = [&program] {
        return program.json({u"people"_s, u"institutions"_s})[u"institutions"][0].toObject();
    };
    EXPECT_EQ(keysOf(first()), sorted({u"name"_s, u"people"_s, u"tie"_s, u"last_contact_on"_s}));
    EXPECT_EQ(first()[u"people"].toInt(), 2);
}

TEST(PeopleCommands, DuplicatesNamePairsWithScoreAndReasons)
{
    const Program program;
    EXPECT_EQ(program.json({u"people"_s, u"duplicates"_s}),
              (QJsonObject{{u"pairs"_s, QJsonArray()}}));
    program.addPerson(u"José García"_s, {u"--email"_s, u"jose@garcia.example"_s});
    program.addPerson(u"Jose Garcia"_s, {u"--email"_s, u"JOSE@garcia.example"_s});
    const QJsonArray pairs = program.json({u"people"_s, u"duplicates"_s})[u"pairs"].toArray();
    ASSERT_EQ(pairs.size(), 1);
    EXPECT_EQ(pairs[0].toObject(),
              (QJsonObject{{u"a"_s, 1},
                           {u"b"_s, 2},
                           {u"score"_s, 94},
                           {u"reasons"_s, QJsonArray{u"email"_s, u"name"_s}}}));
    const auto run = program.run({u"people"_s, u"duplicates"_s});
    EXPECT_TRUE(run.output.contains(u"very likely (94 %)"_s)) << run.output.toStdString();
    program.json({u"people"_s, u"merge"_s, u"1"_s, u"2"_s});
    EXPECT_TRUE(program.json({u"people"_s, u"duplicates"_s})[u"pairs"].toArray().isEmpty());
}

TEST(PeopleCommands, ForPeopleItIsAlignedText)
{
    const Program program;
    program.addPerson(u"Ada Keller"_s, {u"--email"_s, u"ada@harlan.example"_s});
    program.addPerson(u"Li 李明"_s, {u"--email"_s, u"li@harlan.example"_s});
    const auto run = program.run({u"people"_s, u"list"_s});
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.output.contains(u"Ada Keller  ada@harlan.example"_s))
        << run.output.toStdString();
    EXPECT_TRUE(run.output.contains(u"李明 Li     li@harlan.example"_s))
        << run.output.toStdString();
    EXPECT_FALSE(run.output.contains(u'\x1b'));
    EXPECT_TRUE(run.messages.isEmpty());
}

TEST(PeopleCommands, ControlCharactersDoNotReachTheTerminal)
{
    const Program program;
    program.addPerson(u"Eve\x1b[31m Red"_s, {u"--notes"_s, u"a\x1b]0;title\x07z"_s});
    const auto run = program.run({u"people"_s, u"show"_s, u"1"_s});
    EXPECT_FALSE(run.output.contains(u'\x1b'));
    EXPECT_FALSE(run.output.contains(u'\x07'));
}

} // namespace hallway
