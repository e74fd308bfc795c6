#include "core/exchange/vcard_reader.h"
#include "core/exchange/vcard_writer.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

namespace {

void checkRoundTrip(const Contact &contact, VcardVersion version)
{
    const QByteArray text = writtenVcard(contact, version);
    VcardReader reader(text);
    ContactRecord record;
    require(reader.next(record) && !reader.next(record));
}

} // namespace

void vcard(const QByteArray &bytes)
{
    VcardReader reader(bytes);
    ContactRecord record;
    while (reader.next(record)) {
        checkRoundTrip(record.contact, VcardVersion::V3);
        checkRoundTrip(record.contact, VcardVersion::V4);
    }
}

} // namespace hallway::fuzz
