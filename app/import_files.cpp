#include "app/import_files.h"

#include "app/archive_commands.h"
#include "app/import_reply.h"
#include "core/exchange/column_choice.h"
#include "core/exchange/import_batch.h"
#include "core/exchange/whole_archive.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct ImportFilesWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportFilesWords)
};

OnMatch onMatchFrom(const QString &word)
{
    if (word == u"skip") {
        return OnMatch::Skip;
    }
    return word == u"new" ? OnMatch::New : OnMatch::Update;
}

/// The columns of a table with the user's word for some of them; nothing where none was said.
Result<std::optional<ColumnMapping>> chosenColumns(Request &request, const QString &path,
                                                   const QStringList &choices)
{
    if (choices.isEmpty()) {
        return std::nullopt;
    }
    auto table = columnsToImport(request.workspace, path);
    if (!table) {
        return failed(table);
    }
    for (const QString &choice : choices) {
        if (const auto chosen = chooseColumn(table->mapping, choice); !chosen) {
            return failed(chosen);
        }
    }
    return std::move(table->mapping);
}

/// Whose mails they were taken to be has to be said, because it decides which way they went.
void sayGuess(Console &console, const JournalReport &report)
{
    if (report.isMeGuessed && !report.me.isEmpty()) {
        console.say(ImportFilesWords::tr("%1: took %2 for your own address, because it is the most "
                                         "frequent; say --me ADDRESS if it is not.")
                        .arg(report.counts.path, report.me.join(QStringLiteral(", "))));
    }
}

/// An archive of everything is no file among others.
bool isArchiveAlone(const ImportOptions &options)
{
    const bool mayBe = options.format.isEmpty() || options.format == u"archive";
    return options.paths.size() == 1 && mayBe && isWholeArchive(options.paths.front());
}

/// Goes through all that was named and does it as one step.
class FilesImport
{
public:
    FilesImport(Request &request, const ImportOptions &options)
        : m_request(request), m_options(options)
    {
    }

    Result<Reply> run()
    {
        const auto found = importSourcesWithin(m_options.paths);
        if (!found) {
            return failed(found);
        }
        sort(*found);
        auto done = planContacts();
        if (done) {
            done = planExchanges();
        }
        const auto report = done ? apply() : failed(done);
        if (!report) {
            return failed(report);
        }
        if (m_batch.people.empty() && m_batch.journals.empty() && !m_outcome.failures.empty()) {
            return tl::unexpected(m_outcome.failures.front().error);
        }
        gather(*report);
        return importReply(m_request.console, m_outcome, m_options.isDry);
    }

private:
    void leaveOut(const ImportSource &source, const Error &error)
    {
        m_outcome.failures.push_back({source.name(), source.spoken(error)});
    }

    /// Says of what stands before the reading whether it is to be read.
    void sort(const ImportSources &found)
    {
        for (const Error &error : found.passedOver) {
            m_outcome.failures.push_back({error.arguments.value(0), error});
        }
        for (const ImportSource &source : found.sources) {
            if (source.kind == SourceKind::People) {
                addContacts(source);
            } else if (!m_options.format.isEmpty() && source.format != m_options.format) {
                leaveOut(source, {ErrorCode::FormatUnknown, {source.name(), source.format}, {}});
            } else {
                m_journalSources.push_back(source);
            }
        }
    }

    void addContacts(const ImportSource &source)
    {
        const auto columns = chosenColumns(m_request, source.path, m_options.columns);
        if (!columns) {
            leaveOut(source, columns.error());
            return;
        }
        m_peopleSources.push_back(source);
        m_files.push_back({source.path, *columns, m_options.format});
    }

    /// Says on a terminal how far it is.
    Progress shown(const QString &what)
    {
        return [this, what](qint64 done, qint64 total) {
            m_request.console.showProgress(what, done, total);
            return true;
        };
    }

    /// "two.vcf", or "3 files".
    [[nodiscard]] QString files() const
    {
        const QString name = m_options.paths.front();
        return m_options.paths.size() == 1
                   ? name
                   : ImportFilesWords::tr("%1 files").arg(m_options.paths.size());
    }

    Result<void> planContacts()
    {
        auto plans = planImports(m_request.workspace, m_files, onMatchFrom(m_options.onMatch),
                                 shown(ImportFilesWords::tr("Reading %1").arg(files())));
        if (!plans) {
            return failed(plans);
        }
        m_people = std::move(*plans);
        for (std::size_t at = 0; at < m_people.size(); ++at) {
            if (!m_people[at]) {
                leaveOut(m_peopleSources[at], m_people[at].error());
                continue;
            }
            if (m_options.takesAll) {
                takeAllChanges(*m_people[at]);
            }
            m_batch.people.push_back(&*m_people[at]);
            m_names.append(m_peopleSources[at].name());
        }
        return {};
    }

    /// Mail and calendars find the people who come along.
    Result<void> planExchanges()
    {
        const Joining joining{{}, {}, arrivals(), {}};
        auto plans = planJournals(m_request.workspace, m_journalSources, m_options.me,
                                  shown(ImportFilesWords::tr("Reading %1").arg(files())), joining);
        if (!plans) {
            return failed(plans);
        }
        m_journals = std::move(*plans);
        for (std::size_t at = 0; at < m_journals.size(); ++at) {
            if (m_journals[at]) {
                m_batch.journals.push_back(&*m_journals[at]);
                m_names.append(m_journalSources[at].name());
            } else {
                leaveOut(m_journalSources[at], m_journals[at].error());
            }
        }
        return {};
    }

    [[nodiscard]] std::vector<Arrival> arrivals() const
    {
        return m_journalSources.empty() ? std::vector<Arrival>() : arrivalsOf(m_batch.people);
    }

    Result<BatchReport> apply()
    {
        m_batch.tags = m_options.tags;
        m_batch.keepsAttachments = m_options.keepsAttachments;
        nameBatch(m_batch, m_options.paths, m_names.size(), m_names.value(0));
        return m_options.isDry || m_names.isEmpty()
                   ? expectedReport(m_batch)
                   : applyImports(m_request.workspace, m_batch,
                                  shown(ImportFilesWords::tr("Importing %1").arg(files())));
    }

    void gather(const BatchReport &report)
    {
        for (std::size_t at = 0; at < report.people.size(); ++at) {
            m_outcome.reports.push_back(report.people[at]);
            m_outcome.columns.push_back(m_batch.people[at]->columns);
        }
        for (const JournalReport &journal : report.journals) {
            m_outcome.reports.push_back(journal.counts);
            m_outcome.columns.emplace_back();
            m_outcome.journals.push_back(journal);
        }
        for (std::size_t at = 0; at < m_outcome.reports.size(); ++at) {
            m_outcome.reports[at].path = m_names.at(qsizetype(at));
        }
        for (std::size_t at = 0; at < m_outcome.journals.size(); ++at) {
            m_outcome.journals[at].counts.path = m_names.at(qsizetype(report.people.size() + at));
            sayGuess(m_request.console, m_outcome.journals[at]);
        }
    }

    Request &m_request;
    const ImportOptions &m_options;
    std::vector<ImportSource> m_peopleSources;
    std::vector<PeopleFile> m_files; ///< of these sources
    std::vector<ImportSource> m_journalSources;
    ImportPlans m_people;
    JournalPlans m_journals;
    ImportBatch m_batch;
    QStringList m_names; ///< of all in the batch, people first
    ImportOutcome m_outcome;
};

} // namespace

Result<Reply> importFiles(Request &request, const ImportOptions &options)
{
    return isArchiveAlone(options) ? importArchive(request, options.paths.front(), options.isDry)
                                   : FilesImport(request, options).run();
}

} // namespace hallway
