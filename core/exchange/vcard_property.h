#pragma once

#include <QByteArrayView>
#include <QVarLengthArray>

namespace hallway {

/// The properties that Hallway has a place for, and those it makes anew when writing.
enum class VcardKey {
    Unknown,
    Renewed, ///< VERSION, PRODID, REV
    Hallway, ///< X-HALLWAY-…
    FormattedName,
    Name,
    Nickname,
    Email,
    Phone,
    Address,
    Organization,
    Title,
    Occupation, ///< ROLE
    Birthday,
    Note,
    Categories,
    Url,
    SocialProfile,
    InstantMessage,
    Photo,
    Uid,
    AppleLabel
};

enum class VcardEncoding { None, QuotedPrintable, Base64 };

/// `TYPE=work`; a bare 2.1 parameter (`WORK`) has no name.
struct VcardParameter
{
    QByteArrayView name;
    QByteArrayView value; ///< without quotes
};

/// A content line taken apart. All views lead into the line.
struct VcardProperty
{
    qint64 line = 0;
    QByteArrayView raw;
    QByteArrayView group;
    QByteArrayView name;
    QByteArrayView value;
    QByteArrayView charset;
    VcardKey key = VcardKey::Unknown;
    VcardEncoding encoding = VcardEncoding::None;
    bool hasBareParameters = false;
    QVarLengthArray<VcardParameter, 6> parameters;

    /// The value of a parameter; empty where it is missing.
    [[nodiscard]] QByteArrayView parameter(QByteArrayView sought) const;

    /// Calls with every type, of `TYPE=a,b` and bare ones, in order.
    template <class Visit>
    void eachType(Visit visit) const;
};

/// Takes a line apart; false where it is no property.
[[nodiscard]] bool parseProperty(QByteArrayView line, VcardProperty &property);

/// A value without white space and quotes around it.
[[nodiscard]] QByteArrayView unquoted(QByteArrayView value);

/// Compares ASCII without regard to case.
[[nodiscard]] bool sameWord(QByteArrayView left, QByteArrayView right);

template <class Visit>
void VcardProperty::eachType(Visit visit) const
{
    for (const VcardParameter &parameter : parameters) {
        if (!parameter.name.isEmpty() && !sameWord(parameter.name, "TYPE")) {
            continue;
        }
        QByteArrayView rest = parameter.value;
        while (!rest.isEmpty()) {
            const qsizetype comma = rest.indexOf(',');
            const QByteArrayView word = comma < 0 ? rest : rest.first(comma);
            rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
            visit(word.trimmed());
        }
    }
}

} // namespace hallway
