#pragma once

#include "core/store/database.h"
#include "core/workspace.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace hallway::test {

/// A real file in a folder of its own that goes when the test ends.
class TestFolder
{
public:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// Writes a file, with the folders that its name has; its path. Fails the test when it cannot.
    QString write(const QString &name, const QByteArray &content) const;

private:
    QTemporaryDir m_folder;
};

/// The value of a result; fails the test, with the code and the arguments, when there is none.
template <class T>
T valueOf(Result<T> result)
{
    if (!result) {
        ADD_FAILURE() << errorCodeName(result.error().code).toStdString() << ": "
                      << result.error().arguments.join(QStringLiteral(" | ")).toStdString()
                      << result.error().detail.toStdString();
        return T();
    }
    return std::move(*result);
}

inline void valueOf(const Result<void> &result)
{
    EXPECT_TRUE(result) << (result ? "" : errorCodeName(result.error().code).toStdString());
}

/// The code of a failure; nothing when it succeeded.
template <class T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// Every row of every table of the data as text: two equal dumps are equal databases.
[[nodiscard]] QString dump(const QString &path);

/// True when the search index says of every row what the row says itself.
[[nodiscard]] bool isSearchWhole(const QString &path);

/// A workspace on a real file, with a day of the test's choice.
class TestWorkspace
{
public:
    explicit TestWorkspace(QDate today = QDate(2026, 11, 24));

    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    [[nodiscard]] QString path() const { return m_folder.file(QStringLiteral("hallway.db")); }
    [[nodiscard]] const TestFolder &folder() const { return m_folder; }
    void setToday(QDate today) { m_clock.setToday(today); }
    /// Closes the file and opens it again, as another start of the program does.
    void restart();

    ContactId addPerson(const QString &given, const QString &family);
    InteractionId log(ContactId contact, InteractionKind kind, Direction direction, QDate on,
                      bool replyExpected = false);
    /// The contact's follow-ups of a kind, oldest window first.
    std::vector<FollowUp> followUps(ContactId contact, FollowUpKind kind);

private:
    TestFolder m_folder;
    FixedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace hallway::test
