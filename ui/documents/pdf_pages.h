#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace hallway {

/// A PDF with the pages of further PDF files behind its own. FileMissing or FileUnreadable;
/// DocumentFailed for a file that is broken, protected or no PDF.
[[nodiscard]] Result<QByteArray> withAppendedPdfs(const QByteArray &pdf, const QStringList &paths);

/// How many pages a PDF has.
[[nodiscard]] Result<int> pdfPageCount(const QByteArray &pdf);

} // namespace hallway
