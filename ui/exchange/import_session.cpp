#include "ui/exchange/import_session.h"

#include "core/exchange/gathered_mails.h"

#include <algorithm>

namespace hallway {
namespace {

template <class T>
using Each = std::vector<Result<std::shared_ptr<T>>>;

using JournalPreviews = Each<JournalPreview>;

Result<JournalPreviews> journalPreviews(JournalPlans plans, const Progress &progress)
{
    JournalPreviews previews;
    for (auto &plan : plans) {
        previews.push_back(plan ? journalPreview(std::move(*plan), progress)
                                : JournalPreviews::value_type(failed(plan)));
        if (!previews.back() && previews.back().error().code == ErrorCode::Cancelled) {
            return failed(previews.back());
        }
    }
    return previews;
}

template <class Preview>
auto plansOf(const std::vector<std::shared_ptr<Preview>> &previews)
{
    std::vector<const decltype(Preview::plan) *> plans;
    for (const auto &preview : previews) {
        plans.push_back(&preview->plan);
    }
    return plans;
}

} // namespace

std::optional<PlannedColumns> ImportPart::openColumns() const
{
    if (error || !people) {
        return columns ? std::nullopt : unread;
    }
    const auto &planned = people->preview()->plan.columns;
    return planned && planned->source == ColumnSource::Guessed ? planned : std::nullopt;
}

ImportSession::ImportSession(Workspace &workspace, QObject *parent)
    : QObject(parent), m_today(workspace.today()), m_job(workspace)
{
}

void ImportSession::find(const QStringList &paths, ContactId with)
{
    m_paths = paths;
    m_with = with;
    m_job.start<ImportSources>(
        OpenMode::ReadOnly,
        [paths](Workspace &, const Progress &) {
            return importSourcesWithin(paths).map([](ImportSources &&all) {
                all.sources = withMailsGathered(std::move(all.sources));
                return std::move(all);
            });
        },
        [this](const Result<ImportSources> &sources) {
            if (!sources) {
                Q_EMIT failed(sources.error());
                return;
            }
            setSources(*sources);
            Q_EMIT found();
        });
}

void ImportSession::setSources(const ImportSources &sources)
{
    m_parts.clear();
    for (const ImportSource &source : sources.sources) {
        addPart(source);
    }
    for (const Error &error : sources.passedOver) {
        ImportPart part;
        part.source.path = error.arguments.value(0);
        part.error = error;
        m_parts.push_back(part);
    }
}

void ImportSession::addPart(const ImportSource &source)
{
    ImportPart part{source, {}, {}, {}, {}};
    if (part.isOfPeople()) {
        part.people = new ImportModel(this);
        connect(part.people, &ImportModel::ticksChanged, this, &ImportSession::ticksChanged);
    } else {
        addJournal(part);
    }
    m_parts.push_back(part);
}

/// Who is ticked in one mailbox is so in all of them.
void ImportSession::addJournal(ImportPart &part)
{
    part.journal = new JournalModel(m_today, this);
    connect(part.journal, &JournalModel::ticksChanged, this, &ImportSession::ticksChanged);
    connect(part.journal, &JournalModel::personTicked, this,
            [this](const QString &address, bool isTicked) {
                for (const ImportPart &each : m_parts) {
                    if (each.journal && each.journal != sender()) {
                        each.journal->tickPerson(address, isTicked);
                    }
                }
            });
}

void ImportSession::readPeople(OnMatch onMatch)
{
    std::vector<PeopleFile> files;
    for (const ImportPart &part : m_parts) {
        if (part.people) {
            files.push_back({part.source.path, part.columns, {}});
        }
    }
    if (files.empty()) {
        Q_EMIT peopleRead();
        return;
    }
    m_job.start<std::vector<ReadPeople>>(
        OpenMode::ReadOnly,
        [files, onMatch](Workspace &workspace, const Progress &progress) {
            return readFiles(workspace, files, onMatch, progress);
        },
        [this](const Result<std::vector<ReadPeople>> &read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            takePeople(*read);
            Q_EMIT peopleRead();
        });
}

/// A table that cannot be read as it is is looked at once more, for what the user is asked.
Result<std::vector<ImportSession::ReadPeople>>
ImportSession::readFiles(const Workspace &workspace, const std::vector<PeopleFile> &files,
                         OnMatch onMatch, const Progress &progress)
{
    auto plans = planImports(workspace, files, onMatch, progress);
    if (!plans) {
        return hallway::failed(plans);
    }
    std::vector<ReadPeople> read;
    for (size_t index = 0; index < files.size(); ++index) {
        auto &plan = (*plans)[index];
        std::optional<PlannedColumns> unread;
        if (!plan && plan.error().code == ErrorCode::ColumnsUnknown) {
            if (!goesOn(progress, 0, 0)) {
                return fail(ErrorCode::Cancelled);
            }
            const auto columns = columnsToImport(workspace, files[index].path);
            unread = columns ? std::optional(*columns) : std::nullopt;
        }
        read.push_back({std::move(plan).map(importPreview), std::move(unread)});
    }
    return read;
}

void ImportSession::takePeople(const std::vector<ReadPeople> &files)
{
    auto file = files.begin();
    for (ImportPart &part : m_parts) {
        if (!part.people) {
            continue;
        }
        const auto &[preview, unread] = *file++;
        part.error =
            preview ? std::optional<Error>() : std::optional(part.source.spoken(preview.error()));
        part.unread = unread;
        part.people->setPreview(preview ? *preview : std::make_shared<ImportPreview>());
    }
}

void ImportSession::readJournals()
{
    std::vector<ImportSource> sources;
    for (const ImportPart &part : m_parts) {
        if (part.journal) {
            sources.push_back(part.source);
        }
    }
    m_tickedThen = tickedAddresses();
    m_isMeTyped = false;
    if (sources.empty()) {
        Q_EMIT journalsRead();
        return;
    }
    Joining joining{tickedStrangers(), m_with, {}, {}};
    m_job.start<JournalPreviews>(
        OpenMode::ReadOnly,
        [sources, me = m_me, joining, people = people()](
            Workspace &workspace, const Progress &progress) -> Result<JournalPreviews> {
            Joining all = joining;
            all.arrivals = arrivalsOf(plansOf(people));
            auto plans = planJournals(workspace, sources, me, progress, all);
            return plans ? journalPreviews(std::move(*plans), progress) : hallway::failed(plans);
        },
        [this](const Result<JournalPreviews> &previews) {
            if (!previews) {
                Q_EMIT failed(previews.error());
                return;
            }
            takeJournals(*previews);
            Q_EMIT journalsRead();
        });
}

void ImportSession::takeJournals(const JournalPreviews &previews)
{
    auto preview = previews.begin();
    for (ImportPart &part : m_parts) {
        if (!part.journal) {
            continue;
        }
        part.error =
            *preview ? std::optional<Error>() : std::optional(part.source.spoken(preview->error()));
        part.journal->setPreview(*preview ? **preview : std::make_shared<JournalPreview>());
        ++preview;
    }
}

void ImportSession::write(const QStringList &tags, bool keepsAttachments)
{
    settleOwner();
    ImportBatch batch = named();
    batch.tags = tags;
    batch.keepsAttachments = keepsAttachments;
    m_job.start<BatchReport>(
        OpenMode::ReadWrite,
        [batch = std::move(batch), people = people(),
         journals = journals()](Workspace &workspace, const Progress &progress) {
            ImportBatch whole = batch;
            whole.people = plansOf(people);
            whole.journals = plansOf(journals);
            return applyImports(workspace, whole, progress);
        },
        [this](const Result<BatchReport> &report) {
            report ? Q_EMIT written(*report) : Q_EMIT failed(report.error());
        });
}

/// What was guessed and not corrected is said now: nobody is asked again.
void ImportSession::settleOwner()
{
    QStringList guessed;
    for (const auto &journal : journals()) {
        guessed += journal->plan.isMeGuessed ? journal->plan.me : QStringList();
    }
    guessed.removeDuplicates();
    for (const auto &journal : journals()) {
        if (journal->plan.isMeGuessed && !journal->plan.me.isEmpty()) {
            journal->plan.ownAddresses = guessed;
        }
    }
}

/// By what the history will call it: the one file or folder, or how many there are.
ImportBatch ImportSession::named() const
{
    ImportBatch batch;
    qint64 files = 0;
    QString last;
    for (const ImportPart &part : m_parts) {
        if (!part.error) {
            files += std::max<qint64>(1, part.source.files.size());
            last = part.source.name();
        }
    }
    nameBatch(batch, m_paths, files, last);
    return batch;
}

void ImportSession::setColumns(int part, const ColumnMapping &columns)
{
    m_parts[size_t(part)].columns = columns;
}

void ImportSession::leaveOut(int part)
{
    ImportPart &gone = m_parts[size_t(part)];
    delete gone.people;
    delete gone.journal;
    m_parts.erase(m_parts.begin() + part);
}

void ImportSession::tick(int part, bool isTicked)
{
    const ImportPart &whole = m_parts[size_t(part)];
    if (whole.people) {
        whole.people->tickEvery(isTicked);
    } else if (whole.journal) {
        whole.journal->tickEvery(isTicked);
    }
}

void ImportSession::setOwnAddresses(const QStringList &addresses)
{
    m_me = addresses;
    m_isMeTyped = true;
    Q_EMIT ticksChanged();
}

bool ImportSession::needsReading() const
{
    const bool isPeopleChanged =
        std::any_of(m_parts.begin(), m_parts.end(), [](const ImportPart &part) {
            return part.journal && !part.error && part.journal->isPeopleChanged();
        });
    return hasJournals() && (m_isMeTyped || isPeopleChanged || tickedAddresses() != m_tickedThen);
}

TickedCounts ImportSession::ticked() const
{
    TickedCounts counts;
    for (const ImportPart &part : m_parts) {
        if (part.people) {
            counts.people += part.people->tickedCount();
            counts.tickable += part.people->tickableCount();
        } else if (part.journal) {
            counts.exchanges += part.journal->tickedCount();
            counts.tickable += part.journal->tickableCount();
        }
    }
    counts.strangers = qint64(tickedStrangers().size());
    return counts;
}

bool ImportSession::hasJournals() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const ImportPart &part) { return part.journal && !part.error; });
}

ImportSession::People ImportSession::people() const
{
    People previews;
    for (const ImportPart &part : m_parts) {
        if (part.people && !part.error) {
            previews.push_back(part.people->preview());
        }
    }
    return previews;
}

std::vector<std::shared_ptr<JournalPreview>> ImportSession::journals() const
{
    std::vector<std::shared_ptr<JournalPreview>> previews;
    for (const ImportPart &part : m_parts) {
        if (part.journal && !part.error) {
            previews.push_back(part.journal->preview());
        }
    }
    return previews;
}

/// Each of them once, however many files have them.
std::vector<Stranger> ImportSession::tickedStrangers() const
{
    std::vector<Stranger> strangers;
    for (const ImportPart &part : m_parts) {
        const auto ticked = part.journal ? part.journal->tickedPeople() : std::vector<Stranger>();
        for (const Stranger &stranger : ticked) {
            const bool isKnown =
                std::any_of(strangers.begin(), strangers.end(), [&](const Stranger &known) {
                    return known.address == stranger.address;
                });
            if (!isKnown) {
                strangers.push_back(stranger);
            }
        }
    }
    return strangers;
}

/// Which of the people who come along with an address are ticked.
QByteArray ImportSession::tickedAddresses() const
{
    QByteArray ticks;
    for (const auto &preview : people()) {
        for (size_t line = 0; line < preview->words.size(); ++line) {
            if (preview->words[line].hasAddress) {
                ticks += preview->plan.lines[line].isApplied() ? '1' : '0';
            }
        }
    }
    return ticks;
}

} // namespace hallway
