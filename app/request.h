#pragma once

#include "app/console.h"
#include "core/workspace.h"

#include <functional>
#include <string>

namespace hallway {

/// What a command works with.
struct Request
{
    Workspace &workspace;
    Console &console;
    const GlobalOptions &options;

    [[nodiscard]] QDate today() const { return workspace.today(); }
};

/// What a command answers: with --json the document, else the text.
struct Reply
{
    QJsonObject json;
    QString text;
    ExitCode code = ExitCode::Done;
};

/// One command of the command line, with its own options inside.
struct Command
{
    std::string name; ///< for the log
    std::function<Result<Reply>(Request &)> run;
    std::function<Result<Reply>(const Console &)> tell; ///< in place of `run`: needs no database
    bool needsFonts = false;                            ///< lays out text, as a document does
};

} // namespace hallway
