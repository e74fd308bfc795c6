#include "core/exchange/import_sources.h"

#include "core/exchange/archive.h"
#include "core/exchange/detect.h"
#include "core/exchange/whole_archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
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
        return {SourceKind::Mail, path, fileFormatName(format), {}, {}, {}};
    case FileFormat::Calendar:
        return {SourceKind::Calendar, path, fileFormatName(format), {}, {}, {}};
    default:
        return {SourceKind::People, path, {}, {}, {}, {}};
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
            m_sources.push_back({SourceKind::Mail, m_root.path(), u"maildir"_s, m_maildir, {}, {}});
        }
        if (!m_mails.isEmpty()) {
            m_sources.push_back({SourceKind::Mail,
                                 m_root.path(),
                                 fileFormatName(FileFormat::Mail),
                                 m_mails,
                                 {},
                                 {}});
        }
        if (m_isLinkedIn) {
            m_sources.erase(std::remove_if(m_sources.begin(), m_sources.end(),
                                           [this](const ImportSource &source) {
                                               return m_otherTables.contains(source.path);
                                           }),
                            m_sources.end());
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
        // LinkedIn's other tables are about the user, messages and advertisements.
        m_isLinkedIn |= format == FileFormat::LinkedIn;
        if (format == FileFormat::OtherCsv || format == FileFormat::Unknown) {
            m_otherTables.insert(file.filePath());
        }
        if (format == FileFormat::Mail) {
            m_mails.append(m_root.relativeFilePath(file.filePath()));
        } else if (source.kind != SourceKind::People || format == FileFormat::Vcard ||
                   format == FileFormat::LinkedIn || format == FileFormat::GoogleCsv ||
                   format == FileFormat::OutlookCsv || format == FileFormat::ThunderbirdCsv ||
                   endings.contains(file.suffix().toLower())) {
            m_sources.push_back(source);
        }
    }

    QDir m_root;
    std::vector<ImportSource> m_sources;
    QSet<QString> m_otherTables; ///< by nobody known
    bool m_isLinkedIn = false;
    QStringList m_maildir;
    QStringList m_mails;
};

/// Unpacks an archive and adds what is in it.
Result<void> addArchive(ImportSources &all, const QString &path)
{
    if (isWholeArchive(path)) {
        return fail(ErrorCode::FileUnreadable,
                    {path, u"it holds a whole database: import it by itself"_s});
    }
    const auto folder = std::make_shared<const QTemporaryDir>();
    const auto left = unpackArchive(path, folder->path());
    if (!left) {
        return failed(left);
    }
    auto found = FolderWalk(folder->path()).sources();
    for (ImportSource &source : found) {
        source.shown = path + source.path.sliced(folder->path().size());
        source.unpacked = folder;
    }
    if (found.empty()) {
        return left->empty() ? fail(ErrorCode::NothingToImport, {path})
                             : tl::unexpected(left->front());
    }
    all.sources.insert(all.sources.end(), found.begin(), found.end());
    all.passedOver.insert(all.passedOver.end(), left->begin(), left->end());
    return {};
}

Result<void> addPath(ImportSources &all, const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (!info.isDir()) {
        const FileFormat format = formatOf(path);
        if (format == FileFormat::Zip) {
            return addArchive(all, path);
        }
        all.sources.push_back(sourceOf(path, format));
        return {};
    }
    const auto found = FolderWalk(path).sources();
    if (found.empty()) {
        return fail(ErrorCode::NothingToImport, {path});
    }
    all.sources.insert(all.sources.end(), found.begin(), found.end());
    return {};
}

} // namespace

Result<ImportSources> importSourcesWithin(const QStringList &paths)
{
    ImportSources all;
    for (const QString &path : paths) {
        if (const auto added = addPath(all, path); !added) {
            all.passedOver.push_back(added.error());
        }
    }
    if (all.sources.empty() && !all.passedOver.empty()) {
        return tl::unexpected(all.passedOver.front());
    }
    std::stable_sort(
        all.sources.begin(), all.sources.end(),
        [](const ImportSource &one, const ImportSource &other) { return one.kind < other.kind; });
    return all;
}

Error ImportSource::spoken(Error error) const
{
    if (!error.arguments.isEmpty() && error.arguments.front() == path) {
        error.arguments.front() = name();
    }
    return error;
}

Result<std::vector<ImportSource>> importSources(const QStringList &paths)
{
    return importSourcesWithin(paths).map(
        [](ImportSources &&all) { return std::move(all.sources); });
}

} // namespace hallway
