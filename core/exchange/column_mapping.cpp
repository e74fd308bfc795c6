#include "core/exchange/column_mapping.h"

#include "core/base/names.h"
#include "core/base/text.h"

#include <QCryptographicHash>
#include <algorithm>

namespace hallway {

namespace {

constexpr NameTable<ContactField, 39> fields{{{
    {ContactField::None, "none"},
    {ContactField::FullName, "name"},
    {ContactField::Prefix, "prefix"},
    {ContactField::Given, "given"},
    {ContactField::Middle, "middle"},
    {ContactField::Family, "family"},
    {ContactField::Suffix, "suffix"},
    {ContactField::Credentials, "credentials"},
    {ContactField::Nickname, "nickname"},
    {ContactField::Institution, "institution"},
    {ContactField::Department, "department"},
    {ContactField::Title, "title"},
    {ContactField::Specialty, "field"},
    {ContactField::Email, "email"},
    {ContactField::Phone, "phone"},
    {ContactField::Link, "link"},
    {ContactField::Street, "street"},
    {ContactField::Extended, "extended"},
    {ContactField::PoBox, "po_box"},
    {ContactField::City, "city"},
    {ContactField::Region, "region"},
    {ContactField::PostalCode, "postal_code"},
    {ContactField::Country, "country"},
    {ContactField::WholeAddress, "address"},
    {ContactField::Birthday, "birthday"},
    {ContactField::BirthYear, "birth_year"},
    {ContactField::BirthMonth, "birth_month"},
    {ContactField::BirthDay, "birth_day"},
    {ContactField::MetOn, "met_on"},
    {ContactField::MetLine, "met"},
    {ContactField::Tags, "tags"},
    {ContactField::Notes, "notes"},
    {ContactField::Remark, "remark"},
    {ContactField::Uid, "uid"},
    {ContactField::EmailLabel, "email_label"},
    {ContactField::PhoneLabel, "phone_label"},
    {ContactField::LinkLabel, "link_label"},
    {ContactField::AddressLabel, "address_label"},
    {ContactField::RemarkLabel, "remark_label"},
}}};

constexpr qsizetype labelFields = 5; ///< the last ones; they make sense beside a value only
constexpr QChar unitSeparator(u'\x1F');

bool namesSomebody(ContactField field)
{
    switch (field) {
    case ContactField::FullName:
    case ContactField::Given:
    case ContactField::Family:
    case ContactField::Nickname:
    case ContactField::Institution:
    case ContactField::Email:
    case ContactField::Phone:
    case ContactField::Link:
        return true;
    default:
        return false;
    }
}

} // namespace

bool ColumnMapping::saysWho() const
{
    return std::any_of(targets.begin(), targets.end(),
                       [](const ColumnTarget &target) { return namesSomebody(target.field); });
}

QString targetWord(const ColumnTarget &target)
{
    QString word = fields.name(target.field);
    if (!target.label.isEmpty()) {
        word += u':' + target.label;
    }
    return target.group == 0 ? word : word + u'#' + QString::number(target.group);
}

std::optional<ColumnTarget> targetFromWord(const QString &word)
{
    ColumnTarget target;
    QString rest = word.trimmed();
    if (const qsizetype hash = rest.lastIndexOf(u'#'); hash > 0) {
        bool isNumber = false;
        target.group = rest.sliced(hash + 1).toInt(&isNumber);
        if (!isNumber) {
            return std::nullopt;
        }
        rest.truncate(hash);
    }
    const qsizetype colon = rest.indexOf(u':');
    target.label = colon < 0 ? QString() : rest.sliced(colon + 1).trimmed();
    const auto field = fields.value((colon < 0 ? rest : rest.first(colon)).trimmed().toLower());
    if (!field) {
        return std::nullopt;
    }
    target.field = *field;
    return target;
}

QStringList targetFieldNames()
{
    return fields.names().sliced(0, qsizetype(fields.entries.size()) - labelFields);
}

QString headerSignature(const ColumnMapping &mapping)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &header : mapping.headers) {
        hash.addData(folded(header.simplified()).toUtf8() + '\x1F');
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString storedTargets(const ColumnMapping &mapping)
{
    QStringList words{mapping.dayOrder == DayOrder::DayFirst ? QStringLiteral("day")
                                                             : QStringLiteral("month")};
    for (const ColumnTarget &target : mapping.targets) {
        words.append(targetWord(target));
    }
    return words.join(unitSeparator);
}

bool readStoredTargets(const QString &text, ColumnMapping &mapping)
{
    QStringList words = text.split(unitSeparator);
    const bool isDayFirst = words.takeFirst() == QLatin1String("day");
    if (words.size() != mapping.headers.size()) {
        return false;
    }
    std::vector<ColumnTarget> targets;
    for (const QString &word : words) {
        const auto target = targetFromWord(word);
        if (!target) {
            return false;
        }
        targets.push_back(*target);
    }
    mapping.targets = std::move(targets);
    mapping.dayOrder = isDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    return true;
}

} // namespace hallway
