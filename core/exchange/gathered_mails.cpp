#include "core/exchange/gathered_mails.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

bool isSingleMail(const ImportSource &source)
{
    return source.kind == SourceKind::Mail && source.format == u"eml"_s && source.files.isEmpty();
}

/// The deepest folder that has both.
QString commonFolder(const QString &one, const QString &other)
{
    QString folder = one;
    while (QDir(folder).relativeFilePath(other).startsWith(u".."_s)) {
        folder = QFileInfo(folder).path();
    }
    return folder;
}

} // namespace

std::vector<ImportSource> withMailsGathered(std::vector<ImportSource> sources)
{
    const auto singles =
        std::stable_partition(sources.begin(), sources.end(),
                              [](const ImportSource &source) { return !isSingleMail(source); });
    if (std::distance(singles, sources.end()) < 2) {
        return sources;
    }
    QString folder = QFileInfo(singles->path).absolutePath();
    for (auto mail = singles; mail != sources.end(); ++mail) {
        folder = commonFolder(folder, QFileInfo(mail->path).absoluteFilePath());
    }
    ImportSource together{SourceKind::Mail, folder, u"eml"_s, {}};
    for (auto mail = singles; mail != sources.end(); ++mail) {
        together.files.append(
            QDir(folder).relativeFilePath(QFileInfo(mail->path).absoluteFilePath()));
    }
    sources.erase(singles, sources.end());
    sources.push_back(together);
    return sources;
}

} // namespace hallway
