#include "ui/documents/packet_document.h"

#include "ui/documents/packet_layout.h"
#include "ui/documents/packet_markup.h"
#include "ui/documents/pdf_pages.h"
#include "ui/text/translate.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>
#include <QTextDocumentWriter>
#include <array>

namespace hallway {

namespace {

/// The context under which the reasons of refusals are translated.
struct DocumentWords
{
    Q_DECLARE_TR_FUNCTIONS(DocumentWords)
};

/// A document as bytes, and how many pages it has.
struct Made
{
    QByteArray bytes;
    int pages = 0;
};

using Maker = Result<Made> (*)(const PacketText &text, const PacketOptions &options);

Result<Made> makePdf(const PacketText &text, const PacketOptions &options)
{
    const auto bytes = withAppendedPdfs(pdfOf(text), options.appendedPdfs);
    if (!bytes) {
        return failed(bytes);
    }
    const auto pages = pdfPageCount(*bytes);
    if (!pages) {
        return failed(pages);
    }
    return Made{*bytes, *pages};
}

Result<Made> makeOdt(const PacketText &text, const PacketOptions &options)
{
    const auto document = laidOutPacket(text);
    QBuffer buffer;
    QTextDocumentWriter writer(&buffer, "odf");
    if (!writer.write(document.get())) {
        return fail(ErrorCode::DocumentFailed,
                    {options.path, DocumentWords::tr("its text could not be written")});
    }
    return Made{buffer.data(), document->pageCount()};
}

Result<Made> makeHtml(const PacketText &text, const PacketOptions &)
{
    return Made{htmlOf(text).toUtf8(), laidOutPacket(text)->pageCount()};
}

Result<Made> makeMarkdown(const PacketText &text, const PacketOptions &)
{
    return Made{markdownOf(text).toUtf8(), laidOutPacket(text)->pageCount()};
}

struct Format
{
    const char *ending;
    Maker maker;
};

constexpr std::array<Format, 4> formats{{
    {"pdf", makePdf},
    {"odt", makeOdt},
    {"html", makeHtml},
    {"md", makeMarkdown},
}};

Result<Maker> makerFor(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const Format &format : formats) {
        if (ending == QLatin1String(format.ending)) {
            return format.maker;
        }
    }
    return fail(ErrorCode::InvalidValue,
                {DocumentWords::tr("the packet"), path,
                 DocumentWords::tr("a packet ends in .pdf, .odt, .html or .md")});
}

Result<void> checkOptions(const PacketOptions &options, Maker maker)
{
    const QStringList known = packetSections();
    for (const QString &section : options.sections) {
        if (!known.contains(section)) {
            return fail(
                ErrorCode::InvalidValue,
                {DocumentWords::tr("the packet's sections"), section,
                 DocumentWords::tr("the sections are %1").arg(known.join(QStringLiteral(", ")))});
        }
    }
    if (!options.appendedPdfs.isEmpty() && maker != makePdf) {
        return fail(ErrorCode::InvalidValue,
                    {DocumentWords::tr("an appended file"), options.appendedPdfs.front(),
                     DocumentWords::tr("pages can only be appended to a PDF")});
    }
    return {};
}

Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten) {
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return {};
}

} // namespace

Result<PacketReport> writePacket(const Packet &packet, const PacketOptions &options)
{
    const auto maker = makerFor(options.path);
    if (!maker) {
        return failed(maker);
    }
    if (const auto checked = checkOptions(options, *maker); !checked) {
        return failed(checked);
    }
    const auto made = (*maker)(packetText(packet, options.sections), options);
    if (!made) {
        return failed(made);
    }
    if (const auto saved = save(options.path, made->bytes); !saved) {
        return failed(saved);
    }
    return PacketReport{options.path, made->pages, int(packet.exchanges.size()), 0};
}

} // namespace hallway
