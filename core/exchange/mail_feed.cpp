#include "core/exchange/mail_feed.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <utility>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

bool isOneOf(const QString &name, const QStringList &names)
{
    return names.contains(name, Qt::CaseInsensitive);
}

/// Letters behind the last "2," of a file name in a Maildir; some systems write ! or ; for the
/// colon in front.
void readFlags(const QString &file, MailPlace &place)
{
    static const QRegularExpression form(uR"([:!;]2,([A-Za-z]*)\z)"_s);
    const QString flags = form.match(file).captured(1);
    place.isTrash = place.isTrash || flags.contains(u'T');
    place.isDraft = place.isDraft || flags.contains(u'D');
}

/// "Archive/.Sent Items.2025/cur/1234": each part may say something.
void readFolders(const QString &file, MailPlace &place)
{
    static const QRegularExpression separator(uR"([/.])"_s);
    const auto end = file.lastIndexOf(u'/');
    for (const QString &part : file.first(std::max<qsizetype>(end, 0)).split(separator)) {
        readPlaceName(part, place);
    }
}

/// "Sent.mbox", "Trash" or, as one desktop program names them, the folder "Junk.mbox" of a "mbox".
QString mailboxName(const QString &path)
{
    const QFileInfo info(path);
    return info.fileName() == u"mbox"_s ? info.dir().dirName().section(u'.', 0, 0)
                                        : info.completeBaseName();
}

} // namespace

void readPlaceName(const QString &name, MailPlace &place)
{
    static const QStringList sent{
        u"Sent"_s,     u"Sent Mail"_s,         u"Sent Messages"_s, u"Sent Items"_s,
        u"Gesendet"_s, u"Gesendete Objekte"_s, u"Envoyé"_s,        u"Envoyés"_s,
        u"Enviados"_s, u"Inviati"_s,           u"Posta inviata"_s, u"Messages envoyés"_s,
        u"Wysłane"_s,  u"Verzonden"_s,         u"Skickat"_s,       u"Odeslané"_s};
    static const QStringList spam{u"Spam"_s,       u"Junk"_s,      u"Junk E-mail"_s,
                                  u"Junk Email"_s, u"Bulk Mail"_s, u"Courrier indésirable"_s};
    static const QStringList trash{
        u"Trash"_s,     u"Bin"_s,  u"Deleted Items"_s,     u"Deleted Messages"_s, u"Papierkorb"_s,
        u"Corbeille"_s, u"Kosz"_s, u"Papelera"_s,          u"Cestino"_s,          u"Prullenbak"_s,
        u"Lixeira"_s,   u"Koš"_s,  u"Gelöschte Elemente"_s};
    static const QStringList drafts{
        u"Drafts"_s, u"Draft"_s,  u"Entwürfe"_s,  u"Brouillons"_s,     u"Borradores"_s,
        u"Bozze"_s,  u"Szkice"_s, u"Concepten"_s, u"Wersje robocze"_s, u"Rascunhos"_s};
    place.isSent = place.isSent || isOneOf(name, sent);
    place.isSpam = place.isSpam || isOneOf(name, spam);
    place.isTrash = place.isTrash || isOneOf(name, trash);
    place.isDraft = place.isDraft || isOneOf(name, drafts);
}

MboxFeed::MboxFeed(std::unique_ptr<QFile> file, qint64 line)
    : m_file(std::move(file)), m_reader(*m_file, line), m_expected(m_file->size())
{
    readPlaceName(mailboxName(m_file->fileName()), m_place);
}

Result<std::unique_ptr<MboxFeed>> MboxFeed::open(const QString &path, qint64 offset, qint64 line)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (!QFileInfo(path).isFile()) {
        return fail(ErrorCode::FileUnreadable, {path, u"it is not a file"_s});
    }
    if (!file->open(QIODevice::ReadOnly) || !file->seek(offset)) {
        return fail(ErrorCode::FileUnreadable, {path, file->errorString()});
    }
    return std::unique_ptr<MboxFeed>(new MboxFeed(std::move(file), line));
}

bool MboxFeed::next(FedMail &mail)
{
    MboxMail found;
    if (!m_reader.next(found)) {
        mail = {.offset = m_reader.offset(), .line = m_reader.line(), .isCut = isCut()};
        return mail.isCut && !std::exchange(m_isEndTold, true);
    }
    mail = {.bytes = found.bytes,
            .offset = found.offset,
            .line = found.line,
            .separator = found.separator,
            .place = m_place};
    return true;
}

/// A disk that fails, or somebody who shortens the file meanwhile.
bool MboxFeed::isCut() const
{
    return m_file->error() != QFileDevice::NoError || m_reader.offset() < m_expected;
}

FolderFeed::FolderFeed(const QString &root, const QStringList &files) : m_root(root), m_files(files)
{
}

bool FolderFeed::next(FedMail &mail)
{
    if (m_next >= m_files.size()) {
        return false;
    }
    const QString &name = m_files.at(m_next++);
    QFile file(name.isEmpty() ? m_root : m_root + u'/' + name);
    mail = {.file = name};
    mail.isUnreadable = !QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly);
    if (!mail.isUnreadable) {
        mail.bytes = file.read(mostMailBytes);
        mail.isUnreadable = file.error() != QFileDevice::NoError;
    }
    readFlags(name, mail.place);
    readFolders(name, mail.place);
    return true;
}

} // namespace hallway
