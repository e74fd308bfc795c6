#include "core/exchange/detect.h"
#include "core/exchange/linkedin.h"
#include "core/exchange/vcard_reader.h"
#include "core/exchange/vcard_writer.h"

#include <cstdlib>

namespace {

/// What was read has to be one card again when it is written.
void checkRoundTrip(const hallway::Contact &contact)
{
    const QByteArray text = hallway::writtenVcard(contact);
    hallway::VcardReader reader(text);
    hallway::ContactRecord record;
    if (!reader.next(record) || reader.next(record)) {
        std::abort();
    }
}

} // namespace

/// Whatever the bytes are: no crash, and what is read can be written and read again as one card.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)hallway::detectedFormat(bytes);
    (void)hallway::readLinkedin(bytes, {});
    hallway::VcardReader reader(bytes);
    hallway::ContactRecord record;
    while (reader.next(record)) {
        checkRoundTrip(record.contact);
    }
    return 0;
}
