#include "core/exchange/header_words.h"

#include "core/base/text.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace hallway {

namespace {

/// What a word of a header may mean.
enum class Idea : quint64 {
    Mail = 1ULL << 0,
    Phone = 1ULL << 1,
    Mobile = 1ULL << 2,
    Fax = 1ULL << 3,
    Pager = 1ULL << 4,
    Street = 1ULL << 5,
    City = 1ULL << 6,
    Region = 1ULL << 7,
    PostalCode = 1ULL << 8,
    Country = 1ULL << 9,
    Box = 1ULL << 10,
    Web = 1ULL << 11,
    Institution = 1ULL << 12,
    Department = 1ULL << 13,
    Job = 1ULL << 14,
    Title = 1ULL << 15,
    Prefix = 1ULL << 16,
    Given = 1ULL << 17,
    Middle = 1ULL << 18,
    Family = 1ULL << 19,
    Nickname = 1ULL << 20,
    Shown = 1ULL << 21,
    Name = 1ULL << 22,
    Suffix = 1ULL << 23,
    Birth = 1ULL << 24,
    Year = 1ULL << 25,
    Month = 1ULL << 26,
    Day = 1ULL << 27,
    Note = 1ULL << 28,
    Tag = 1ULL << 29,
    Work = 1ULL << 30,
    Home = 1ULL << 31,
    Other = 1ULL << 32,
    Met = 1ULL << 33,
    Date = 1ULL << 34,
    Kind = 1ULL << 35,
    Passed = 1ULL << 36, ///< never imported
    Remark = 1ULL << 37,
    Degree = 1ULL << 38,
    Identifier = 1ULL << 39,
    Specialty = 1ULL << 40,
    FirstOf = 1ULL << 41,  ///< "first": a given name beside "name" only
    LastOf = 1ULL << 42,   ///< "last": a family name beside "name" only
    MiddleOf = 1ULL << 43, ///< "additional": a middle name beside "name" only
    LinkedIn = 1ULL << 44
};

struct IdeaWords
{
    Idea idea;
    const char *words; ///< folded, with spaces between them
};

constexpr std::array vocabulary{
    IdeaWords{Idea::Mail, "email emails mail emailaddress electronica electronico electronique "
                          "courriel correo mailadresse emailadresse"},
    IdeaWords{Idea::Phone, "phone phones telephone tel telefon telefonu telefono telefone telefoon "
                           "telefonnummer rufnummer phonenumber callback"},
    IdeaWords{Idea::Mobile, "mobile cell cellular cellphone handy handynummer mobil mobiltelefon "
                            "mobilnummer portable cellulare celular movil komorkowy komorkowego "
                            "komorka"},
    IdeaWords{Idea::Fax, "fax faks faksu telefax faxnummer faxnumber telecopie"},
    IdeaWords{Idea::Pager, "pager beeper cercapersone buscapersonas pagernumber"},
    IdeaWords{Idea::Street, "address street strasse adresse adres direccion domicilio calle rue "
                            "indirizzo ulica anschrift"},
    IdeaWords{Idea::City,
              "city town locality ort stadt wohnort ville ciudad localidad citta miasto"},
    IdeaWords{Idea::Region, "state province region bundesland provincia etat estado wojewodztwo"},
    IdeaWords{Idea::PostalCode,
              "zip zipcode postcode postal postleitzahl plz cap pocztowy postalcode"},
    IdeaWords{Idea::Country, "country land pays pais nazione paese panstwo kraj"},
    IdeaWords{Idea::Box, "box pobox postfach"},
    IdeaWords{Idea::Web, "web website webpage url homepage webseite site sitio blog link links "
                         "www profile linkedin twitter orcid"},
    IdeaWords{Idea::LinkedIn, "linkedin"},
    IdeaWords{Idea::Institution,
              "organization organisation organizacja organizacion organizzazione company employer "
              "firma unternehmen arbeitgeber societe entreprise empresa azienda societa ditta "
              "institution hospital university klinik krankenhaus program programme affiliation"},
    IdeaWords{Idea::Department, "department dept abteilung service departamento reparto "
                                "departament dzial division"},
    IdeaWords{Idea::Job, "job position role occupation profession beruf funktion fonction poste "
                         "puesto cargo qualifica stanowisko arbeitstitel berufsbezeichnung"},
    IdeaWords{Idea::Title, "title titel titre titulo titolo tytul"},
    IdeaWords{Idea::Prefix, "prefix salutation anrede honorific civilite"},
    IdeaWords{Idea::Given, "firstname givenname forename vorname prenom imie voornaam"},
    IdeaWords{Idea::FirstOf, "first given"},
    IdeaWords{Idea::Middle, "middlename vornamen"},
    IdeaWords{Idea::MiddleOf, "middle additional"},
    IdeaWords{Idea::Family, "lastname familyname surname nachname familienname famille apellido "
                            "apellidos cognome nazwisko"},
    IdeaWords{Idea::LastOf, "last family"},
    IdeaWords{Idea::Nickname, "nickname spitzname surnom apodo soprannome pseudonim nick alias"},
    IdeaWords{Idea::Shown, "display anzeigename afficher mostrado visualizzato wyswietlana full "
                           "fullname completo complet contact displayname person"},
    IdeaWords{Idea::Name, "name names nom nome nombre nazwa naam"},
    IdeaWords{Idea::Suffix, "suffix namenszusatz"},
    IdeaWords{Idea::Birth, "birth birthday birthdate bday dob geburtstag geburtsdatum geburtsjahr "
                           "geburtsmonat naissance anniversaire nacimiento cumpleanos nascita "
                           "compleanno urodziny urodzenia"},
    IdeaWords{Idea::Year, "year jahr geburtsjahr annee ano anno rok"},
    IdeaWords{Idea::Month, "month monat geburtsmonat mois mes mese miesiac"},
    IdeaWords{Idea::Day, "day jour dia giorno dzien"},
    IdeaWords{Idea::Note, "note notes notizen notiz notas notatki uwagi comment comments remarks "
                          "bemerkung bemerkungen kommentar description memo"},
    IdeaWords{Idea::Tag, "tag tags label labels category categories kategorien group groups "
                         "gruppen etiquettes etiquetas categorie kategorie"},
    IdeaWords{Idea::Work, "work business office dienstlich geschaftlich arbeit professionnel "
                          "professionnelle travail bureau trabajo lavoro ufficio sluzbowy "
                          "sluzbowego sluzbowa sluzbowu praca company"},
    IdeaWords{Idea::Home, "home privat private privee prive personal personnel personnelle "
                          "particular casa residenza residencia vive domowy domowa dom"},
    IdeaWords{Idea::Other, "other andere autre otro otra altro inny inne"},
    IdeaWords{Idea::Met, "met connected"},
    IdeaWords{Idea::Date, "date day on when datum"},
    IdeaWords{Idea::Kind, "type kind"},
    IdeaWords{Idea::Passed,
              "yomi phonetic gender government sensitivity priority mileage billing directory busy "
              "server account initials isdn telex tty tdd photo picture password keywords language "
              "subject organizational user"},
    IdeaWords{Idea::Remark,
              "anniversary spouse children hobby referred manager managers assistant assistants "
              "school schools custom benutzerdef divers personalizado personalizzato informacja "
              "screen messenger pantalla ecran komunikator im imaddress skype icq aim jabber msn "
              "yahoo location maiden"},
    IdeaWords{Idea::Degree, "credentials credential degree degrees"},
    IdeaWords{Idea::Identifier, "uid uuid"},
    IdeaWords{Idea::Specialty, "specialty speciality field fachgebiet specialite"},
};

const QHash<QString, quint64> &ideasOfWords()
{
    static const QHash<QString, quint64> ideas = [] {
        QHash<QString, quint64> result;
        for (const IdeaWords &line : vocabulary) {
            for (const QString &word : QString::fromLatin1(line.words).split(u' ')) {
                result[word] |= quint64(line.idea);
            }
        }
        return result;
    }();
    return ideas;
}

/// "FirstName" and "first_name" as two words.
QStringList wordsOf(const QString &header)
{
    QString spaced;
    for (const QChar c : header) {
        if (c.isUpper() && !spaced.isEmpty() && spaced.back().isLower()) {
            spaced.append(u' ');
        }
        spaced.append(c);
    }
    return foldedWords(spaced.trimmed());
}

/// The ideas of all words of a header.
class Ideas
{
public:
    explicit Ideas(const QString &header) : m_words(wordsOf(header)), m_header(header)
    {
        for (const QString &word : m_words) {
            m_bits |= ideasOfWords().value(word);
        }
    }

    [[nodiscard]] bool has(Idea idea) const { return (m_bits & quint64(idea)) != 0; }
    [[nodiscard]] bool hasAny(std::initializer_list<Idea> ideas) const
    {
        return std::any_of(ideas.begin(), ideas.end(), [this](Idea idea) { return has(idea); });
    }
    [[nodiscard]] bool hasWord(const char *word) const
    {
        return m_words.contains(QLatin1String(word));
    }
    [[nodiscard]] bool isOneWord() const { return m_words.size() == 1; }
    [[nodiscard]] bool isNothing() const { return m_bits == 0; }
    [[nodiscard]] QString header() const { return m_header.simplified(); }

    /// "work", "home", "other" or nothing.
    [[nodiscard]] QString place() const
    {
        if (has(Idea::Work)) {
            return QStringLiteral("work");
        }
        return has(Idea::Home)    ? QStringLiteral("home")
               : has(Idea::Other) ? QStringLiteral("other")
                                  : QString();
    }

private:
    QStringList m_words;
    QString m_header;
    quint64 m_bits = 0;
};

/// "work", "fax" as "work fax".
QString placed(const QString &place, const char *kind)
{
    const QString word = QString::fromLatin1(kind);
    return place.isEmpty() ? word : place + u' ' + word;
}

std::optional<ColumnTarget> reachTarget(const Ideas &ideas)
{
    const QString place = ideas.place();
    if (ideas.has(Idea::Mail)) {
        const bool isAboutMail = ideas.hasAny({Idea::Kind, Idea::Shown, Idea::Name});
        return isAboutMail ? ColumnTarget{} : ColumnTarget{ContactField::Email, place};
    }
    if (ideas.has(Idea::Remark)) {
        return ColumnTarget{ContactField::Remark, ideas.header()};
    }
    if (ideas.has(Idea::Fax)) {
        return ColumnTarget{ContactField::Phone, placed(place, "fax")};
    }
    if (ideas.has(Idea::Pager)) {
        return ColumnTarget{ContactField::Phone, QStringLiteral("pager")};
    }
    if (ideas.has(Idea::Mobile)) {
        return ColumnTarget{ContactField::Phone, QStringLiteral("mobile")};
    }
    if (ideas.has(Idea::Phone)) {
        return ColumnTarget{ContactField::Phone, place};
    }
    if (ideas.has(Idea::Web)) {
        return ColumnTarget{ContactField::Link,
                            ideas.has(Idea::LinkedIn) ? QStringLiteral("LinkedIn") : place};
    }
    return std::nullopt;
}

std::optional<ColumnTarget> addressTarget(const Ideas &ideas)
{
    const QString place = ideas.place();
    if (ideas.has(Idea::Box)) {
        return ColumnTarget{ContactField::PoBox, place};
    }
    if (ideas.has(Idea::Street)) {
        return ColumnTarget{ContactField::Street, place};
    }
    if (ideas.has(Idea::PostalCode)) {
        return ColumnTarget{ContactField::PostalCode, place};
    }
    if (ideas.has(Idea::City)) {
        return ColumnTarget{ContactField::City, place};
    }
    // "Country/Region" is a country, but the French "Pays/État" a state.
    if (ideas.has(Idea::Country) && !ideas.hasWord("etat")) {
        return ColumnTarget{ContactField::Country, place};
    }
    if (ideas.has(Idea::Region)) {
        return ColumnTarget{ContactField::Region, place};
    }
    return std::nullopt;
}

std::optional<ColumnTarget> dayTarget(const Ideas &ideas)
{
    const bool isPart = ideas.hasAny({Idea::Year, Idea::Month, Idea::Day});
    if (ideas.has(Idea::Met)) {
        return ColumnTarget{ideas.has(Idea::Date) ? ContactField::MetOn : ContactField::MetLine};
    }
    if (!ideas.has(Idea::Birth) && !(isPart && ideas.isOneWord())) {
        return std::nullopt;
    }
    if (ideas.has(Idea::Year)) {
        return ColumnTarget{ContactField::BirthYear};
    }
    if (ideas.has(Idea::Month)) {
        return ColumnTarget{ContactField::BirthMonth};
    }
    return ColumnTarget{ideas.has(Idea::Day) ? ContactField::BirthDay : ContactField::Birthday};
}

ContactField nameField(const Ideas &ideas)
{
    const bool isName = ideas.has(Idea::Name) || ideas.isOneWord();
    if (ideas.has(Idea::Nickname)) {
        return ContactField::Nickname;
    }
    if (ideas.has(Idea::Prefix)) {
        return ContactField::Prefix;
    }
    if (ideas.has(Idea::Suffix)) {
        return ContactField::Suffix;
    }
    if (ideas.has(Idea::Middle) || (isName && ideas.has(Idea::MiddleOf))) {
        return ContactField::Middle;
    }
    if (ideas.has(Idea::Given) || (isName && ideas.has(Idea::FirstOf))) {
        return ContactField::Given;
    }
    if (ideas.has(Idea::Family) || (isName && ideas.has(Idea::LastOf))) {
        return ContactField::Family;
    }
    const bool isShown = ideas.has(Idea::Shown) && ideas.isOneWord();
    return ideas.has(Idea::Name) || isShown ? ContactField::FullName : ContactField::None;
}

ContactField workField(const Ideas &ideas)
{
    if (ideas.has(Idea::Job)) {
        return ContactField::Title;
    }
    if (ideas.has(Idea::Department)) {
        return ContactField::Department;
    }
    return ideas.has(Idea::Institution) ? ContactField::Institution : ContactField::None;
}

ContactField otherField(const Ideas &ideas)
{
    constexpr std::array<std::pair<Idea, ContactField>, 6> last{
        {{Idea::Title, ContactField::Title},
         {Idea::Degree, ContactField::Credentials},
         {Idea::Tag, ContactField::Tags},
         {Idea::Note, ContactField::Notes},
         {Idea::Identifier, ContactField::Uid},
         {Idea::Specialty, ContactField::Specialty}}};
    for (const auto &[idea, field] : last) {
        if (ideas.has(idea)) {
            return field;
        }
    }
    return ContactField::None;
}

struct GoogleColumn
{
    const char *header;
    ContactField field;
};

/// The columns of Google that stand alone.
constexpr std::array googleColumns{
    GoogleColumn{"Name", ContactField::FullName},
    GoogleColumn{"First Name", ContactField::Given},
    GoogleColumn{"Given Name", ContactField::Given},
    GoogleColumn{"Middle Name", ContactField::Middle},
    GoogleColumn{"Additional Name", ContactField::Middle},
    GoogleColumn{"Last Name", ContactField::Family},
    GoogleColumn{"Family Name", ContactField::Family},
    GoogleColumn{"Name Prefix", ContactField::Prefix},
    GoogleColumn{"Name Suffix", ContactField::Suffix},
    GoogleColumn{"Nickname", ContactField::Nickname},
    GoogleColumn{"Organization Name", ContactField::Institution},
    GoogleColumn{"Organization Title", ContactField::Title},
    GoogleColumn{"Organization Department", ContactField::Department},
    GoogleColumn{"Organization 1 - Name", ContactField::Institution},
    GoogleColumn{"Organization 1 - Title", ContactField::Title},
    GoogleColumn{"Organization 1 - Department", ContactField::Department},
    GoogleColumn{"Birthday", ContactField::Birthday},
    GoogleColumn{"Notes", ContactField::Notes},
    GoogleColumn{"Labels", ContactField::Tags},
    GoogleColumn{"Group Membership", ContactField::Tags},
};

struct GooglePart
{
    const char *kind;
    const char *part;
    ContactField field;
};

constexpr std::array googleParts{
    GooglePart{"E-mail", "Value", ContactField::Email},
    GooglePart{"E-mail", "Label", ContactField::EmailLabel},
    GooglePart{"Phone", "Value", ContactField::Phone},
    GooglePart{"Phone", "Label", ContactField::PhoneLabel},
    GooglePart{"Website", "Value", ContactField::Link},
    GooglePart{"Website", "Label", ContactField::LinkLabel},
    GooglePart{"IM", "Value", ContactField::Link},
    GooglePart{"IM", "Service", ContactField::LinkLabel},
    GooglePart{"Address", "Label", ContactField::AddressLabel},
    GooglePart{"Address", "Formatted", ContactField::WholeAddress},
    GooglePart{"Address", "Street", ContactField::Street},
    GooglePart{"Address", "City", ContactField::City},
    GooglePart{"Address", "PO Box", ContactField::PoBox},
    GooglePart{"Address", "Region", ContactField::Region},
    GooglePart{"Address", "Postal Code", ContactField::PostalCode},
    GooglePart{"Address", "Country", ContactField::Country},
    GooglePart{"Address", "Extended Address", ContactField::Extended},
    GooglePart{"Relation", "Value", ContactField::Remark},
    GooglePart{"Relation", "Label", ContactField::RemarkLabel},
    GooglePart{"Event", "Value", ContactField::Remark},
    GooglePart{"Event", "Label", ContactField::RemarkLabel},
    GooglePart{"Custom Field", "Value", ContactField::Remark},
    GooglePart{"Custom Field", "Label", ContactField::RemarkLabel},
};

/// Groups of different kinds whose values land in one list must not have one number.
int googleGroup(const QString &kind, int number)
{
    constexpr int apart = 10'000;
    if (kind == QLatin1String("IM") || kind == QLatin1String("Event")) {
        return number + apart;
    }
    return kind == QLatin1String("Custom Field") ? number + 2 * apart : number;
}

bool isHeaderWord(const QString &text, const char *word)
{
    return text.compare(QLatin1StringView(word), Qt::CaseInsensitive) == 0;
}

} // namespace

ColumnTarget headerTarget(const QString &header)
{
    const Ideas ideas(header);
    if (ideas.isNothing() || ideas.has(Idea::Passed)) {
        return {};
    }
    for (const auto &target : {reachTarget(ideas), dayTarget(ideas)}) {
        if (target) {
            return *target;
        }
    }
    // A company's name is no person's, and a family's town none either.
    if (const ContactField field = workField(ideas);
        field != ContactField::None &&
        !ideas.hasAny({Idea::Street, Idea::City, Idea::Region, Idea::PostalCode, Idea::Country})) {
        return {field};
    }
    if (const auto target = addressTarget(ideas)) {
        return *target;
    }
    if (const ContactField field = nameField(ideas); field != ContactField::None) {
        return {field};
    }
    return {otherField(ideas)};
}

ColumnTarget googleTarget(const QString &header)
{
    const QString wanted = header.simplified();
    for (const GoogleColumn &column : googleColumns) {
        if (isHeaderWord(wanted, column.header)) {
            return {column.field};
        }
    }
    static const QRegularExpression grouped(
        QStringLiteral("^(E-mail|Phone|Website|IM|Address|Relation|Event|Custom Field) "
                       "(\\d{1,3}) - (.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = grouped.match(wanted);
    const QString part =
        isHeaderWord(match.captured(3), "Type") && !isHeaderWord(match.captured(1), "IM")
            ? QStringLiteral("Label")
            : match.captured(3);
    for (const GooglePart &each : googleParts) {
        if (isHeaderWord(match.captured(1), each.kind) && isHeaderWord(part, each.part)) {
            return {each.field, {}, googleGroup(match.captured(1), match.captured(2).toInt())};
        }
    }
    return {};
}

int headerScore(const QStringList &cells)
{
    constexpr qsizetype longestHeader = 60;
    int score = 0;
    for (const QString &cell : cells) {
        if (cell.contains(u'@')) {
            return 0;
        }
        const bool isShort = !cell.isEmpty() && cell.size() <= longestHeader;
        const bool isKnown = isShort && (headerTarget(cell).field != ContactField::None ||
                                         googleTarget(cell).field != ContactField::None);
        score += isKnown ? 1 : 0;
    }
    return score;
}

} // namespace hallway
