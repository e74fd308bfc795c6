#include "core/exchange/linkedin.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

void linkedin(const QByteArray &bytes)
{
    const auto file = readLinkedin(bytes, {});
    if (file) {
        require(file->read == qint64(file->records.size() + file->rejected.size()));
    }
}

} // namespace hallway::fuzz
