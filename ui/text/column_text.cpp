#include "ui/text/import_text.h"
#include "ui/text/translate.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

struct ColumnWords
{
    ContactField field;
    const char *words;
};

constexpr std::array columnWords{
    ColumnWords{ContactField::None, QT_TRANSLATE_NOOP("Words", "left out")},
    ColumnWords{ContactField::FullName, QT_TRANSLATE_NOOP("Words", "whole name")},
    ColumnWords{ContactField::Prefix, QT_TRANSLATE_NOOP("Words", "before the name (Dr.)")},
    ColumnWords{ContactField::Given, QT_TRANSLATE_NOOP("Words", "first name")},
    ColumnWords{ContactField::Middle, QT_TRANSLATE_NOOP("Words", "middle name")},
    ColumnWords{ContactField::Family, QT_TRANSLATE_NOOP("Words", "last name")},
    ColumnWords{ContactField::Suffix, QT_TRANSLATE_NOOP("Words", "behind the name (Jr.)")},
    ColumnWords{ContactField::Credentials, QT_TRANSLATE_NOOP("Words", "credentials (MD)")},
    ColumnWords{ContactField::Nickname, QT_TRANSLATE_NOOP("Words", "nickname")},
    ColumnWords{ContactField::Institution, QT_TRANSLATE_NOOP("Words", "institution")},
    ColumnWords{ContactField::Department, QT_TRANSLATE_NOOP("Words", "department")},
    ColumnWords{ContactField::Title, QT_TRANSLATE_NOOP("Words", "title or position")},
    ColumnWords{ContactField::Specialty, QT_TRANSLATE_NOOP("Words", "field")},
    ColumnWords{ContactField::Email, QT_TRANSLATE_NOOP("Words", "e-mail")},
    ColumnWords{ContactField::EmailLabel, QT_TRANSLATE_NOOP("Words", "label of an e-mail")},
    ColumnWords{ContactField::Phone, QT_TRANSLATE_NOOP("Words", "phone")},
    ColumnWords{ContactField::PhoneLabel, QT_TRANSLATE_NOOP("Words", "label of a phone")},
    ColumnWords{ContactField::Link, QT_TRANSLATE_NOOP("Words", "link")},
    ColumnWords{ContactField::LinkLabel, QT_TRANSLATE_NOOP("Words", "label of a link")},
    ColumnWords{ContactField::Street, QT_TRANSLATE_NOOP("Words", "street")},
    ColumnWords{ContactField::Extended, QT_TRANSLATE_NOOP("Words", "more of the address")},
    ColumnWords{ContactField::PoBox, QT_TRANSLATE_NOOP("Words", "PO box")},
    ColumnWords{ContactField::City, QT_TRANSLATE_NOOP("Words", "city")},
    ColumnWords{ContactField::Region, QT_TRANSLATE_NOOP("Words", "state")},
    ColumnWords{ContactField::PostalCode, QT_TRANSLATE_NOOP("Words", "postal code")},
    ColumnWords{ContactField::Country, QT_TRANSLATE_NOOP("Words", "country")},
    ColumnWords{ContactField::WholeAddress, QT_TRANSLATE_NOOP("Words", "whole address")},
    ColumnWords{ContactField::AddressLabel, QT_TRANSLATE_NOOP("Words", "label of an address")},
    ColumnWords{ContactField::Birthday, QT_TRANSLATE_NOOP("Words", "birthday")},
    ColumnWords{ContactField::BirthYear, QT_TRANSLATE_NOOP("Words", "year of birth")},
    ColumnWords{ContactField::BirthMonth, QT_TRANSLATE_NOOP("Words", "month of birth")},
    ColumnWords{ContactField::BirthDay, QT_TRANSLATE_NOOP("Words", "day of birth")},
    ColumnWords{ContactField::MetOn, QT_TRANSLATE_NOOP("Words", "when you met")},
    ColumnWords{ContactField::MetLine, QT_TRANSLATE_NOOP("Words", "how you met")},
    ColumnWords{ContactField::Tags, QT_TRANSLATE_NOOP("Words", "tags")},
    ColumnWords{ContactField::Notes, QT_TRANSLATE_NOOP("Words", "notes")},
    ColumnWords{ContactField::Remark, QT_TRANSLATE_NOOP("Words", "notes, with a word before it")},
    ColumnWords{ContactField::RemarkLabel, QT_TRANSLATE_NOOP("Words", "the word before a note")},
    ColumnWords{ContactField::Uid, QT_TRANSLATE_NOOP("Words", "identifier")},
};

QString labelText(const QString &label)
{
    if (label == u"work") {
        return Words::tr("work");
    }
    if (label == u"home") {
        return Words::tr("home");
    }
    return label == u"mobile" ? Words::tr("mobile") : label;
}

} // namespace

QString columnTargetText(const ColumnTarget &target)
{
    const auto found =
        std::find_if(columnWords.begin(), columnWords.end(),
                     [&](const ColumnWords &each) { return each.field == target.field; });
    const QString text = found == columnWords.end() ? QString() : Words::tr(found->words);
    return target.label.isEmpty() ? text
                                  : filledIn(Words::tr("%1 (%2)"), {text, labelText(target.label)});
}

} // namespace hallway
