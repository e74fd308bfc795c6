#include "core/exchange/detect.h"
#include "core/exchange/encoding.h"

#include <cstdlib>

/// Whatever the bytes are: a format with a word for it, and text without invented characters.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (hallway::fileFormatName(hallway::detectedFormat(bytes)).isEmpty()) {
        std::abort();
    }
    (void)hallway::tableText(bytes);
    (void)hallway::decodedText(bytes);
    return 0;
}
