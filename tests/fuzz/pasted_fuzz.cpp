#include "core/exchange/pasted.h"
#include "core/exchange/vcard_reader.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

void pasted(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto addresses = addressesIn(text);
    const auto file = pastedFile(text);
    if (addresses.empty()) {
        return;
    }
    require(file && file->ending == QLatin1String("vcf"));
    VcardReader reader(file->bytes);
    ContactRecord record;
    for (const MailAddress &address : addresses) {
        require(reader.next(record) && record.contact.emails.size() == 1 &&
                record.contact.emails.front().value == address.address);
    }
    require(!reader.next(record));
}

} // namespace hallway::fuzz
