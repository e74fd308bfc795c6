#include "core/exchange/archive_manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr auto archiveFormat = "hallway-archive"_L1;

tl::unexpected<Error> noManifest(const QString &reason)
{
    return fail(ErrorCode::InvalidValue, {u"archive.json"_s, QString(), reason});
}

QJsonObject tableJson(const ArchivedTable &table)
{
    return {{u"name"_s, table.name},
            {u"file"_s, partOfTable(table.name)},
            {u"rows"_s, table.rows},
            {u"bytes"_s, table.bytes},
            {u"sha256"_s, table.sha256}};
}

/// Nothing where a number or a text is not what it must be.
std::optional<ArchivedTable> tableOf(const QJsonObject &json)
{
    const ArchivedTable table{json[u"name"_s].toString(), json[u"rows"_s].toInteger(-1),
                              json[u"bytes"_s].toInteger(-1), json[u"sha256"_s].toString()};
    const bool isSound =
        !table.name.isEmpty() && table.rows >= 0 && table.bytes >= 0 && isContentName(table.sha256);
    return isSound ? std::optional(table) : std::nullopt;
}

Result<std::vector<ArchivedTable>> tablesOf(const QJsonArray &json)
{
    std::vector<ArchivedTable> tables;
    for (const QJsonValue &value : json) {
        const auto table = tableOf(value.toObject());
        if (!table) {
            return noManifest(u"a table in it lacks its name, rows, bytes or sha256"_s);
        }
        tables.push_back(*table);
    }
    return tables;
}

} // namespace

QString partOfTable(const QString &table)
{
    return u"tables/%1.json"_s.arg(table);
}

QString partOfContent(const QString &content)
{
    return u"files/"_s + content;
}

bool isContentName(const QString &text)
{
    constexpr qsizetype letters = 64;
    return text.size() == letters && std::all_of(text.begin(), text.end(), [](QChar c) {
               return QStringView(u"0123456789abcdef").contains(c);
           });
}

QByteArray writtenManifest(const ArchiveManifest &manifest)
{
    QJsonArray tables;
    for (const ArchivedTable &table : manifest.tables) {
        tables.append(tableJson(table));
    }
    const QJsonObject counts{{u"contacts"_s, manifest.contacts},
                             {u"interactions"_s, manifest.interactions},
                             {u"files"_s, manifest.files}};
    const QJsonObject json{{u"format"_s, archiveFormat},
                           {u"version"_s, manifest.version},
                           {u"schema"_s, manifest.schema},
                           {u"application"_s, manifest.application},
                           {u"made_on"_s, manifest.madeOn.toString(Qt::ISODate)},
                           {u"counts"_s, counts},
                           {u"lost_files"_s, QJsonArray::fromStringList(manifest.lostFiles)},
                           {u"tables"_s, tables}};
    return QJsonDocument(json).toJson();
}

Result<ArchiveManifest> readManifest(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (root[u"format"_s].toString() != archiveFormat) {
        return noManifest(problem.error == QJsonParseError::NoError
                              ? u"it does not say “hallway-archive”"_s
                              : problem.errorString());
    }
    ArchiveManifest manifest{.version = root[u"version"_s].toInt(),
                             .schema = root[u"schema"_s].toInt(),
                             .application = root[u"application"_s].toString(),
                             .madeOn =
                                 QDate::fromString(root[u"made_on"_s].toString(), Qt::ISODate)};
    if (manifest.version < 1 || manifest.schema < 1) {
        return noManifest(u"its version or schema is missing"_s);
    }
    if (manifest.version > ArchiveManifest::latestVersion) {
        return manifest;
    }
    const QJsonObject counts = root[u"counts"_s].toObject();
    manifest.contacts = counts[u"contacts"_s].toInteger();
    manifest.interactions = counts[u"interactions"_s].toInteger();
    manifest.files = counts[u"files"_s].toInteger();
    manifest.lostFiles = root[u"lost_files"_s].toVariant().toStringList();
    const auto tables = tablesOf(root[u"tables"_s].toArray());
    if (!tables) {
        return failed(tables);
    }
    manifest.tables = *tables;
    return manifest;
}

} // namespace hallway
