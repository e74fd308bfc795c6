#include "core/exchange/archive_manifest.h"
#include "core/exchange/row_json.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

namespace {

/// How many rows there are, or -1 for what is no array of rows.
qint64 rowsIn(QByteArrayView json, qsizetype pieceBytes)
{
    ObjectSplitter rows([](const QJsonObject &) { return Result<void>(); });
    for (qsizetype at = 0; at < json.size(); at += pieceBytes) {
        if (!rows.add(json.sliced(at, std::min(pieceBytes, json.size() - at)))) {
            return -1;
        }
    }
    return rows.finish() ? rows.count() : -1;
}

} // namespace

void everything(const QByteArray &bytes)
{
    require(rowsIn(bytes, 1) == rowsIn(bytes, 7) && rowsIn(bytes, 7) == rowsIn(bytes, 65536));
    if (const auto manifest = readManifest(bytes);
        manifest && manifest->version == ArchiveManifest::latestVersion) {
        require(readManifest(writtenManifest(*manifest)) == manifest);
    }
}

} // namespace hallway::fuzz
