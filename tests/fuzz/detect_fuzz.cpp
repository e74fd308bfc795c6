#include "core/exchange/detect.h"
#include "core/exchange/encoding.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

void detect(const QByteArray &bytes)
{
    require(!fileFormatName(detectedFormat(bytes)).isEmpty());
    (void)tableText(bytes);
    (void)decodedText(bytes);
}

} // namespace hallway::fuzz
