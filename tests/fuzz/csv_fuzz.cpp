#include "core/exchange/csv_writer.h"
#include "core/exchange/linkedin.h"
#include "core/exchange/table_file.h"

#include <cstdlib>

namespace {

using namespace hallway;

std::vector<Contact> contactsOf(const QByteArray &bytes)
{
    std::vector<Contact> contacts;
    const auto table = openedTable(bytes, {});
    if (table) {
        (void)readTable(*table, table->mapping, {}, [&contacts](ContactRecord &record, qint64) {
            contacts.push_back(record.contact);
            return true;
        });
    }
    return contacts;
}

/// Whoever was read is one row at most when written for either program.
void checkRows(const Contact &contact)
{
    CsvWidth width;
    width.include(contact);
    for (const CsvLayout layout : {CsvLayout::Google, CsvLayout::Outlook}) {
        const CsvWriter writer(layout, width);
        const auto again = contactsOf(writer.header() + writer.row(contact));
        // Of a value that is nothing but Google's joint nothing comes back.
        if (again.size() > 1) {
            std::abort();
        }
    }
}

} // namespace

/// Whatever the bytes are: no crash, and no contact becomes two when it is written.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readLinkedin(bytes, {});
    for (const Contact &contact : contactsOf(bytes)) {
        checkRows(contact);
    }
    return 0;
}
