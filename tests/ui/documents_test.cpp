#include "tests/support/test_database.h"
#include "ui/documents/packet_document.h"
#include "ui/documents/packet_markup.h"
#include "ui/documents/pdf_pages.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace hallway {
namespace {

Interaction exchange(QDate on, const QString &subject)
{
    Interaction interaction;
    interaction.on = on;
    interaction.subject = subject;
    return interaction;
}

Packet smallPacket()
{
    Packet packet;
    packet.madeOn = QDate(2026, 11, 23);
    packet.contact.name.prefix = QStringLiteral("Dr.");
    packet.contact.name.given = QStringLiteral("Hannah");
    packet.contact.name.family = QStringLiteral("Torvik");
    packet.profile.name = QStringLiteral("Alex Rivera");
    packet.profile.school = QStringLiteral("St. Aldric School of Medicine");
    packet.profile.email = QStringLiteral("alex@rivera.example");
    packet.profile.whoIAm = QStringLiteral("A student far from home.");
    packet.introducedBy = QStringLiteral("Dr. Adaeze Obi");
    packet.contact.howMetLine = QStringLiteral("She seemed bored");
    packet.exchanges = {exchange(QDate(2026, 2, 3), QStringLiteral("Hello <b>there</b> | *you*")),
                        exchange(QDate(2026, 11, 12), QStringLiteral("Cohort tables"))};
    packet.written = 2;
    packet.points = {QStringLiteral("reliable with deadlines")};
    return packet;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

/// Encrypts a PDF in place, so that it opens without a password or only with one.
void protect(const QString &path, const char *userPassword)
{
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(userPassword, "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    put(path, QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                         qsizetype(buffer->getSize())));
}

class PacketDocument : public testing::Test
{
protected:
    QString path(const char *name) const { return folder.file(QLatin1String(name)); }

    Result<PacketReport> write(const char *name, const QStringList &sections = {},
                               const QStringList &appended = {}) const
    {
        return writePacket(packet, {path(name), sections, appended});
    }

    QString pdfText(const char *name) const
    {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"),
                     {QStringLiteral("-layout"), path(name), QStringLiteral("-")});
        EXPECT_TRUE(reader.waitForFinished());
        return QString::fromUtf8(reader.readAllStandardOutput())
            .normalized(QString::NormalizationForm_KC);
    }

    test::TestFolder folder;
    Packet packet = smallPacket();
};

TEST_F(PacketDocument, IsReadableAsText)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        GTEST_SKIP() << "pdftotext is not installed";
    }
    const PacketReport report = test::valueOf(write("packet.pdf"));
    EXPECT_EQ(report.pages, 1);
    EXPECT_EQ(report.exchanges, 2);
    EXPECT_EQ(report.works, 0);
    const QString text = pdfText("packet.pdf");
    for (const char *part :
         {"Summary for a letter of recommendation", "Alex Rivera for Dr. Hannah Torvik",
          "23 November 2026", "How we know each other", "introduced by Dr. Adaeze Obi",
          "Hello <b>there</b> | *you*", "12 Nov 2026", "What you may want to mention",
          "Reliable with deadlines.", "About me", "Alex Rivera · page 1 of 1"}) {
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << "\n" << text.toStdString();
    }
    EXPECT_FALSE(text.contains(QLatin1String("Promises kept")));
    EXPECT_FALSE(text.contains(QLatin1String("bored")));
}

TEST_F(PacketDocument, IsForTheUserAlone)
{
    for (const char *name : {"packet.pdf", "packet.odt", "packet.html", "packet.md"}) {
        test::valueOf(write(name));
        const auto rights = QFileInfo(path(name)).permissions();
        EXPECT_FALSE(rights & (QFile::ReadGroup | QFile::ReadOther)) << name;
        EXPECT_GT(QFileInfo(path(name)).size(), 100) << name;
    }
    EXPECT_TRUE(contents(path("packet.odt")).startsWith("PK"));
}

TEST_F(PacketDocument, EscapesWhatWasRecorded)
{
    test::valueOf(write("packet.html"));
    test::valueOf(write("packet.md"));
    EXPECT_TRUE(contents(path("packet.html")).contains("Hello &lt;b&gt;there&lt;/b&gt;"));
    EXPECT_TRUE(contents(path("packet.md"))
                    .contains("| I wrote | Hello \\<b\\>there\\</b\\> \\| \\*you\\* |"));
}

TEST_F(PacketDocument, HasOnlyTheSectionsAskedFor)
{
    test::valueOf(write("packet.md", {QStringLiteral("mention")}));
    const QByteArray text = contents(path("packet.md"));
    EXPECT_TRUE(text.contains("## What you may want to mention"));
    EXPECT_FALSE(text.contains("## About me"));
    EXPECT_FALSE(text.contains("## Our exchanges"));
}

TEST_F(PacketDocument, ShowsBlanksForAnEmptyProfile)
{
    packet = Packet();
    packet.madeOn = QDate(2026, 11, 23);
    packet.contact.name.family = QStringLiteral("Torvik");
    test::valueOf(write("packet.html"));
    const QByteArray text = contents(path("packet.html"));
    EXPECT_TRUE(text.contains("[[ your name ]]"));
    EXPECT_TRUE(text.contains("[[ your school ]]"));
    EXPECT_TRUE(text.contains("[[ who you are ]]"));
    EXPECT_FALSE(text.contains("<table>"));
}

TEST_F(PacketDocument, SummarisesALongHistory)
{
    packet.exchanges.clear();
    for (int i = 0; i < 300; ++i) {
        packet.exchanges.push_back(
            exchange(QDate(2024, 1, 1).addDays(i), QStringLiteral("Letter %1").arg(i)));
    }
    const PacketReport report = test::valueOf(write("packet.md"));
    EXPECT_EQ(report.exchanges, 300);
    const QByteArray text = contents(path("packet.md"));
    EXPECT_EQ(text.count("| I wrote |"), 40);
    EXPECT_TRUE(text.contains("And 260 shorter exchanges."));
    EXPECT_GE(test::valueOf(write("packet.pdf")).pages, 2);
}

TEST_F(PacketDocument, AppendsPages)
{
    test::valueOf(write("cv.pdf"));
    const QStringList files{path("cv.pdf"), path("cv.pdf")};
    EXPECT_EQ(test::valueOf(write("packet.pdf", {}, files)).pages, 3);
    EXPECT_EQ(test::valueOf(pdfPageCount(contents(path("packet.pdf")))), 3);
}

TEST_F(PacketDocument, NamesAFileThatCannotBeAppended)
{
    put(path("broken.pdf"), "%PDF-1.7\nnothing that follows is a PDF");
    put(path("empty.pdf"), "");
    test::valueOf(write("locked.pdf"));
    protect(path("locked.pdf"), "secret");
    test::valueOf(write("restricted.pdf"));
    protect(path("restricted.pdf"), "");
    for (const char *name : {"broken.pdf", "empty.pdf", "locked.pdf", "restricted.pdf"}) {
        const auto report = write("packet.pdf", {}, {path(name)});
        ASSERT_EQ(test::codeOf(report), ErrorCode::DocumentFailed) << name;
        EXPECT_EQ(report.error().arguments.front(), path(name));
        EXPECT_FALSE(QFile::exists(path("packet.pdf"))) << name;
    }
    EXPECT_EQ(test::codeOf(write("packet.pdf", {}, {path("none.pdf")})), ErrorCode::FileMissing);
    EXPECT_EQ(test::codeOf(write("packet.pdf", {}, {folder.path()})), ErrorCode::FileUnreadable);
}

TEST_F(PacketDocument, RefusesWhatItCannotMake)
{
    test::valueOf(write("cv.pdf"));
    EXPECT_EQ(test::codeOf(write("packet.docx")), ErrorCode::InvalidValue);
    EXPECT_EQ(test::codeOf(write("packet")), ErrorCode::InvalidValue);
    EXPECT_EQ(test::codeOf(write("packet.pdf", {QStringLiteral("gossip")})),
              ErrorCode::InvalidValue);
    EXPECT_EQ(test::codeOf(write("packet.md", {}, {path("cv.pdf")})), ErrorCode::InvalidValue);
    EXPECT_EQ(test::codeOf(write("no/such/folder/packet.pdf")), ErrorCode::FileUnwritable);
}

TEST_F(PacketDocument, KeepsTheOldFileWhenItFails)
{
    test::valueOf(write("packet.pdf"));
    const QByteArray before = contents(path("packet.pdf"));
    EXPECT_FALSE(write("packet.pdf", {}, {path("none.pdf")}));
    EXPECT_EQ(contents(path("packet.pdf")), before);
}

} // namespace
} // namespace hallway
