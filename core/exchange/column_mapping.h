#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace hallway {

/// What a column of a table says about the person of its row.
enum class ContactField {
    None, ///< the column is left out
    FullName,
    Prefix,
    Given,
    Middle,
    Family,
    Suffix,
    Credentials,
    Nickname,
    Institution,
    Department,
    Title,
    Specialty, ///< Contact::field
    Email,
    EmailLabel,
    Phone,
    PhoneLabel,
    Link,
    LinkLabel,
    Street, ///< several columns of one address are lines of it
    Extended,
    PoBox,
    City,
    Region,
    PostalCode,
    Country,
    WholeAddress, ///< counts where the parts say nothing
    AddressLabel,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    MetOn,
    MetLine,
    Tags,
    Notes,
    Remark, ///< goes into the notes, as "label: value"
    RemarkLabel,
    Uid
};

/// Where the cells of one column go.
struct ColumnTarget
{
    ContactField field = ContactField::None;
    QString label; ///< "work", "mobile"; of a remark what stands before it
    int group = 0; ///< columns of one group and label are one value: label and e-mail, an address

    friend bool operator==(const ColumnTarget &, const ColumnTarget &) = default;
};

/// Which of two numbers is the day where a date does not show it: "04/03/2024".
enum class DayOrder { MonthFirst, DayFirst };

/// What the columns of a table mean.
struct ColumnMapping
{
    QStringList headers; ///< as in the file; "1", "2" … for a table without a header
    std::vector<ColumnTarget> targets; ///< as many as headers
    bool hasHeader = true;
    bool joinsValues = false; ///< " ::: " stands between the values of a cell, as Google writes
    DayOrder dayOrder = DayOrder::MonthFirst;

    /// True where a row can say who it is about.
    [[nodiscard]] bool saysWho() const;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

/// A target as a word: "email", "phone:work", "street:home#2"; "none".
[[nodiscard]] QString targetWord(const ColumnTarget &target);
[[nodiscard]] std::optional<ColumnTarget> targetFromWord(const QString &word);

/// The words of all fields that somebody can choose for a column, "none" first.
[[nodiscard]] QStringList targetFieldNames();

/// What a table is remembered by: its header, however it is spelt.
[[nodiscard]] QString headerSignature(const ColumnMapping &mapping);

/// The targets in one text, for storing; and read back into a mapping of as many columns, false
/// where the text does not fit.
[[nodiscard]] QString storedTargets(const ColumnMapping &mapping);
[[nodiscard]] bool readStoredTargets(const QString &text, ColumnMapping &mapping);

} // namespace hallway
