#include "tests/core/exchange/conformance.h"

#include "tests/core/exchange/fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <ctime>

namespace hallway {

namespace {

constexpr std::clock_t longestSeconds = 2; ///< of the processor: others may be busy

QString collection()
{
    const QString place = qEnvironmentVariable("HALLWAY_CONFORMANCE");
    return place.isEmpty() ? QStringLiteral(HALLWAY_SOURCE_DIR "/../shared/conformance") : place;
}

/// `"one\ntwo" (escapes)` is one and two; `3 x "Ñ"` is three of them.
QString spelledOut(QString value)
{
    static const QRegularExpression times(QStringLiteral("^(\\d+) x \"([^\"]*)\""));
    static const QRegularExpression quoted(QStringLiteral("^\"(.*)\"(?: \\(.*\\))?$"));
    if (const auto match = times.match(value); match.hasMatch()) {
        return QStringList(match.captured(1).toInt(), match.captured(2)).join(u' ');
    }
    if (const auto match = quoted.match(value); match.hasMatch()) {
        return match.captured(1).replace(QStringLiteral("\\n"), QStringLiteral("\n")).trimmed();
    }
    return value.trimmed();
}

} // namespace

bool Claim::isMetBy(const QString &said) const
{
    const QString plain = said.trimmed();
    const QString wanted = spelledOut(value);
    if (plain.isEmpty() || !wanted.startsWith(plain)) {
        // One of several: "a@n.example, b@n.example".
        return !plain.isEmpty() && wanted.contains(QStringLiteral(", ") + plain);
    }
    const QString rest = wanted.sliced(plain.size());
    return rest.isEmpty() || rest.startsWith(u' ') || rest.startsWith(u',');
}

int Claim::count() const
{
    static const QRegularExpression number(QStringLiteral("^(\\d+)(?:[,:]| lines|$)"));
    const auto match = number.match(value);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

std::vector<Claim> claimsOf(const QStringList &facts)
{
    static const QRegularExpression between(QStringLiteral("; (?=[a-zA-Z0-9 ()]+(?:=| ))"));
    static const QRegularExpression form(
        QStringLiteral("^(?:card ?(\\d+) )?(FN|N|display name|name|given|family|emails?|phones?|"
                       "orgs?|city|title|URL|BDAY|NOTE|subject|from|summary|first summary|"
                       "attachments)(\\d*)(?: ?\\([^)]*\\)| pref)*=(.*)$"));
    std::vector<Claim> claims;
    qsizetype record = 0;
    for (const QString &fact : facts) {
        record = 0;
        for (const QString &part : fact.split(between)) {
            const auto match = form.match(part);
            if (match.hasMatch()) {
                const QString place = match.captured(1) + match.captured(3);
                record = place.isEmpty() ? record : place.toInt();
                claims.push_back({record, match.captured(2), match.captured(4)});
            }
        }
    }
    return claims;
}

void Conformance::SetUp()
{
    if (!QDir(collection()).exists()) {
        GTEST_SKIP() << "no " << collection().toStdString();
    }
}

QString Conformance::fileOf(const QString &name)
{
    return collection() + QStringLiteral("/files/") + name;
}

void Conformance::eachFile(const QStringList &formats,
                           const std::function<void(const QString &)> &visit)
{
    int count = 0;
    for (const QString &format : formats) {
        QDirIterator files(fileOf(format), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const std::clock_t before = std::clock();
            visit(path);
            EXPECT_LT((std::clock() - before) / CLOCKS_PER_SEC, longestSeconds)
                << path.toStdString();
            ++count;
        }
    }
    EXPECT_GT(count, 0);
}

std::vector<Expectation> Conformance::expectationsOf(const QStringList &formats)
{
    std::vector<Expectation> list;
    const QString table =
        QString::fromUtf8(fileBytes(collection() + QStringLiteral("/expected.tsv")));
    for (const QString &line : table.split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        const QString path = fileOf(cells.value(0));
        if (formats.contains(cells.value(1)) && QFileInfo::exists(path)) {
            // "14 +13 VTODO": tasks are not read.
            list.push_back({path, cells.value(2).section(u' ', 0, 0).toLongLong(),
                            cells.value(3).toUtf8(), cells.mid(4)});
        }
    }
    return list;
}

} // namespace hallway
