#include "core/exchange/archive_manifest.h"
#include "core/exchange/row_json.h"

#include <cstdlib>

namespace {

using namespace hallway;

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

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // Where the pieces end makes no difference.
    if (rowsIn(bytes, 1) != rowsIn(bytes, 7) || rowsIn(bytes, 7) != rowsIn(bytes, 65536)) {
        std::abort();
    }
    // Whatever is read is read again from what is written of it.
    if (const auto manifest = readManifest(bytes);
        manifest && manifest->version == ArchiveManifest::latestVersion &&
        readManifest(writtenManifest(*manifest)) != manifest) {
        std::abort();
    }
    return 0;
}
