#include "tests/fuzz/targets.h"
#include "ui/people/entry_text.h"
#include "ui/text/partial_day.h"

namespace hallway::fuzz {

void entry(const QByteArray &bytes)
{
    const QDate today(2026, 11, 24);
    const QString text = QString::fromUtf8(bytes);
    const EntryText entry = parseEntry(text, today);
    require(entry.on.isValid() && entry.on <= today && entry.words.size() <= text.size());
    require(parseNextStep(text, today).words.size() <= text.size());
    (void)parsePartialDay(text, today);
}

} // namespace hallway::fuzz
