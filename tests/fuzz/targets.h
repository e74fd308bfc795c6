#pragma once

#include <QByteArray>

/// What the fuzz targets promise, whatever the bytes are: no crash, no hang, and what each says of
/// its parser. A broken promise ends the program.
namespace hallway::fuzz {

/// Unpacks a zip archive: nothing is written outside of the folder.
void archive(const QByteArray &bytes);
/// Reads a calendar: occurrences lie within the bounds, and there are not endlessly many.
void calendar(const QByteArray &bytes);
/// Reads a table: no contact becomes two when it is written again.
void csv(const QByteArray &bytes);
/// Reads the cells of tables that are days.
void days(const QByteArray &bytes);
/// Tells formats and charsets.
void detect(const QByteArray &bytes);
/// Reads the line of a timeline: the words are a part of what was typed.
void entry(const QByteArray &bytes);
/// Reads the JSON of an archive of everything: in whatever pieces it comes, and what was read of
/// the manifest is read again the same.
void everything(const QByteArray &bytes);
/// Reads LinkedIn's connections with whatever stands before them.
void linkedin(const QByteArray &bytes);
/// Reads one mail and the text in it.
void mail(const QByteArray &bytes);
/// Cuts a mailbox into mails: no byte is given out twice.
void mbox(const QByteArray &bytes);
/// Reads a text that was copied elsewhere: addresses become as many cards.
void pasted(const QByteArray &bytes);
/// Reads what settings keep as JSON: what was read is read again the same.
void settings(const QByteArray &bytes);
/// Reads contacts: what was read is one card again when it is written.
void vcard(const QByteArray &bytes);

/// Ends the program where a promise does not hold.
inline void require(bool holds)
{
    if (!holds) {
        __builtin_trap();
    }
}

} // namespace hallway::fuzz
