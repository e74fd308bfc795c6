#include "core/exchange/mbox_reader.h"
#include "tests/fuzz/targets.h"

#include <QTemporaryFile>

namespace hallway::fuzz {

void mbox(const QByteArray &bytes)
{
    QTemporaryFile file;
    require(file.open() && file.write(bytes) == bytes.size() && file.seek(0));
    MboxReader reader(file);
    MboxMail mail;
    qint64 given = 0;
    qint64 before = -1;
    while (reader.next(mail)) {
        require(mail.offset > before && mail.line >= 1);
        before = mail.offset;
        given += mail.separator.size() + mail.bytes.size();
        require(given <= bytes.size());
    }
    require(reader.offset() <= bytes.size());
}

} // namespace hallway::fuzz
