#include "ui/documents/pdf_pages.h"

#include "ui/text/translate.h"

#include <QFile>
#include <QFileInfo>
#include <exception>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <vector>

namespace hallway {

namespace {

/// The context under which the reasons of refusals are translated.
struct PdfWords
{
    Q_DECLARE_TR_FUNCTIONS(PdfWords)
};

/// A PDF that is read; the bytes must outlive it.
struct OpenPdf
{
    QByteArray bytes;
    QPDF pdf;
};

std::unique_ptr<OpenPdf> openPdf(QByteArray bytes)
{
    auto open = std::make_unique<OpenPdf>();
    open->bytes = std::move(bytes);
    open->pdf.setSuppressWarnings(true);
    open->pdf.processMemoryFile("packet", open->bytes.constData(),
                                static_cast<std::size_t>(open->bytes.size()));
    return open;
}

tl::unexpected<Error> refused(const QString &path, const QString &reason,
                              const QString &detail = {})
{
    return fail(ErrorCode::DocumentFailed, {path, reason}, detail);
}

Result<QByteArray> readPdf(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    return file.readAll();
}

Result<std::unique_ptr<OpenPdf>> openForAppending(const QString &path)
{
    auto bytes = readPdf(path);
    if (!bytes) {
        return failed(bytes);
    }
    try {
        auto open = openPdf(std::move(*bytes));
        if (open->pdf.isEncrypted()) {
            return refused(path, PdfWords::tr("it is protected; save a copy without a password"));
        }
        if (open->pdf.getAllPages().empty()) {
            return refused(path, PdfWords::tr("it has no pages"));
        }
        return open;
    } catch (const QPDFExc &problem) {
        if (problem.getErrorCode() == qpdf_e_password) {
            return refused(path, PdfWords::tr("it is protected; save a copy without a password"));
        }
        return refused(path, PdfWords::tr("it is not a whole PDF"),
                       QString::fromUtf8(problem.what()));
    } catch (const std::exception &problem) {
        return refused(path, PdfWords::tr("it is not a whole PDF"),
                       QString::fromUtf8(problem.what()));
    }
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

void addPages(QPDF &target, QPDF &source)
{
    QPDFPageDocumentHelper pages(target);
    for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(source).getAllPages()) {
        pages.addPage(page, false);
    }
}

} // namespace

Result<QByteArray> withAppendedPdfs(const QByteArray &pdf, const QStringList &paths)
{
    if (paths.isEmpty()) {
        return pdf;
    }
    QString current;
    try {
        const auto target = openPdf(pdf);
        // Streams are copied when the target is written, so the sources have to live until then.
        std::vector<std::unique_ptr<OpenPdf>> sources;
        for (const QString &path : paths) {
            current = path;
            auto source = openForAppending(path);
            if (!source) {
                return failed(source);
            }
            addPages(target->pdf, (*source)->pdf);
            sources.push_back(std::move(*source));
        }
        return written(target->pdf);
    } catch (const std::exception &problem) {
        return refused(current, PdfWords::tr("its pages could not be taken over"),
                       QString::fromUtf8(problem.what()));
    }
}

Result<int> pdfPageCount(const QByteArray &pdf)
{
    try {
        return int(openPdf(pdf)->pdf.getAllPages().size());
    } catch (const std::exception &problem) {
        return refused(QString(), PdfWords::tr("its pages could not be counted"),
                       QString::fromUtf8(problem.what()));
    }
}

} // namespace hallway
