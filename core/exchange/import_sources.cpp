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

/// A folder called "new" alone may hold anything.
bool isMaildir(const QDir &folder)
{
    return folder.exists(u"cur"_s) || (folder.exists(u"new"_s) && folder.exists(u"tmp"_s));
}

/// What can be named but not brought in says why, wherever it lies.
Error refusal(const QString &path, FileFormat format)
{
    return {ErrorCode::FormatUnknown, {path, fileFormatName(format)}, {}};
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

    /// The zip archives in it.
    [[nodiscard]] const QStringList &archives() const { return m_archives; }
    /// What may hold something and could not be looked into.
    [[nodiscard]] const std::vector<Error> &passedOver() const { return m_passedOver; }

private:
    void walk(const QDir &folder, bool isInMaildir, int depth)
    {
        if (depth > deepestFolder || !folder.isReadable()) {
            passOver(folder.path(), depth > deepestFolder ? u"it lies too deep"_s
                                                          : u"the folder cannot be opened"_s);
            return;
        }
        const bool isMail = isMaildir(folder);
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name)) {
            if (isInMaildir) {
                m_maildir.append(m_root.relativeFilePath(file.absoluteFilePath()));
            } else if (!isMail) {
                take(file);
            }
        }
        const auto folders = folder.entryInfoList(
            QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &below : folders) {
            const bool isMessages =
                isMail && (below.fileName() == u"cur"_s || below.fileName() == u"new"_s);
            if (isLookedInto(below, isMail)) {
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

    void passOver(const QString &path, const QString &reason)
    {
        m_passedOver.push_back({ErrorCode::FileUnreadable, {path, reason}, {}});
    }

    void take(const QFileInfo &file)
    {
        QFile opened(file.filePath());
        if (!opened.open(QIODevice::ReadOnly)) {
            passOver(file.filePath(), opened.errorString());
            return;
        }
        const FileFormat format = detectedFormat(opened.read(sniffedBytes));
        if (format == FileFormat::Zip) {
            m_archives.append(file.filePath());
        } else if (format == FileFormat::OutlookMessage) {
            m_passedOver.push_back(refusal(file.filePath(), format));
        } else {
            takeAs(file, format);
        }
    }

    void takeAs(const QFileInfo &file, FileFormat format)
    {
        static const QStringList endings{u"vcf"_s, u"vcard"_s, u"csv"_s};
        const ImportSource source = sourceOf(file.filePath(), format);
        // LinkedIn's other tables are about the user, messages and advertisements.
        m_isLinkedIn |= format == FileFormat::LinkedIn;
        if (format == FileFormat::OtherCsv || format == FileFormat::Unknown) {
            m_otherTables.insert(file.filePath());
        }
        if (format == FileFormat::Mail) {
            m_mails.append(m_root.relativeFilePath(file.absoluteFilePath()));
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
    QStringList m_archives;
    std::vector<Error> m_passedOver;
};

/// Unpacks an archive and adds what is in it. Archives inside it are left: nobody packs contacts
/// twice, and who does it in earnest has a bomb.
Result<void> addArchive(ImportSources &all, const QString &path)
{
    if (isWholeArchive(path)) {
        return fail(ErrorCode::FileUnreadable,
                    {path, u"it holds a whole database: import it by itself"_s});
    }
    const auto folder = std::make_shared<const QTemporaryDir>();
    auto left = unpackArchive(path, folder->path());
    if (!left) {
        return failed(left);
    }
    const auto shown = [&](const QString &file) {
        return path + file.sliced(folder->path().size());
    };
    FolderWalk walk(folder->path());
    auto found = walk.sources();
    for (ImportSource &source : found) {
        source.shown = shown(source.path);
        source.unpacked = folder;
    }
    for (const QString &inner : walk.archives()) {
        left->push_back(refusal(shown(inner), FileFormat::Zip));
    }
    for (Error error : walk.passedOver()) {
        error.arguments.front() = shown(error.arguments.front());
        left->push_back(error);
    }
    if (found.empty()) {
        return left->empty() ? fail(ErrorCode::NothingToImport, {path})
                             : tl::unexpected(left->front());
    }
    all.sources.insert(all.sources.end(), found.begin(), found.end());
    all.passedOver.insert(all.passedOver.end(), left->begin(), left->end());
    return {};
}

/// Adds what lies in a folder. An archive that holds something else is no matter: many documents
/// are zip archives.
Result<void> addFolder(ImportSources &all, const QString &path)
{
    FolderWalk walk(path);
    const auto found = walk.sources();
    const auto before = all.sources.size() + all.passedOver.size();
    all.sources.insert(all.sources.end(), found.begin(), found.end());
    all.passedOver.insert(all.passedOver.end(), walk.passedOver().begin(), walk.passedOver().end());
    for (const QString &archive : walk.archives()) {
        const auto added = addArchive(all, archive);
        if (!added && added.error().code != ErrorCode::NothingToImport) {
            all.passedOver.push_back(added.error());
        }
    }
    return all.sources.size() + all.passedOver.size() == before
               ? fail(ErrorCode::NothingToImport, {path})
               : Result<void>();
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
    return addFolder(all, path);
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
