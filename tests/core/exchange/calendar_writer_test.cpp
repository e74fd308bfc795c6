#include "core/exchange/calendar_writer.h"

#include <gtest/gtest.h>

using Qt::StringLiterals::operator""_s;

namespace hallway {

namespace {

CalendarEntry entry()
{
    return {.uid = u"nudge-7@hallway"_s,
            .on = QDate(2028, 2, 29),
            .summary = u"Nudge: Dr. Torvik, H.; \"ECMO\""_s,
            .description = u"No reply to “Draft”.\nOne nudge is due."_s,
            .category = u"Nudge"_s};
}

QByteArray unfolded(const QByteArray &text)
{
    return QByteArray(text).replace("\r\n ", "");
}

} // namespace

TEST(CalendarWriter, AnAllDayEventEndsOnTheNextDay)
{
    const QByteArray text = unfolded(writtenCalendar({entry()}, 0));
    EXPECT_TRUE(text.contains("DTSTART;VALUE=DATE:20280229\r\n")) << text.constData();
    EXPECT_TRUE(text.contains("DTEND;VALUE=DATE:20280301\r\n"));
    EXPECT_TRUE(text.contains("DTSTAMP:19700101T000000Z\r\n"));
    EXPECT_TRUE(text.contains("UID:nudge-7@hallway\r\n"));
    EXPECT_TRUE(text.contains("TRANSP:TRANSPARENT\r\n"));
}

TEST(CalendarWriter, TheAlarmIsWholeAndLast)
{
    const QByteArray text = unfolded(writtenCalendar({entry()}, 0));
    EXPECT_TRUE(text.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\n"));
    EXPECT_TRUE(text.contains("TRIGGER:PT8H30M\r\n")) << text.constData();
    EXPECT_TRUE(text.contains("END:VALARM\r\nEND:VEVENT\r\n"));
}

TEST(CalendarWriter, TextsAreEscapedAndLinesFolded)
{
    CalendarEntry strange = entry();
    strange.summary += QString(200, u'ø') + QChar(0x07);
    const QByteArray text = writtenCalendar({strange}, 0);
    EXPECT_TRUE(unfolded(text).contains("Torvik\\, H.\\; ")) << text.constData();
    EXPECT_TRUE(unfolded(text).contains("Draft”.\\nOne"));
    EXPECT_FALSE(text.contains('\x07'));
    for (const QByteArray &line : text.split('\n')) {
        EXPECT_LE(line.size(), 76); // 75 octets and the carriage return
        EXPECT_TRUE(line.isEmpty() || line.endsWith('\r'));
        EXPECT_TRUE(QByteArrayView(line).isValidUtf8());
    }
}

TEST(CalendarWriter, NothingIsAnEmptyCalendar)
{
    const QByteArray text = writtenCalendar({}, 0);
    EXPECT_TRUE(text.startsWith("BEGIN:VCALENDAR\r\n"));
    EXPECT_TRUE(text.endsWith("END:VCALENDAR\r\n"));
    EXPECT_FALSE(text.contains("VEVENT"));
}

} // namespace hallway
