#pragma once

#include <QDate>
#include <QString>

namespace hallway {

/// What the process ends with; a contract with scripts.
enum class ExitCode {
    Done = 0,
    Failed = 1,    ///< it could not be done
    Usage = 2,     ///< the command line makes no sense
    Partly = 3,    ///< done in part, as an import with rejected rows
    NoDatabase = 4 ///< the database cannot be opened
};

/// The options that every command knows.
struct GlobalOptions
{
    QString database; ///< empty: the default place
    QDate today;      ///< invalid: the computer's date
    bool isJson = false;
    bool isReadOnly = false;
    bool isYes = false; ///< questions are answered with yes
    bool isVerbose = false;
};

/// Where the database is without --database: $HALLWAY_DATABASE, else in $XDG_DATA_HOME.
[[nodiscard]] QString defaultDatabasePath();

/// Where the log is: in $XDG_STATE_HOME.
[[nodiscard]] QString logPath();

} // namespace hallway
