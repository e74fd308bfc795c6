#include "tests/fuzz/targets.h"

/// HALLWAY_FUZZED is the function of one target.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    hallway::fuzz::HALLWAY_FUZZED(
        QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
