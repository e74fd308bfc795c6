#include "core/exchange/detect.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

std::string formatOf(const QByteArray &bytes)
{
    return fileFormatName(detectedFormat(bytes)).toStdString();
}

} // namespace

TEST(DetectedFormat, looksAtTheContent)
{
    EXPECT_EQ(formatOf(""), "empty");
    EXPECT_EQ(formatOf(" \r\n\r\n"), "empty");
    EXPECT_EQ(formatOf("begin:vcard\nfn:A\nend:vcard\n"), "vcard");
    EXPECT_EQ(formatOf("\xEF\xBB\xBF"
                       "BEGIN:VCARD\r\n"),
              "vcard");
    EXPECT_EQ(formatOf("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"), "ics");
    EXPECT_EQ(formatOf("PK\x03\x04rest"), "zip");
    const QByteArray head = "PK\x03\x04" + QByteArray(26, 'x');
    EXPECT_EQ(formatOf(head + "card.vcf"), "zip");
    EXPECT_EQ(formatOf(head + "[Content_Types].xml"), "office");
    EXPECT_EQ(formatOf(head + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "office");
    EXPECT_EQ(formatOf("%PDF-1.4"), "pdf");
    EXPECT_EQ(formatOf("\xD0\xCF\x11\xE0\xA1\xB1"), "msg");
    EXPECT_EQ(formatOf("<!DOCTYPE html>\n<html>"), "html");
    EXPECT_EQ(formatOf("From: a@b.example\nSubject: Hello\n\nText"), "eml");
    EXPECT_EQ(formatOf("From a@b.example Thu Apr 16 09:53:04 2015\nSubject: x\n"), "mbox");
    EXPECT_EQ(formatOf("Subject: Cards\nDate: x\n\nBEGIN:VCARD\nBEGIN:VCALENDAR\n"), "eml");
    EXPECT_EQ(formatOf(QByteArray("\0\1\2\3\4\5\6\7", 8)), "binary");
    EXPECT_EQ(formatOf("just a sentence"), "unknown");
}

TEST(DetectedFormat, tellsTablesApartByTheirHeader)
{
    EXPECT_EQ(formatOf("Notes:\n\"Some, words\"\n\nFirst Name,Last Name,URL,Email "
                       "Address,Company,Position,Connected On\n"),
              "linkedin");
    EXPECT_EQ(formatOf("First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\n"), "google-csv");
    EXPECT_EQ(formatOf("First Name,Last Name,E-mail Address,Business Phone\n"), "outlook-csv");
    EXPECT_EQ(formatOf("a,b,c\n1,2,3\n"), "csv");
}

} // namespace hallway
