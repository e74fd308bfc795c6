#include "core/exchange/csv_writer.h"

#include <QHash>
#include <algorithm>

namespace hallway {

namespace {

/// Appends cells to a line and quotes what needs it.
class CsvLine
{
public:
    void cell(const QString &text)
    {
        if (!m_bytes.isEmpty() || m_isBegun) {
            m_bytes.append(',');
        }
        m_isBegun = true;
        if (text.isEmpty()) {
            return;
        }
        QByteArray bytes = text.toUtf8();
        if (isFormula(text)) {
            bytes.prepend('\'');
        }
        const bool isQuoted = std::any_of(bytes.begin(), bytes.end(), [](char c) {
            return c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t';
        });
        if (isQuoted) {
            bytes = '"' + bytes.replace('"', "\"\"") + '"';
        }
        m_bytes.append(bytes);
    }

    void cells(const QStringList &texts)
    {
        for (const QString &text : texts) {
            cell(text);
        }
    }

    [[nodiscard]] QByteArray ended() const { return m_bytes + "\r\n"; }

private:
    /// What a table program may run, and what would be taken for a guarded cell.
    static bool isFormula(const QString &text)
    {
        const QString signs = QStringLiteral("=+-@\t\r");
        if (signs.contains(text.front())) {
            return !isPhone(text);
        }
        return text.front() == u'\'' && text.size() > 1 &&
               (signs.contains(text.at(1)) || text.at(1) == u'\'');
    }

    /// "+1 (212) 555-0142": nothing in it can be run.
    static bool isPhone(const QString &text)
    {
        const QString signs = QStringLiteral(" ()-./");
        return text.size() > 1 && text.front() == u'+' &&
               std::all_of(text.begin() + 1, text.end(), [&signs](QChar c) {
                   return (c >= u'0' && c <= u'9') || signs.contains(c);
               });
    }

    QByteArray m_bytes;
    bool m_isBegun = false;
};

void appendNumbered(QStringList &headers, const char *kind, qsizetype count,
                    std::initializer_list<const char *> parts)
{
    for (qsizetype number = 1; number <= count; ++number) {
        for (const char *part : parts) {
            headers.append(QStringLiteral("%1 %2 - %3")
                               .arg(QLatin1String(kind))
                               .arg(number)
                               .arg(QLatin1String(part)));
        }
    }
}

QStringList googleHeaders(const CsvWidth &width)
{
    QStringList headers =
        QStringLiteral("First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
                       "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,"
                       "Organization Name,Organization Title,Organization Department,Birthday,"
                       "Notes,Photo,Labels")
            .split(u',');
    appendNumbered(headers, "E-mail", width.emails, {"Label", "Value"});
    appendNumbered(headers, "Phone", width.phones, {"Label", "Value"});
    appendNumbered(headers, "Address", width.addresses,
                   {"Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code",
                    "Country", "Extended Address"});
    appendNumbered(headers, "Website", width.links, {"Label", "Value"});
    return headers;
}

/// "work fax" as Google shows it, "Work Fax"; labels of one's own stay.
QString googleLabel(const QString &label)
{
    QString shown = label;
    bool isStart = label == label.toLower();
    for (QChar &c : shown) {
        c = isStart ? c.toUpper() : c;
        isStart = c == u' ' && label == label.toLower();
    }
    return shown;
}

/// Degrees stand behind the name, where suffixes do.
QString suffixOf(const PersonName &name)
{
    return name.suffix.isEmpty() || name.credentials.isEmpty()
               ? name.suffix + name.credentials
               : name.suffix + QStringLiteral(", ") + name.credentials;
}

void addPairs(CsvLine &line, const std::vector<LabelledValue> &values, qsizetype width)
{
    for (qsizetype at = 0; at < width; ++at) {
        const auto index = std::size_t(at);
        const LabelledValue value = index < values.size() ? values[index] : LabelledValue();
        line.cell(googleLabel(value.label));
        line.cell(value.value);
    }
}

void addAddresses(CsvLine &line, const std::vector<PostalAddress> &addresses, qsizetype width)
{
    for (qsizetype at = 0; at < width; ++at) {
        const auto index = std::size_t(at);
        const PostalAddress each = index < addresses.size() ? addresses[index] : PostalAddress();
        line.cells({googleLabel(each.label),
                    {},
                    each.street,
                    each.city,
                    each.poBox,
                    each.region,
                    each.postalCode,
                    each.country,
                    each.extended});
    }
}

/// The labels, and the one by which Google files everybody.
QString googleTags(const Contact &contact)
{
    QStringList tags = contact.tags;
    tags.append(QStringLiteral("* myContacts"));
    return tags.join(QStringLiteral(" ::: "));
}

QByteArray googleRow(const Contact &contact, const CsvWidth &width)
{
    const PersonName &name = contact.name;
    const bool isParted = !name.given.isEmpty() || !name.family.isEmpty();
    CsvLine line;
    line.cells({isParted ? name.given : name.formatted,
                name.middle,
                name.family,
                {},
                {},
                {},
                name.prefix,
                suffixOf(name),
                name.nickname,
                {},
                contact.institution,
                contact.title,
                contact.department,
                contact.birthday,
                contact.notes,
                {},
                googleTags(contact)});
    addPairs(line, contact.emails, width.emails);
    addPairs(line, contact.phones, width.phones);
    addAddresses(line, contact.addresses, width.addresses);
    addPairs(line, contact.links, width.links);
    return line.ended();
}

QStringList outlookHeaders()
{
    return QStringLiteral(
               "Title,First Name,Middle Name,Last Name,Suffix,Nickname,Company,Department,Job "
               "Title,"
               "Business Street,Business City,Business State,Business Postal Code,"
               "Business Country/Region,Business Address PO Box,Home Street,Home City,Home State,"
               "Home Postal Code,Home Country/Region,Home Address PO Box,Other Street,Other City,"
               "Other State,Other Postal Code,Other Country/Region,Other Address PO Box,"
               "Business Phone,Business Phone 2,Business Fax,Home Phone,Home Phone 2,Home Fax,"
               "Mobile Phone,Other Phone,Other Fax,Pager,E-mail Address,E-mail 2 Address,"
               "E-mail 3 Address,Birthday,Categories,Notes,Web Page,Personal Web Page")
        .split(u',');
}

/// Outlook's columns, filled by name.
class OutlookCells
{
public:
    void set(const QString &header, const QString &value) { m_cells.insert(header, value); }

    /// The first column of them that is free.
    void put(std::initializer_list<const char *> headers, const QString &value)
    {
        for (const char *header : headers) {
            const QString name = QString::fromLatin1(header);
            if (!m_cells.contains(name)) {
                m_cells.insert(name, value);
                return;
            }
        }
        m_left.append(value);
    }

    [[nodiscard]] bool has(const QString &header) const { return m_cells.contains(header); }
    [[nodiscard]] QString value(const QString &header) const { return m_cells.value(header); }
    /// What found no column.
    [[nodiscard]] const QStringList &left() const { return m_left; }

private:
    QHash<QString, QString> m_cells;
    QStringList m_left;
};

void putPhone(OutlookCells &cells, const LabelledValue &phone)
{
    if (phone.label == u"work") {
        cells.put({"Business Phone", "Business Phone 2", "Other Phone"}, phone.value);
    } else if (phone.label == u"home") {
        cells.put({"Home Phone", "Home Phone 2", "Other Phone"}, phone.value);
    } else if (phone.label == u"mobile") {
        cells.put({"Mobile Phone", "Other Phone"}, phone.value);
    } else if (phone.label == u"pager") {
        cells.put({"Pager", "Other Phone"}, phone.value);
    } else if (phone.label.endsWith(QLatin1String("fax"))) {
        phone.label.startsWith(QLatin1String("home"))
            ? cells.put({"Home Fax", "Other Fax"}, phone.value)
            : cells.put({"Business Fax", "Other Fax"}, phone.value);
    } else {
        cells.put({"Other Phone", "Business Phone 2", "Home Phone 2"}, phone.value);
    }
}

void putAddress(OutlookCells &cells, const PostalAddress &address)
{
    for (const char *place : {"Business", "Home", "Other"}) {
        const QString prefix = QString::fromLatin1(place) + u' ';
        const bool isWanted = (address.label == u"work" && prefix.startsWith(u'B')) ||
                              (address.label == u"home" && prefix.startsWith(u'H')) ||
                              prefix.startsWith(u'O');
        if (!isWanted || cells.has(prefix + QStringLiteral("Street"))) {
            continue;
        }
        QStringList street{address.street, address.extended};
        street.removeAll(QString());
        cells.set(prefix + QStringLiteral("Street"), street.join(u'\n'));
        cells.set(prefix + QStringLiteral("City"), address.city);
        cells.set(prefix + QStringLiteral("State"), address.region);
        cells.set(prefix + QStringLiteral("Postal Code"), address.postalCode);
        cells.set(prefix + QStringLiteral("Country/Region"), address.country);
        cells.set(prefix + QStringLiteral("Address PO Box"), address.poBox);
        return;
    }
}

/// Outlook writes "10/6/1987"; it has no birthdays without a year.
QString outlookBirthday(const QString &birthday)
{
    const QDate day = QDate::fromString(birthday, Qt::ISODate);
    return day.isValid()
               ? QStringLiteral("%1/%2/%3").arg(day.month()).arg(day.day()).arg(day.year())
               : QString();
}

void putName(OutlookCells &cells, const Contact &contact)
{
    const PersonName &name = contact.name;
    const bool isParted = !name.given.isEmpty() || !name.family.isEmpty();
    cells.set(QStringLiteral("Title"), name.prefix);
    cells.set(QStringLiteral("First Name"), isParted ? name.given : name.formatted);
    cells.set(QStringLiteral("Middle Name"), name.middle);
    cells.set(QStringLiteral("Last Name"), name.family);
    cells.set(QStringLiteral("Suffix"), suffixOf(name));
    cells.set(QStringLiteral("Nickname"), name.nickname);
}

QByteArray outlookRow(const Contact &contact, const QStringList &headers)
{
    OutlookCells cells;
    putName(cells, contact);
    cells.set(QStringLiteral("Company"), contact.institution);
    cells.set(QStringLiteral("Department"), contact.department);
    cells.set(QStringLiteral("Job Title"), contact.title);
    cells.set(QStringLiteral("Birthday"), outlookBirthday(contact.birthday));
    cells.set(QStringLiteral("Categories"), contact.tags.join(u';'));
    for (const LabelledValue &email : contact.emails) {
        cells.put({"E-mail Address", "E-mail 2 Address", "E-mail 3 Address"}, email.value);
    }
    for (const LabelledValue &phone : contact.phones) {
        putPhone(cells, phone);
    }
    for (const LabelledValue &link : contact.links) {
        cells.put({"Web Page", "Personal Web Page"}, link.value);
    }
    for (const PostalAddress &address : contact.addresses) {
        putAddress(cells, address);
    }
    QStringList notes{contact.notes, cells.left().join(u'\n')};
    notes.removeAll(QString());
    cells.set(QStringLiteral("Notes"), notes.join(u'\n'));
    CsvLine line;
    for (const QString &header : headers) {
        line.cell(cells.value(header));
    }
    return line.ended();
}

} // namespace

void CsvWidth::include(const Contact &contact)
{
    emails = std::max<qsizetype>(emails, std::ssize(contact.emails));
    phones = std::max<qsizetype>(phones, std::ssize(contact.phones));
    links = std::max<qsizetype>(links, std::ssize(contact.links));
    addresses = std::max<qsizetype>(addresses, std::ssize(contact.addresses));
}

CsvWriter::CsvWriter(CsvLayout layout, const CsvWidth &width)
    : m_layout(layout), m_width(width),
      m_headers(layout == CsvLayout::Google ? googleHeaders(width) : outlookHeaders())
{
    // Google's own mark of the format, wanted even where nobody has one.
    m_width.emails = std::max<qsizetype>(m_width.emails, 1);
    if (layout == CsvLayout::Google) {
        m_headers = googleHeaders(m_width);
    }
}

QByteArray CsvWriter::header() const
{
    CsvLine line;
    line.cells(m_headers);
    return "\xEF\xBB\xBF" + line.ended();
}

QByteArray CsvWriter::row(const Contact &contact) const
{
    return m_layout == CsvLayout::Google ? googleRow(contact, m_width)
                                         : outlookRow(contact, m_headers);
}

} // namespace hallway
