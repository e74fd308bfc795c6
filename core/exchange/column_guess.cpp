#include "core/exchange/column_guess.h"

#include "core/base/text.h"
#include "core/exchange/header_words.h"
#include "core/exchange/table_day.h"

#include <QRegularExpression>
#include <algorithm>

namespace hallway {

namespace {

/// What the cells of a column look like, in shares of those that are not empty.
struct ColumnLooks
{
    double emails = 0;
    double phones = 0;
    double links = 0;
    double names = 0; ///< two to four words of letters
    qsizetype filled = 0;
};

bool isEmailCell(const QString &cell)
{
    static const QRegularExpression shape(QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"));
    return shape.match(emailKey(cell)).hasMatch();
}

bool isPhoneCell(const QString &cell)
{
    constexpr qsizetype fewestDigits = 7;
    constexpr qsizetype mostDigits = 15;
    const auto digits =
        std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    const bool isPlain = std::all_of(cell.begin(), cell.end(), [](QChar c) {
        return c.isDigit() || QStringLiteral(" +-()./").contains(c);
    });
    const bool isDate = tableDay(cell, DayOrder::MonthFirst).isValid();
    return isPlain && !isDate && digits >= fewestDigits && digits <= mostDigits;
}

bool isLinkCell(const QString &cell)
{
    return cell.startsWith(QLatin1String("http://")) ||
           cell.startsWith(QLatin1String("https://")) || cell.startsWith(QLatin1String("www."));
}

bool isNameCell(const QString &cell)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\p{Lu}[\\p{L}.'’-]*(,? [\\p{L}][\\p{L}.'’-]*){1,4}$"));
    return shape.match(cell).hasMatch();
}

ColumnLooks looksOf(const std::vector<QStringList> &rows, qsizetype column)
{
    ColumnLooks looks;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty()) {
            continue;
        }
        ++looks.filled;
        looks.emails += isEmailCell(cell) ? 1 : 0;
        looks.phones += isPhoneCell(cell) ? 1 : 0;
        looks.links += isLinkCell(cell) ? 1 : 0;
        looks.names += isNameCell(cell) ? 1 : 0;
    }
    const auto count = double(std::max<qsizetype>(looks.filled, 1));
    for (double *share : {&looks.emails, &looks.phones, &looks.links, &looks.names}) {
        *share /= count;
    }
    return looks;
}

/// Settles what headers mean beside each other and beside the contents.
class Guess
{
public:
    Guess(ColumnMapping &mapping, const std::vector<QStringList> &rows)
        : m_mapping(mapping), m_rows(rows)
    {
    }

    void settle()
    {
        settleByContents();
        settleNames();
        settleTitles();
        settleBirthday();
        settlePlaces();
        settleOnce();
        settleDayOrder();
    }

private:
    [[nodiscard]] bool has(ContactField field) const
    {
        return std::any_of(m_mapping.targets.begin(), m_mapping.targets.end(),
                           [field](const ColumnTarget &target) { return target.field == field; });
    }

    [[nodiscard]] QString header(std::size_t column) const
    {
        return folded(m_mapping.headers.at(qsizetype(column)).simplified());
    }

    /// Columns whose header says nothing, or what their cells plainly are not.
    void settleByContents()
    {
        constexpr double most = 0.6;
        for (std::size_t at = 0; at < m_mapping.targets.size(); ++at) {
            ColumnTarget &target = m_mapping.targets[at];
            const ColumnLooks looks = looksOf(m_rows, qsizetype(at));
            const bool isWrong = target.field == ContactField::Email && looks.filled > 0 &&
                                 looks.emails == 0 && looks.phones + looks.links > most;
            const bool isOpen =
                target.field == ContactField::None && looks.filled > 0 && !isPassedOver(at);
            const bool isReach = looks.emails >= most && target.field != ContactField::Email &&
                                 target.field != ContactField::Notes;
            if (isOpen || isWrong || isReach) {
                target = looks.emails >= most   ? ColumnTarget{ContactField::Email}
                         : looks.phones >= most ? ColumnTarget{ContactField::Phone}
                         : looks.links >= most  ? ColumnTarget{ContactField::Link}
                                                : ColumnTarget{};
            }
        }
        takeNamesByContents();
    }

    /// A header of words that are never imported stays so, whatever is in the cells.
    [[nodiscard]] bool isPassedOver(std::size_t column) const
    {
        const QString words = header(column);
        return words.contains(QLatin1String("id")) || words.contains(QLatin1String("number"))
                   ? headerTarget(words).field == ContactField::None &&
                         !words.contains(QLatin1String("contact"))
                   : false;
    }

    void takeNamesByContents()
    {
        constexpr double most = 0.6;
        const bool isNamed =
            has(ContactField::FullName) || has(ContactField::Family) || has(ContactField::Given);
        for (std::size_t at = 0; !isNamed && at < m_mapping.targets.size(); ++at) {
            if (m_mapping.targets[at].field == ContactField::None &&
                looksOf(m_rows, qsizetype(at)).names >= most) {
                m_mapping.targets[at] = {ContactField::FullName};
                return;
            }
        }
    }

    /// "Name" beside a first name is the family's; "Nombre" beside "Apellidos" the given one.
    void settleNames()
    {
        const bool hasGiven = has(ContactField::Given);
        const bool hasFamily = has(ContactField::Family);
        for (std::size_t at = 0; at < m_mapping.targets.size(); ++at) {
            ColumnTarget &target = m_mapping.targets[at];
            const QString word = header(at);
            if (target.field != ContactField::FullName) {
                continue;
            }
            if (hasGiven && !hasFamily && (word == u"name" || word == u"nom")) {
                target.field = ContactField::Family;
            } else if (hasFamily && !hasGiven && (word == u"nombre" || word == u"nome")) {
                target.field = ContactField::Given;
            }
        }
    }

    /// A bare "Title" is what stands before the name where there is a job title too.
    void settleTitles()
    {
        const auto isBare = [this](std::size_t at) {
            const QString word = header(at);
            return word == u"title" || word == u"titel" || word == u"titre" || word == u"titulo" ||
                   word == u"titolo" || word == u"tytul";
        };
        bool hasJob = false;
        for (std::size_t at = 0; at < m_mapping.targets.size(); ++at) {
            hasJob |= m_mapping.targets[at].field == ContactField::Title && !isBare(at);
        }
        for (std::size_t at = 0; hasJob && at < m_mapping.targets.size(); ++at) {
            if (m_mapping.targets[at].field == ContactField::Title && isBare(at)) {
                m_mapping.targets[at].field = ContactField::Prefix;
            }
        }
    }

    /// Thunderbird's German "Geburtstag" is the day of the month beside "Geburtsjahr".
    void settleBirthday()
    {
        const bool isInParts = has(ContactField::BirthYear);
        const bool isDayMissing = isInParts && !has(ContactField::BirthDay);
        for (ColumnTarget &target : m_mapping.targets) {
            const bool isPart =
                target.field == ContactField::BirthMonth || target.field == ContactField::BirthDay;
            if (isPart && !isInParts) {
                target = {};
            } else if (target.field == ContactField::Birthday && isDayMissing) {
                target.field = ContactField::BirthDay;
            }
        }
    }

    /// Where only the street says "work" or "home", the columns behind it go with it.
    void settlePlaces()
    {
        QString place;
        bool hasState = false;
        for (std::size_t at = 0; at < m_mapping.targets.size(); ++at) {
            ColumnTarget &target = m_mapping.targets[at];
            switch (target.field) {
            case ContactField::Street:
                hasState = hasState && target.label == place;
                place = target.label;
                break;
            case ContactField::Region:
                // French Thunderbird calls the state "Pays/État" and the country "Région".
                if (hasState && header(at) == u"region") {
                    target.field = ContactField::Country;
                }
                hasState |= header(at).startsWith(u"pays");
                [[fallthrough]];
            case ContactField::City:
            case ContactField::PostalCode:
            case ContactField::Country:
                if (target.label.isEmpty()) {
                    target.label = place;
                }
                break;
            default:
                break;
            }
        }
    }

    /// Of fields that a person has once the first column counts; others become remarks.
    void settleOnce()
    {
        std::vector<ContactField> seen;
        for (std::size_t at = 0; at < m_mapping.targets.size(); ++at) {
            ColumnTarget &target = m_mapping.targets[at];
            const bool isOnce = target.field == ContactField::Title ||
                                target.field == ContactField::Department ||
                                target.field == ContactField::Institution;
            if (isOnce && std::find(seen.begin(), seen.end(), target.field) != seen.end()) {
                target = {ContactField::Remark, m_mapping.headers.at(qsizetype(at)).simplified()};
            }
            seen.push_back(target.field);
        }
    }

    void settleDayOrder()
    {
        QStringList cells;
        for (std::size_t at = 0; at < m_mapping.targets.size(); ++at) {
            const ContactField field = m_mapping.targets[at].field;
            for (const QStringList &row : m_rows) {
                if (field == ContactField::Birthday || field == ContactField::MetOn) {
                    cells.append(row.value(qsizetype(at)));
                }
            }
        }
        m_mapping.dayOrder = guessedDayOrder(cells);
    }

    ColumnMapping &m_mapping;
    const std::vector<QStringList> &m_rows;
};

} // namespace

ColumnMapping guessedMapping(const QStringList &headers, const std::vector<QStringList> &rows)
{
    ColumnMapping mapping{.headers = headers};
    for (const QString &header : headers) {
        mapping.targets.push_back(headerTarget(header));
    }
    Guess(mapping, rows).settle();
    return mapping;
}

ColumnMapping googleMapping(const QStringList &headers)
{
    ColumnMapping mapping{.headers = headers, .joinsValues = true};
    for (const QString &header : headers) {
        mapping.targets.push_back(googleTarget(header));
    }
    return mapping;
}

bool looksLikeThunderbird(const ColumnMapping &mapping)
{
    const auto count = [&mapping](ContactField field) {
        return std::count_if(mapping.targets.begin(), mapping.targets.end(),
                             [field](const ColumnTarget &each) { return each.field == field; });
    };
    return count(ContactField::BirthYear) == 1 && count(ContactField::BirthMonth) == 1 &&
           count(ContactField::BirthDay) == 1 && count(ContactField::Email) >= 2;
}

} // namespace hallway
