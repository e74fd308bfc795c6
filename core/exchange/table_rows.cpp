#include "core/exchange/table_rows.h"

#include "core/base/text.h"
#include "core/exchange/table_day.h"
#include "core/exchange/table_name.h"
#include "core/people/credentials.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr std::size_t mostTableValues = 1000; ///< of one list of one person
const QString valueJoint = QStringLiteral(":::");

/// A label as Hallway writes it: known ones in lower case, others as they came.
struct TableLabel
{
    QString text;
    bool isFirst = false; ///< marked with a star: the one to use
};

TableLabel tableLabelOf(const QString &cell)
{
    static const QStringList known{
        QStringLiteral("home"),     QStringLiteral("work"),      QStringLiteral("other"),
        QStringLiteral("mobile"),   QStringLiteral("main"),      QStringLiteral("school"),
        QStringLiteral("home fax"), QStringLiteral("work fax"),  QStringLiteral("other fax"),
        QStringLiteral("pager"),    QStringLiteral("home page"), QStringLiteral("profile"),
        QStringLiteral("blog"),     QStringLiteral("fax")};
    TableLabel label{cell.trimmed()};
    if (label.text == u"*" || label.text.startsWith(QLatin1String("* "))) {
        label.text = label.text.sliced(1).trimmed();
        label.isFirst = true;
    }
    const QString lower = label.text.toLower();
    if (known.contains(lower)) {
        label.text = lower;
    }
    return label;
}

/// The name beside a display name: kept as it is shown only where it has words of its own.
void settleShownName(PersonName &name, const QString &shown)
{
    if (shown.isEmpty()) {
        return;
    }
    if (name.given.isEmpty() && name.family.isEmpty()) {
        const PersonName parsed = parsedName(shown);
        name.given = parsed.given;
        name.family = parsed.family;
        name.middle = name.middle.isEmpty() ? parsed.middle : name.middle;
        name.prefix = name.prefix.isEmpty() ? parsed.prefix : name.prefix;
        name.suffix = name.suffix.isEmpty() ? parsed.suffix : name.suffix;
        name.credentials = name.credentials.isEmpty() ? parsed.credentials : name.credentials;
        name.formatted = parsed.formatted;
        return;
    }
    const QStringList parts{name.prefix, name.given,       name.middle,  name.family,
                            name.suffix, name.credentials, name.nickname};
    const QStringList own = foldedWords(parts.join(u' '));
    const QStringList words = foldedWords(shown);
    const bool isMadeOfParts = std::all_of(
        words.begin(), words.end(), [&own](const QString &word) { return own.contains(word); });
    name.formatted = isMadeOfParts ? QString() : shown.simplified();
}

bool saysWhoItIs(const Contact &contact)
{
    const PersonName &name = contact.name;
    const auto isText = [](const QString *text) { return !text->isEmpty(); };
    const std::array texts{&name.given, &name.family, &name.formatted, &name.nickname,
                           &contact.institution};
    return std::any_of(texts.begin(), texts.end(), isText) || !contact.emails.empty() ||
           !contact.phones.empty() || !contact.links.empty();
}

/// Gathers what the cells of one row say.
class RowReading
{
public:
    RowReading(const ColumnMapping &mapping, const CsvRow &row, ContactRecord &record)
        : m_mapping(mapping), m_row(row), m_record(record), m_contact(record.contact)
    {
    }

    void read()
    {
        eachColumn(
            [this](const ColumnTarget &target, const QString &cell) { takeLabel(target, cell); });
        eachColumn(
            [this](const ColumnTarget &target, const QString &cell) { takeCell(target, cell); });
        settleName();
        settleBirthday();
        settleAddresses();
        m_contact.notes = m_notes.join(u'\n');
    }

private:
    struct Place
    {
        int group = 0;
        QString label;
        qsizetype index = 0;
        QString whole;
        PostalAddress address;
    };

    template <class Visit>
    void eachColumn(Visit visit) const
    {
        const auto count = std::min<qsizetype>(m_row.cells.size(), std::ssize(m_mapping.targets));
        for (qsizetype at = 0; at < count; ++at) {
            const ColumnTarget &target = m_mapping.targets[std::size_t(at)];
            if (target.field == ContactField::None) {
                continue;
            }
            const QString cell = unguarded(cleaned(m_row.cells.at(at)));
            if (!cell.isEmpty()) {
                visit(target, cell);
            }
        }
    }

    void takeLabel(const ColumnTarget &target, const QString &cell)
    {
        switch (target.field) {
        case ContactField::EmailLabel:
            m_labels.insert({int(ContactField::Email), target.group}, tableLabelOf(cell));
            break;
        case ContactField::PhoneLabel:
            m_labels.insert({int(ContactField::Phone), target.group}, tableLabelOf(cell));
            break;
        case ContactField::LinkLabel:
            m_labels.insert({int(ContactField::Link), target.group}, tableLabelOf(cell));
            break;
        case ContactField::AddressLabel:
            m_labels.insert({int(ContactField::Street), target.group}, tableLabelOf(cell));
            break;
        case ContactField::RemarkLabel:
            m_labels.insert({int(ContactField::Remark), target.group}, tableLabelOf(cell));
            break;
        default:
            break;
        }
    }

    [[nodiscard]] TableLabel label(ContactField field, const ColumnTarget &target) const
    {
        const TableLabel given{target.label};
        return m_mapping.joinsValues || target.label.isEmpty()
                   ? m_labels.value({int(field), target.group}, given)
                   : given;
    }

    /// The values that share one cell.
    [[nodiscard]] QStringList values(const QString &cell) const
    {
        QStringList list = m_mapping.joinsValues ? cell.split(valueJoint) : QStringList{cell};
        for (QString &value : list) {
            value = value.trimmed();
        }
        return list;
    }

    void takeCell(const ColumnTarget &target, const QString &cell)
    {
        if (takeText(target.field, cell) || takePlace(target, cell)) {
            return;
        }
        switch (target.field) {
        case ContactField::Email:
            takeEmails(target, cell);
            break;
        case ContactField::Phone:
            takeValues(m_contact.phones, label(target.field, target), values(cell));
            break;
        case ContactField::Link:
            takeValues(m_contact.links, label(target.field, target), values(cell));
            break;
        case ContactField::Birthday:
            takeBirthday(cell);
            break;
        case ContactField::MetOn:
            takeMetOn(cell);
            break;
        case ContactField::Tags:
            takeTags(cell);
            break;
        case ContactField::Notes:
            m_notes.append(cell);
            break;
        case ContactField::Remark:
            takeRemark(target, cell);
            break;
        default:
            break;
        }
    }

    /// The field that holds one text; nothing where the column is of another kind.
    [[nodiscard]] QString *textOf(ContactField field)
    {
        PersonName &name = m_contact.name;
        switch (field) {
        case ContactField::FullName:
            return &m_shown;
        case ContactField::Prefix:
            return &name.prefix;
        case ContactField::Given:
            return &m_given;
        case ContactField::Middle:
            return &name.middle;
        case ContactField::Family:
            return &m_family;
        case ContactField::Suffix:
            return &name.suffix;
        case ContactField::Credentials:
            return &name.credentials;
        case ContactField::Nickname:
            return &name.nickname;
        case ContactField::Institution:
            return &m_contact.institution;
        case ContactField::Department:
            return &m_contact.department;
        case ContactField::Title:
            return &m_contact.title;
        default:
            return otherTextOf(field);
        }
    }

    [[nodiscard]] QString *otherTextOf(ContactField field)
    {
        switch (field) {
        case ContactField::Specialty:
            return &m_contact.field;
        case ContactField::MetLine:
            return &m_contact.howMetLine;
        case ContactField::Uid:
            return &m_contact.uid;
        case ContactField::BirthYear:
            return &m_birth[0];
        case ContactField::BirthMonth:
            return &m_birth[1];
        case ContactField::BirthDay:
            return &m_birth[2];
        default:
            return nullptr;
        }
    }

    bool takeText(ContactField field, const QString &cell)
    {
        QString *const text = textOf(field);
        if (text != nullptr && text->isEmpty()) {
            *text = values(cell).first();
        }
        return text != nullptr;
    }

    Place &place(const ColumnTarget &target, qsizetype index)
    {
        const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Place &each) {
            return each.group == target.group && each.label == target.label && each.index == index;
        });
        if (found != m_places.end()) {
            return *found;
        }
        Place added{target.group, target.label, index, {}, {}};
        added.address.label = label(ContactField::Street, target).text;
        return m_places.emplace_back(std::move(added));
    }

    [[nodiscard]] static QString *partOf(Place &place, ContactField field)
    {
        switch (field) {
        case ContactField::WholeAddress:
            return &place.whole;
        case ContactField::Street:
            return &place.address.street;
        case ContactField::Extended:
            return &place.address.extended;
        case ContactField::PoBox:
            return &place.address.poBox;
        case ContactField::City:
            return &place.address.city;
        case ContactField::Region:
            return &place.address.region;
        case ContactField::PostalCode:
            return &place.address.postalCode;
        case ContactField::Country:
            return &place.address.country;
        default:
            return nullptr;
        }
    }

    bool takePlace(const ColumnTarget &target, const QString &cell)
    {
        Place probe;
        if (partOf(probe, target.field) == nullptr) {
            return false;
        }
        const QStringList list = values(cell);
        for (qsizetype at = 0; at < std::min<qsizetype>(list.size(), mostTableValues); ++at) {
            QString &part = *partOf(place(target, at), target.field);
            part += part.isEmpty() || list.at(at).isEmpty() ? list.at(at) : u'\n' + list.at(at);
        }
        return true;
    }

    void takeEmails(const ColumnTarget &target, const QString &cell)
    {
        QStringList list = values(cell);
        if (!m_mapping.joinsValues) {
            QString apart = cell;
            apart.replace(u';', u',');
            const QStringList several = apart.split(u',', Qt::SkipEmptyParts);
            const bool isAddress =
                std::all_of(several.begin(), several.end(),
                            [](const auto &each) { return each.contains(u'@'); });
            list = isAddress && !cell.contains(u'"') ? several : list;
        }
        takeValues(m_contact.emails, label(target.field, target), list);
    }

    static void takeValues(std::vector<LabelledValue> &values, const TableLabel &label,
                           const QStringList &list)
    {
        qsizetype first = 0;
        for (const QString &piece : list) {
            const LabelledValue value{label.text, piece.trimmed()};
            const bool isKnown =
                std::any_of(values.begin(), values.end(), [&value](const LabelledValue &each) {
                    return each.value == value.value;
                });
            if (value.value.isEmpty() || isKnown || values.size() >= mostTableValues) {
                continue;
            }
            const auto place = label.isFirst ? values.begin() + first++ : values.end();
            values.insert(place, value);
        }
    }

    void takeBirthday(const QString &cell)
    {
        const TableBirthday birthday = tableBirthday(cell, m_mapping.dayOrder);
        if (birthday.isUnclear) {
            m_record.warnings.push_back(
                {m_row.line, WarningReason::BirthdayUnclear, birthday.text});
        }
        if (m_contact.birthday.isEmpty()) {
            m_contact.birthday = birthday.text;
        }
    }

    void takeMetOn(const QString &cell)
    {
        m_contact.howMetOn = tableDay(cell, m_mapping.dayOrder);
        if (!m_contact.howMetOn.isValid()) {
            m_record.warnings.push_back({m_row.line, WarningReason::DateUnclear, cell});
        }
    }

    void takeTags(const QString &cell)
    {
        const QString joint = m_mapping.joinsValues ? valueJoint
                              : cell.contains(u';') ? QStringLiteral(";")
                                                    : QStringLiteral(",");
        for (const QString &piece : cell.split(joint)) {
            const QString tag = tableLabelOf(piece).text;
            // What Google files everybody under.
            const bool isSystem = piece.trimmed() == QLatin1String("* myContacts");
            if (!tag.isEmpty() && !isSystem && !m_contact.tags.contains(tag) &&
                m_contact.tags.size() < qsizetype(mostTableValues)) {
                m_contact.tags.append(tag);
            }
        }
    }

    void takeRemark(const ColumnTarget &target, const QString &cell)
    {
        const QString before = label(target.field, target).text;
        // "0/0/00" is how Outlook writes that there is no date.
        if (cell != QLatin1String("0/0/00")) {
            m_notes.append(before.isEmpty() ? cell : before + QStringLiteral(": ") + cell);
        }
    }

    void settleName()
    {
        const PersonName parts = nameOfParts(m_given, m_family);
        PersonName &name = m_contact.name;
        name.given = parts.given;
        name.family = parts.family;
        name.prefix = name.prefix.isEmpty() ? parts.prefix : name.prefix;
        if (isCredentials(name.suffix) && name.credentials.isEmpty()) {
            name.credentials = std::exchange(name.suffix, QString());
        }
        name.credentials = name.credentials.isEmpty() ? parts.credentials : name.credentials;
        settleShownName(name, m_shown);
    }

    /// A birthday in three columns; without a year where that is missing.
    void settleBirthday()
    {
        const int month = monthNumber(m_birth[1]);
        const int day = m_birth[2].toInt();
        if (!m_contact.birthday.isEmpty() || month == 0 || day == 0) {
            return;
        }
        const int year = m_birth[0].toInt();
        const QDate date(year > 0 ? year : 2000, month, day);
        if (date.isValid()) {
            m_contact.birthday =
                date.toString(year > 0 ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("--MM-dd"));
        }
    }

    void settleAddresses()
    {
        for (Place &place : m_places) {
            PostalAddress &address = place.address;
            const PostalAddress nothing{.label = address.label};
            if (address == nothing) {
                address.street = place.whole;
            }
            if (address != nothing) {
                m_contact.addresses.push_back(address);
            }
        }
    }

    const ColumnMapping &m_mapping;
    const CsvRow &m_row;
    ContactRecord &m_record;
    Contact &m_contact;
    QHash<std::pair<int, int>, TableLabel> m_labels;
    std::vector<Place> m_places;
    QStringList m_notes;
    std::array<QString, 3> m_birth; ///< year, month, day
    QString m_shown;
    QString m_given;
    QString m_family;
};

} // namespace

TableRows::TableRows(const ColumnMapping &mapping) : m_mapping(mapping) {}

std::optional<Rejection> TableRows::read(const CsvRow &row, ContactRecord &record) const
{
    if (row.lostUntil > 0) {
        return Rejection{row.line, RejectionReason::OpenQuote, QString::number(row.lostUntil), {}};
    }
    record = {.line = row.line, .contact = {}, .warnings = {}};
    RowReading(m_mapping, row, record).read();
    if (!saysWhoItIs(record.contact)) {
        return Rejection{row.line, RejectionReason::NobodyNamed, {}, {}};
    }
    return std::nullopt;
}

bool TableRows::isBlank(const CsvRow &row)
{
    return row.lostUntil == 0 && std::all_of(row.cells.begin(), row.cells.end(),
                                             [](const auto &c) { return c.trimmed().isEmpty(); });
}

QString unguarded(const QString &cell)
{
    const bool isGuarded =
        cell.size() > 1 && cell.front() == u'\'' && QStringLiteral("=+-@'\t").contains(cell.at(1));
    return isGuarded ? cell.sliced(1) : cell;
}

} // namespace hallway
