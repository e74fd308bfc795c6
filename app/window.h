#pragma once

#include <QDate>
#include <QString>

namespace hallway {

/// How the window is opened.
struct WindowOptions
{
    QString database; ///< path of the file
    QDate today;      ///< invalid: the computer's date
    bool isReadOnly = false;
};

/// Opens the window and runs until it is closed; the exit code of the process.
[[nodiscard]] int runWindow(int &argc, char **argv, const WindowOptions &options);

} // namespace hallway
