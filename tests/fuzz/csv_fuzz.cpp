#include "core/exchange/csv_writer.h"
#include "core/exchange/table_file.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

namespace {

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
        require(again.size() <= 1);
    }
}

} // namespace

void csv(const QByteArray &bytes)
{
    for (const Contact &contact : contactsOf(bytes)) {
        checkRows(contact);
    }
}

} // namespace hallway::fuzz
