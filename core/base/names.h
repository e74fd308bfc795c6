#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <string_view>

namespace hallway {

/// One word of the vocabulary beside the value it stands for.
template <class Enum>
struct Name
{
    Enum value;
    std::string_view word;
};

/// The words by which the database, JSON and the command line know an enumeration's values.
template <class Enum, std::size_t Count>
struct NameTable
{
    std::array<Name<Enum>, Count> entries;

    /// The word for a value; empty for a value outside the table.
    [[nodiscard]] QString name(Enum value) const
    {
        for (const auto &entry : entries) {
            if (entry.value == value) {
                return latin1(entry.word);
            }
        }
        return {};
    }

    /// The value for a word, or nothing.
    [[nodiscard]] std::optional<Enum> value(QStringView word) const
    {
        for (const auto &entry : entries) {
            if (word == QLatin1StringView(entry.word.data(), qsizetype(entry.word.size()))) {
                return entry.value;
            }
        }
        return std::nullopt;
    }

    /// Every word, in the table's order.
    [[nodiscard]] QStringList names() const
    {
        QStringList words;
        for (const auto &entry : entries) {
            words.append(latin1(entry.word));
        }
        return words;
    }

private:
    static QString latin1(std::string_view word)
    {
        return QString::fromLatin1(word.data(), qsizetype(word.size()));
    }
};

} // namespace hallway
