#include "ui/documents/packet_text.h"

#include "core/base/text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <array>

namespace hallway {

namespace {

using Kind = PacketBlock::Kind;

/// The context under which the packet's words are translated.
struct PacketWords
{
    Q_DECLARE_TR_FUNCTIONS(PacketWords)
};

constexpr std::size_t mostExchanges = 40;
constexpr qsizetype longestCell = 160; // characters

QString longDate(QDate day)
{
    return wordsLocale().toString(day, QStringLiteral("d MMMM yyyy"));
}

QString tableDate(QDate day)
{
    return wordsLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

QString monthOf(QDate day)
{
    return wordsLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

QString orBlank(const QString &text, const QString &blank)
{
    return text.trimmed().isEmpty() ? QStringLiteral("[[ %1 ]]").arg(blank) : text.trimmed();
}

QString nameOf(const Profile &profile)
{
    return orBlank(profile.name, PacketWords::tr("your name"));
}

PacketBlock paragraph(const QString &text)
{
    return {Kind::Paragraph, {text}};
}

/// How the acquaintance began; empty when nobody wrote it down.
QString beginning(const Packet &packet)
{
    const Contact &contact = packet.contact;
    const QString since = contact.howMetOn.isValid()
                              ? PacketWords::tr(" in %1").arg(monthOf(contact.howMetOn))
                              : QString();
    if (!packet.introducedBy.isEmpty()) {
        return PacketWords::tr("We were introduced by %1%2.").arg(packet.introducedBy, since);
    }
    if (contact.howMet == HowMet::Unset || contact.howMet == HowMet::Other) {
        return {};
    }
    return PacketWords::tr("We got to know each other %1%2.")
        .arg(howMetText(contact.howMet), since);
}

QString lineOfOwn(const QString &line)
{
    const QString text = capitalised(line.simplified());
    if (text.isEmpty() || text.back().isPunct()) {
        return text;
    }
    return text + QLatin1Char('.');
}

QStringList mentorSentences(const Contact &contact)
{
    QStringList sentences;
    for (const Mentorship &mentorship : contact.mentorships) {
        if (mentorship.status != MentorStatus::Active || !mentorship.since.isValid()) {
            continue;
        }
        sentences.append(PacketWords::tr("You have been my %1 since %2.")
                             .arg(mentorText(mentorship.kind), monthOf(mentorship.since)));
    }
    return sentences;
}

QString countSentence(const Packet &packet)
{
    if (packet.exchanges.empty()) {
        return {};
    }
    QStringList counts;
    if (packet.encounters > 0) {
        counts.append(counted(packet.encounters, "1 meeting or call", "%1 meetings and calls"));
    }
    if (packet.written > 0) {
        counts.append(counted(packet.written, "1 letter or message", "%1 letters and messages"));
    }
    const QDate first = packet.exchanges.front().on;
    const QDate last = packet.exchanges.back().on;
    if (counts.isEmpty()) {
        return {};
    }
    const QString what = counts.join(PacketWords::tr(" and "));
    if (first == last) {
        return PacketWords::tr("So far, on %1: %2.").arg(longDate(first), what);
    }
    return PacketWords::tr("From %1 to %2: %3.").arg(longDate(first), longDate(last), what);
}

std::vector<PacketBlock> knowBlocks(const Packet &packet)
{
    QStringList sentences{beginning(packet)};
    sentences += mentorSentences(packet.contact);
    sentences.append(countSentence(packet));
    sentences.removeAll(QString());
    if (sentences.isEmpty()) {
        return {};
    }
    return {paragraph(sentences.join(QLatin1Char(' ')))};
}

/// What it was, said to the one who reads the packet: "you" is the writer of the letter.
QString exchangeKind(const Interaction &interaction)
{
    if (!isWritten(interaction.kind)) {
        return interaction.kind == InteractionKind::Encounter
                   ? PacketWords::tr("We met")
                   : capitalised(interactionKindText(interaction.kind));
    }
    switch (interaction.direction) {
    case Direction::Outgoing:
        return PacketWords::tr("I wrote");
    case Direction::Incoming:
        return PacketWords::tr("You wrote");
    case Direction::Mutual:
        break;
    }
    return PacketWords::tr("We wrote");
}

QString exchangeSubject(const Interaction &interaction)
{
    QStringList parts{interaction.subject.simplified()};
    if (!parts.front().contains(interaction.occasion)) {
        parts.append(interaction.occasion.simplified());
    }
    parts.removeAll(QString());
    return oneLine(parts.join(QStringLiteral(", ")), longestCell);
}

std::vector<PacketBlock> exchangeBlocks(const Packet &packet)
{
    if (packet.exchanges.empty()) {
        return {};
    }
    std::vector<PacketBlock> blocks{
        {Kind::TableRow,
         {PacketWords::tr("Date"), PacketWords::tr("What"), PacketWords::tr("Subject")}}};
    const auto telling = tellingExchanges(packet, mostExchanges);
    for (const Interaction &exchange : telling) {
        blocks.push_back(
            {Kind::TableRow,
             {tableDate(exchange.on), exchangeKind(exchange), exchangeSubject(exchange)}});
    }
    const auto more = packet.exchanges.size() - telling.size();
    if (more > 0) {
        blocks.push_back(paragraph(
            counted(qint64(more), "And 1 shorter exchange.", "And %1 shorter exchanges.")));
    }
    return blocks;
}

std::vector<PacketBlock> promiseBlocks(const Packet &packet)
{
    if (packet.kept.empty()) {
        return {};
    }
    std::vector<PacketBlock> blocks{
        {Kind::TableRow,
         {PacketWords::tr("Promised for"), PacketWords::tr("Kept on"), PacketWords::tr("What")}}};
    for (const Promise &promise : packet.kept) {
        blocks.push_back({Kind::TableRow,
                          {tableDate(promise.promisedFor), tableDate(promise.keptOn),
                           oneLine(capitalised(promise.text), longestCell)}});
    }
    return blocks;
}

QString acquaintance(int months)
{
    constexpr int year = 12;
    if (months >= 2 * year) {
        return counted(months / year, "You have known me for 1 year.",
                       "You have known me for %1 years.");
    }
    return counted(months, "You have known me for 1 month.", "You have known me for %1 months.");
}

QString suggestionText(const SuggestedPoint &point)
{
    switch (point.kind) {
    case SuggestedPoint::Kind::PromisesKept:
        return counted(point.number, "I kept what I had promised you by its day.",
                       "I kept %1 promises to you by their day.");
    case SuggestedPoint::Kind::LongAcquaintance:
        return acquaintance(point.number);
    case SuggestedPoint::Kind::Meetings:
        return counted(point.number, "We have met or spoken once.",
                       "We have met or spoken %1 times.");
    case SuggestedPoint::Kind::Correspondence:
        return counted(point.number, "We have exchanged 1 letter.",
                       "We have exchanged %1 letters and messages.");
    }
    return {};
}

std::vector<PacketBlock> mentionBlocks(const Packet &packet)
{
    std::vector<PacketBlock> blocks;
    for (const QString &point : packet.points) {
        blocks.push_back({Kind::Point, {lineOfOwn(point)}});
    }
    for (const SuggestedPoint &point : packet.suggestions) {
        blocks.push_back({Kind::Point, {suggestionText(point)}});
    }
    return blocks;
}

QString studyLine(const Profile &profile)
{
    QStringList parts{profile.degree.simplified(), profile.year.simplified(),
                      orBlank(profile.school, PacketWords::tr("your school"))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString reachLine(const Profile &profile)
{
    QStringList parts{orBlank(profile.email, PacketWords::tr("your e-mail address")),
                      profile.phone.simplified()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// The links without what every link begins with.
QString linkLine(const Profile &profile)
{
    QStringList parts;
    for (QString link : profile.links.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        link = link.trimmed();
        link.remove(0, link.indexOf(QLatin1String("://")) < 0 ? 0 : link.indexOf(u':') + 3);
        link.remove(0, link.startsWith(QLatin1String("www.")) ? 4 : 0);
        parts.append(link);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::vector<PacketBlock> storyBlocks(const Profile &profile)
{
    const std::array<QStringList, 4> answers{{
        {PacketWords::tr("Who I am"), profile.whoIAm},
        {PacketWords::tr("Why this field"), profile.whyField},
        {PacketWords::tr("What I have done"), profile.whatIDid},
        {PacketWords::tr("What sets me apart"), profile.whatSetsMeApart},
    }};
    std::vector<PacketBlock> blocks;
    for (const QStringList &answer : answers) {
        if (!answer.at(1).trimmed().isEmpty()) {
            blocks.push_back({Kind::Answer, {answer.at(0), answer.at(1).trimmed()}});
        }
    }
    if (blocks.empty()) {
        blocks.push_back(
            {Kind::Answer, {answers.front().at(0), orBlank({}, PacketWords::tr("who you are"))}});
    }
    return blocks;
}

std::vector<PacketBlock> aboutBlocks(const Packet &packet)
{
    const Profile &profile = packet.profile;
    std::vector<PacketBlock> blocks{{Kind::Answer, {nameOf(profile), studyLine(profile)}},
                                    paragraph(reachLine(profile))};
    if (const QString links = linkLine(profile); !links.isEmpty()) {
        blocks.push_back(paragraph(links));
    }
    for (PacketBlock &block : storyBlocks(profile)) {
        blocks.push_back(std::move(block));
    }
    return blocks;
}

struct PartMaker
{
    const char *heading;
    std::vector<PacketBlock> (*blocks)(const Packet &);
};

/// In the order of packetSections().
constexpr std::array<PartMaker, 5> partMakers{{
    {QT_TRANSLATE_NOOP("PacketWords", "How we know each other"), knowBlocks},
    {QT_TRANSLATE_NOOP("PacketWords", "Our exchanges"), exchangeBlocks},
    {QT_TRANSLATE_NOOP("PacketWords", "Promises kept"), promiseBlocks},
    {QT_TRANSLATE_NOOP("PacketWords", "What you may want to mention"), mentionBlocks},
    {QT_TRANSLATE_NOOP("PacketWords", "About me"), aboutBlocks},
}};

} // namespace

PacketText packetText(const Packet &packet, const QStringList &sections)
{
    PacketText text;
    text.title = PacketWords::tr("Summary for a letter of recommendation");
    text.author = nameOf(packet.profile);
    text.subtitle = PacketWords::tr("%1 for %2 · %3")
                        .arg(text.author, displayName(packet.contact), longDate(packet.madeOn));
    const QStringList names = packetSections();
    for (std::size_t i = 0; i < partMakers.size(); ++i) {
        if (!sections.isEmpty() && !sections.contains(names.at(qsizetype(i)))) {
            continue;
        }
        const PartMaker &maker = partMakers.at(i);
        PacketPart part{PacketWords::tr(maker.heading), maker.blocks(packet)};
        if (!part.blocks.empty()) {
            text.parts.push_back(std::move(part));
        }
    }
    return text;
}

} // namespace hallway
