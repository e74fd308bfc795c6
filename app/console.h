#pragma once

#include "app/options.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace hallway {

/// What a piece of text means; shown in colour only where a terminal shows it.
enum class Ink { Plain, Title, Quiet, Late, Due, Good };

/// One cell of a table.
struct Cell
{
    QString text;
    Ink ink = Ink::Plain;
};

/// The terminal or pipe in front of the program.
class Console
{
public:
    explicit Console(bool isJson);

    /// The text as it is shown here. Control characters, which could steer a terminal, are gone.
    [[nodiscard]] QString shown(const QString &text, Ink ink = Ink::Plain) const;
    /// Rows with their columns aligned, two spaces between, every line indented by `indent`;
    /// columns with nothing in them are left out.
    [[nodiscard]] QString table(const std::vector<std::vector<Cell>> &rows, int indent = 0) const;

    /// To standard output, a newline added where it is missing. False when it could not be
    /// written; a reader that has closed its end is no failure.
    [[nodiscard]] bool write(const QString &text);
    [[nodiscard]] bool write(const QJsonObject &json);
    /// One line to standard error.
    void say(const QString &message);
    /// How far something is, on standard error and only on a terminal.
    void showProgress(const QString &what, qint64 done, qint64 total);
    /// A question on the terminal; true without asking where nobody can answer.
    [[nodiscard]] bool confirm(const QString &question);

private:
    void clearProgress();

    bool m_isJson;
    bool m_isColoured;
    bool m_isErrorTerminal;
    int m_shownPercent = -1;
};

} // namespace hallway
