#include "core/people/contact.h"

#include "core/base/text.h"
#include "core/people/credentials.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr qsizetype longestFallback = 60;

/// The parts that are there, with a space between them.
QString joinedParts(std::initializer_list<const QString *> parts)
{
    qsizetype length = 0;
    for (const QString *part : parts) {
        length += part->size() + 1;
    }
    QString text;
    text.reserve(length);
    for (const QString *part : parts) {
        if (!part->isEmpty()) {
            if (!text.isEmpty()) {
                text.append(u' ');
            }
            text.append(*part);
        }
    }
    return text;
}

bool hasParts(const PersonName &name)
{
    return !name.given.isEmpty() || !name.family.isEmpty() || !name.middle.isEmpty();
}

QString addressWords(const PostalAddress &address)
{
    return joinedParts({&address.street, &address.postalCode, &address.city, &address.extended,
                        &address.poBox, &address.region, &address.country});
}

/// What a contact without a name is shown as.
QString nameFallback(const Contact &contact)
{
    for (const QString *text : {&contact.name.nickname, &contact.institution}) {
        if (!text->isEmpty()) {
            return *text;
        }
    }
    for (const auto *values : {&contact.emails, &contact.phones, &contact.links}) {
        const auto found = std::find_if(values->begin(), values->end(),
                                        [](const auto &each) { return !each.value.isEmpty(); });
        if (found != values->end()) {
            return found->value;
        }
    }
    for (const QString *text : {&contact.department, &contact.title, &contact.name.prefix,
                                &contact.name.suffix, &contact.name.credentials, &contact.notes}) {
        if (!text->isEmpty()) {
            return oneLine(*text, longestFallback);
        }
    }
    if (!contact.addresses.empty()) {
        return oneLine(addressWords(contact.addresses.front()), longestFallback);
    }
    return oneLine(contact.tags.join(u' ') + contact.birthday, longestFallback);
}

/// Chinese, Japanese and Korean names put the family first and do without spaces.
bool isEastAsian(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hangul ||
               c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
    });
}

/// "van", "de la": small words that begin a family name.
bool isParticle(const QString &word)
{
    static const QStringList particles{
        QStringLiteral("van"),   QStringLiteral("von"), QStringLiteral("der"),
        QStringLiteral("den"),   QStringLiteral("de"),  QStringLiteral("del"),
        QStringLiteral("della"), QStringLiteral("di"),  QStringLiteral("da"),
        QStringLiteral("dos"),   QStringLiteral("du"),  QStringLiteral("la"),
        QStringLiteral("le"),    QStringLiteral("ter"), QStringLiteral("ten"),
        QStringLiteral("zu"),    QStringLiteral("af"),  QStringLiteral("al"),
        QStringLiteral("bin"),   QStringLiteral("ibn"), QStringLiteral("el")};
    return particles.contains(word);
}

void appendWord(QString &text, const QString &word)
{
    if (!text.isEmpty()) {
        text.append(u' ');
    }
    text.append(word);
}

/// Moves titles from the front of the words into the prefix.
void takePrefix(QStringList &words, PersonName &name)
{
    while (words.size() > 1 && isNamePrefix(words.first())) {
        appendWord(name.prefix, words.takeFirst());
    }
}

/// Moves "Jr." and credentials that stand without a comma from the end of the words.
void takeSuffix(QStringList &words, PersonName &name)
{
    // Short words are credentials here only in capitals: "Ma" is a family name, "MA" a degree.
    while (words.size() > 2) {
        const QString &last = words.constLast();
        if (isNameSuffix(last)) {
            name.suffix = words.takeLast();
        } else if (isCredentials(last) && (last.size() > 2 || last == last.toUpper())) {
            const QString before = name.credentials;
            name.credentials = words.takeLast();
            if (!before.isEmpty()) {
                appendWord(name.credentials, before);
            }
        } else {
            return;
        }
    }
}

void takeFamilyLast(const QStringList &words, PersonName &name)
{
    if (words.size() == 1) {
        name.given = words.first();
        return;
    }
    qsizetype family = words.size() - 1;
    while (family > 1 && isParticle(words.at(family - 1))) {
        --family;
    }
    name.given = words.first();
    name.middle = words.sliced(1, family - 1).join(u' ');
    name.family = words.sliced(family).join(u' ');
}

/// Splits the part of a name that has no commas.
void takeNatural(const QString &text, PersonName &name)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    takePrefix(words, name);
    takeSuffix(words, name);
    if (words.isEmpty()) {
        return;
    }
    if (isEastAsian(text) && words.size() == 2) {
        name.family = words.first();
        name.given = words.last();
    } else {
        takeFamilyLast(words, name);
    }
}

/// Splits "Torvik, Dr. Hannah B." at its comma.
void takeFamilyFirst(const QString &family, const QString &rest, PersonName &name)
{
    name.family = family;
    QStringList words = rest.simplified().split(u' ', Qt::SkipEmptyParts);
    takePrefix(words, name);
    takeSuffix(words, name);
    if (!words.isEmpty()) {
        name.given = words.takeFirst();
    }
    name.middle = words.join(u' ');
}

/// Takes "MD PhD" and "Jr." off the end of the parts between commas.
void takeTrailing(QStringList &parts, PersonName &name)
{
    QStringList credentials;
    while (parts.size() > 1) {
        if (isCredentials(parts.constLast())) {
            credentials.prepend(parts.takeLast());
        } else if (isNameSuffix(parts.constLast())) {
            name.suffix = parts.takeLast();
        } else {
            break;
        }
    }
    name.credentials = credentials.join(u' ');
}

QString comparable(const PersonName &name)
{
    return folded(joinedParts({&name.family, &name.given, &name.middle}));
}

QChar firstLetter(const QString &word)
{
    const auto found =
        std::find_if(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); });
    return found == word.cend() ? QChar() : found->toUpper();
}

} // namespace

QString displayName(const Contact &contact)
{
    const PersonName &name = contact.name;
    if (!name.formatted.isEmpty()) {
        return name.formatted;
    }
    if (!hasParts(name)) {
        return nameFallback(contact);
    }
    return joinedParts({&name.prefix, &name.given, &name.middle, &name.family, &name.suffix});
}

QString fullName(const Contact &contact)
{
    const QString shown = displayName(contact);
    const QString &credentials = contact.name.credentials;
    return credentials.isEmpty() || shown.endsWith(credentials)
               ? shown
               : shown + QLatin1String(", ") + credentials;
}

QString plainName(const Contact &contact)
{
    const PersonName name =
        hasParts(contact.name) ? contact.name : parsedName(contact.name.formatted);
    const QString plain = joinedParts({&name.given, &name.middle, &name.family, &name.suffix});
    return plain.isEmpty() ? displayName(contact) : plain;
}

QString sortKey(const Contact &contact)
{
    if (hasParts(contact.name)) {
        return comparable(contact.name);
    }
    if (!contact.name.formatted.isEmpty()) {
        return comparable(parsedName(contact.name.formatted));
    }
    return folded(displayName(contact));
}

QString initials(const QString &displayName)
{
    const PersonName name = parsedName(displayName);
    const QString words = joinedParts({&name.given, &name.middle, &name.family});
    if (isEastAsian(words)) {
        return words.first(1);
    }
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    QString letters;
    for (const QString &word : list) {
        const QChar letter = firstLetter(word);
        if (!letter.isNull() && (letters.size() < 2)) {
            letters.append(letter);
        } else if (!letter.isNull()) {
            letters.back() = letter;
        }
    }
    return letters;
}

PersonName parsedName(const QString &text)
{
    PersonName name;
    QStringList parts;
    const QStringList pieces = text.split(u',');
    for (const QString &piece : pieces) {
        if (!piece.trimmed().isEmpty()) {
            parts.append(piece.simplified());
        }
    }
    takeTrailing(parts, name);
    if (parts.size() == 1) {
        takeNatural(parts.constFirst(), name);
    } else if (parts.size() > 1) {
        takeFamilyFirst(parts.first(), parts.sliced(1).join(u' '), name);
    }
    return name;
}

} // namespace hallway
