#pragma once

#include "tests/support/test_database.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace hallway::test {

/// What a run of the program came to.
struct Run
{
    int code = -1;
    QString output;
    QString messages; ///< standard error

    /// The one JSON document on standard output; fails the test when there is none.
    [[nodiscard]] QJsonObject json() const;
    /// The code of {"error":{"code"}}.
    [[nodiscard]] QString errorCode() const;
};

/// The real program on a database in a folder of its own, on 23 November 2026 (a Monday).
class Program
{
public:
    Program();
    /// Another copy of the program, in the same surroundings.
    explicit Program(const QString &binary);

    /// Runs the program with these arguments, the database and the day.
    [[nodiscard]] Run run(const QStringList &arguments) const;
    /// The same with --json; fails the test when it does not end with `code`.
    QJsonObject json(const QStringList &arguments, int code = 0) const;
    /// Runs the program with exactly these arguments.
    [[nodiscard]] Run runPlain(const QStringList &arguments) const;

    /// Adds somebody; the id as text.
    QString addPerson(const QString &name, const QStringList &options = {}) const;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.file(name); }
    [[nodiscard]] QString database() const { return file(QStringLiteral("hallway.db")); }
    /// Writes a file into the folder; its path.
    QString write(const QString &name, const QByteArray &content) const;

private:
    QString m_binary;
    TestFolder m_folder;
};

/// The bytes of a file.
[[nodiscard]] QByteArray contentOf(const QString &path);

} // namespace hallway::test
