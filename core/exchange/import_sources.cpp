#include "core/exchange/import_sources.h"

#include "core/exchange/detect.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr qint64 sniffedBytes = 16 * 1024;
constexpr int deepestFolder = 32;

FileFormat formatOf(const QString &path)
{
    QFile file(path);
    // Opening a pipe would wait for somebody to write.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return FileFormat::Unknown;
    }
    return detectedFormat(file.read(sniffedBytes));
}

ImportSource sourceOf(const QString &path, FileFormat format)
{
    switch (format) {
    case FileFormat::Mail:
    case FileFormat::Mbox:
        return {SourceKind::Mail, path, fileFormatName(format), {}};
    case FileFormat::Calendar:
        return {SourceKind::Calendar, path, fileFormatName(format), {}};
    default:
        return {SourceKind::People, path, {}, {}};
    }
}

bool isMaildir(const QDir &folder)
{
    return folder.exists(u"cur"_s) || folder.exists(u"new"_s);
}

/// Looks through a folder and gathers what can be imported.
class FolderWalk
{
public:
    explicit FolderWalk(const QString &root) : m_root(root) {}

    [[nodiscard]] std::vector<ImportSource> sources()
    {
        walk(m_root, false, 0);
        if (!m_maildir.isEmpty()) {
            m_sources.push_back({SourceKind::Mail, m_root.path(), u"maildir"_s, m_maildir});
        }
        if (!m_mails.isEmpty()) {
            m_sources.push_back(
                {SourceKind::Mail, m_root.path(), fileFormatName(FileFormat::Mail), m_mails});
        }
        std::sort(m_sources.begin(), m_sources.end(),
                  [](const auto &one, const auto &other) { return one.path < other.path; });
        return m_sources;
    }

private:
    void walk(const QDir &folder, bool isInMaildir, int depth)
    {
        const bool isMail = isMaildir(folder);
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name)) {
            if (isInMaildir) {
                m_maildir.append(m_root.relativeFilePath(file.filePath()));
            } else if (!isMail) {
                take(file);
            }
        }
        const auto folders = folder.entryInfoList(
            QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &below : folders) {
            const bool isMessages =
                isMail && (below.fileName() == u"cur"_s || below.fileName() == u"new"_s);
            if (depth < deepestFolder && isLookedInto(below, isMail)) {
                walk(below.filePath(), isMessages, depth + 1);
            }
        }
    }

    /// The hidden folders of a Maildir are its subfolders; what is in "tmp" is not delivered yet.
    static bool isLookedInto(const QFileInfo &folder, bool isInMaildir)
    {
        const bool isHidden = folder.fileName().startsWith(u'.');
        const bool isUndelivered = isInMaildir && folder.fileName() == u"tmp"_s;
        return !isUndelivered && (!isHidden || isMaildir(QDir(folder.filePath())));
    }

    void take(const QFileInfo &file)
    {
        static const QStringList endings{u"vcf"_s, u"vcard"_s, u"csv"_s};
        const FileFormat format = formatOf(file.filePath());
        const ImportSource source = sourceOf(file.filePath(), format);
        if (format == FileFormat::Mail) {
            m_mails.append(m_root.relativeFilePath(file.filePath()));
        } else if (source.kind != SourceKind::People || format == FileFormat::Vcard ||
                   format == FileFormat::LinkedIn || endings.contains(file.suffix().toLower())) {
            m_sources.push_back(source);
        }
    }

    QDir m_root;
    std::vector<ImportSource> m_sources;
    QStringList m_maildir;
    QStringList m_mails;
};

} // namespace

Result<std::vector<ImportSource>> importSources(const QStringList &paths)
{
    std::vector<ImportSource> sources;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            return fail(ErrorCode::FileMissing, {path});
        }
        if (!info.isDir()) {
            sources.push_back(sourceOf(path, formatOf(path)));
            continue;
        }
        const auto found = FolderWalk(path).sources();
        if (found.empty()) {
            return fail(ErrorCode::NothingToImport, {path});
        }
        sources.insert(sources.end(), found.begin(), found.end());
    }
    return sources;
}

} // namespace hallway
