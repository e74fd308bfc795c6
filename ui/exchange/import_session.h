#pragma once

#include "core/exchange/import_batch.h"
#include "ui/exchange/import_model.h"
#include "ui/exchange/journal_model.h"
#include "ui/widgets/background_job.h"

namespace hallway {

/// One of the files that are imported together, and what it would bring.
struct ImportPart
{
    ImportSource source;
    std::optional<ColumnMapping> columns; ///< what the user says of a table's columns
    std::optional<PlannedColumns> unread; ///< of a table none of whose columns says who
    ImportModel *people = nullptr;        ///< of contacts
    JournalModel *journal = nullptr;      ///< of mail and calendars
    std::optional<Error> error;           ///< why it is left out

    [[nodiscard]] bool isOfPeople() const { return source.kind == SourceKind::People; }
    /// The columns that the user has not seen yet; nothing where none are asked for.
    [[nodiscard]] std::optional<PlannedColumns> openColumns() const;
};

/// How much is ticked, over all the files.
struct TickedCounts
{
    qint64 people = 0;    ///< contacts to be written
    qint64 exchanges = 0; ///< mails and meetings to be logged
    qint64 strangers = 0; ///< people of mails and meetings to be added
    qint64 tickable = 0;  ///< all that could be
};

/// The files of an import: finds them, reads them, first the contacts, then mail and calendars,
/// which find the people who come along, and carries out what is ticked as one step. All in the
/// background, one work at a time.
class ImportSession : public QObject
{
    Q_OBJECT

public:
    explicit ImportSession(Workspace &workspace, QObject *parent = nullptr);

    /// Looks for what there is to import; ends with found() or failed(). Single mails are logged
    /// with a contact, if one is given.
    void find(const QStringList &paths, ContactId with);
    /// Ends with peopleRead() or failed().
    void readPeople(OnMatch onMatch);
    /// With the people as they are ticked; ends with journalsRead() or failed().
    void readJournals();
    /// Tags everybody who is added or updated, and keeps what is attached to new mails if it shall;
    /// ends with written() or failed(): nothing was changed then.
    void write(const QStringList &tags, bool keepsAttachments);
    /// The work ends soon, with failed() and the code Cancelled.
    void cancel() { m_job.cancel(); }

    [[nodiscard]] const std::vector<ImportPart> &parts() const { return m_parts; }
    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    void setColumns(int part, const ColumnMapping &columns);
    /// Leaves a file out.
    void leaveOut(int part);
    /// Ticks or unticks all of a file.
    void tick(int part, bool isTicked);
    /// The user's own addresses as they were typed, for all the mailboxes.
    void setOwnAddresses(const QStringList &addresses);
    /// True when addresses or people were changed, so that mails and meetings have to be sorted
    /// anew.
    [[nodiscard]] bool needsReading() const;
    [[nodiscard]] TickedCounts ticked() const;
    [[nodiscard]] qint64 done() const { return m_job.done(); }
    [[nodiscard]] qint64 total() const { return m_job.total(); }

Q_SIGNALS:
    void found();
    void peopleRead();
    void journalsRead();
    void written(const hallway::BatchReport &report);
    void failed(const hallway::Error &error);
    void ticksChanged();

private:
    using People = std::vector<std::shared_ptr<ImportPreview>>;

    /// What came of a file of contacts.
    struct ReadPeople
    {
        Result<std::shared_ptr<ImportPreview>> preview;
        std::optional<PlannedColumns> unread;
    };

    [[nodiscard]] static Result<std::vector<ReadPeople>>
    readFiles(const Workspace &workspace, const std::vector<PeopleFile> &files, OnMatch onMatch,
              const Progress &progress);
    void setSources(const ImportSources &sources);
    void addPart(const ImportSource &source);
    void addJournal(ImportPart &part);
    void takePeople(const std::vector<ReadPeople> &files);
    void takeJournals(const std::vector<Result<std::shared_ptr<JournalPreview>>> &previews);
    void settleOwner();
    [[nodiscard]] bool hasJournals() const;
    [[nodiscard]] People people() const;
    [[nodiscard]] std::vector<std::shared_ptr<JournalPreview>> journals() const;
    [[nodiscard]] std::vector<Stranger> tickedStrangers() const;
    [[nodiscard]] QByteArray tickedAddresses() const;
    [[nodiscard]] ImportBatch named() const;

    QDate m_today;
    BackgroundJob m_job;
    std::vector<ImportPart> m_parts;
    QStringList m_paths;
    ContactId m_with;
    QStringList m_me;         ///< as the user has typed them; empty: as known or guessed
    bool m_isMeTyped = false; ///< since the mails were read
    QByteArray m_tickedThen;  ///< tickedAddresses() when the mails were read
};

} // namespace hallway
