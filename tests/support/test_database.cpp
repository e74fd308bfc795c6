#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace hallway::test {

namespace {

QString rowText(Row row, int columns)
{
    QStringList values;
    for (int column = 0; column < columns; ++column) {
        values.append(row.isNull(column) ? QStringLiteral("NULL") : row.text(column));
    }
    return values.join(QLatin1Char('|'));
}

/// Tables of the data; the history and the index's shadow tables are not part of it.
constexpr std::string_view dataTables =
    "SELECT listed.name, (SELECT count(*) FROM pragma_table_info(listed.name))"
    " FROM sqlite_schema AS listed WHERE type = 'table' AND name NOT LIKE 'history%'"
    " AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite_%' ORDER BY name";

} // namespace

QString TestFolder::write(const QString &name, const QByteArray &content) const
{
    QFile created(file(name));
    EXPECT_TRUE(QDir().mkpath(QFileInfo(created).path()) && created.open(QIODevice::WriteOnly));
    EXPECT_EQ(created.write(content), content.size());
    return created.fileName();
}

QString dump(const QString &path)
{
    auto database = valueOf(Database::connect(path, OpenMode::ReadOnly));
    QStringList lines;
    const auto tables = valueOf(database->rows(
        dataTables, [](Row row) { return std::pair(row.text(0), int(row.integer(1))); }));
    std::vector<std::string> queries;
    queries.reserve(tables.size());
    for (const auto &[table, columns] : tables) {
        queries.push_back("SELECT * FROM " + table.toStdString() + " ORDER BY 1, 2");
        lines.append(QStringLiteral("# ") + table);
        const auto rows = valueOf(database->rows(
            queries.back(), [count = columns](Row row) { return rowText(row, count); }));
        lines.append(QStringList(rows.begin(), rows.end()));
    }
    return lines.join(QLatin1Char('\n'));
}

bool isSearchWhole(const QString &path)
{
    const auto database = valueOf(Database::connect(path, OpenMode::ReadWrite));
    const auto checked = database->runScript(
        "INSERT INTO contact_search (contact_search, rank) VALUES ('integrity-check', 1);"
        "INSERT INTO interaction_search (interaction_search, rank) VALUES ('integrity-check', 1)");
    const auto left =
        valueOf(database->number("SELECT (SELECT count(*) FROM contact_search_pending)"
                                 " + (SELECT count(*) FROM interaction_search_pending)"));
    return checked && left == 0;
}

TestWorkspace::TestWorkspace(QDate today) : m_clock(today)
{
    restart();
}

void TestWorkspace::restart()
{
    m_workspace.reset();
    m_workspace = valueOf(Workspace::open(path(), OpenMode::ReadWrite, m_clock));
}

ContactId TestWorkspace::addPerson(const QString &given, const QString &family)
{
    Contact contact;
    contact.name.given = given;
    contact.name.family = family;
    return valueOf(m_workspace->addContact(contact));
}

InteractionId TestWorkspace::log(ContactId contact, InteractionKind kind, Direction direction,
                                 QDate on, bool replyExpected)
{
    Interaction interaction;
    interaction.kind = kind;
    interaction.direction = direction;
    interaction.on = on;
    interaction.loggedOn = on;
    interaction.replyExpected = replyExpected;
    interaction.participants = {contact};
    return valueOf(m_workspace->log(interaction));
}

std::vector<FollowUp> TestWorkspace::followUps(ContactId contact, FollowUpKind kind)
{
    std::vector<FollowUp> found;
    for (const AgendaLine &line : valueOf(m_workspace->followUps().linesOf(contact))) {
        if (line.followUp.key.kind == kind) {
            found.push_back(line.followUp);
        }
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace hallway::test
