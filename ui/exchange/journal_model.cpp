#include "ui/exchange/journal_model.h"

#include "ui/exchange/import_delegate.h"
#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hallway {
namespace {

constexpr qint64 recordsPerReport = 500;

bool isTickable(const JournalLine &line)
{
    return line.action == JournalAction::Create || line.action == JournalAction::Update;
}

PreviewGroup groupOf(JournalAction action)
{
    switch (action) {
    case JournalAction::Create:
        return PreviewGroup::New;
    case JournalAction::Update:
        return PreviewGroup::Update;
    case JournalAction::Same:
        return PreviewGroup::Same;
    case JournalAction::Skip:
        break;
    }
    return PreviewGroup::Aside;
}

bool isSamePerson(const Stranger &one, const Stranger &other)
{
    return one.address == other.address;
}

QString titleOf(const Stranger &stranger)
{
    return stranger.name.isEmpty() ? stranger.address : stranger.name;
}

/// Where a record stands, and what it is, so that it is known again in another plan.
QString keyOf(const JournalRecord &record)
{
    return QStringList{record.file, QString::number(record.line), record.interaction.subject,
                       record.interaction.on.toString(Qt::ISODate)}
        .join(u'\n');
}

} // namespace

Result<std::shared_ptr<JournalPreview>> journalPreview(JournalPlan plan, const Progress &progress)
{
    auto preview = std::make_shared<JournalPreview>();
    const auto total = qint64(plan.lines.size());
    preview->words.reserve(plan.lines.size());
    for (const JournalLine &line : plan.lines) {
        const auto record = plan.record(line);
        if (!record) {
            return failed(record);
        }
        const QString words = record->who + u'\n' + record->interaction.subject;
        preview->words.push_back(words.toCaseFolded().toUtf8());
        const auto done = qint64(preview->words.size());
        if (progress && done % recordsPerReport == 0 && !progress(done, total)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    preview->plan = std::move(plan);
    return preview;
}

JournalModel::JournalModel(QDate today, QObject *parent)
    : QAbstractListModel(parent), m_today(today), m_preview(std::make_shared<JournalPreview>())
{
}

void JournalModel::setPreview(std::shared_ptr<JournalPreview> preview)
{
    const bool isSameFile = preview->plan.path == m_preview->plan.path;
    beginResetModel();
    m_preview = std::move(preview);
    m_recordPlace = -1;
    m_shown.clear();
    endResetModel();
    isSameFile ? keepChoices() : m_choices.clear();
    keepPeople(isSameFile);
    setFilter(std::nullopt, {});
    Q_EMIT ticksChanged();
}

void JournalModel::keepChoices()
{
    if (m_choices.isEmpty()) {
        return;
    }
    for (JournalLine &line : m_preview->plan.lines) {
        const auto choice =
            isTickable(line) ? m_choices.constFind(keyOf(record(line))) : m_choices.constEnd();
        if (choice != m_choices.constEnd()) {
            line.isTicked = choice->isTicked;
            line.isReplyExpected = choice->isReplyExpected;
        }
    }
}

/// Those the plan was made with, then those who are still strangers.
void JournalModel::keepPeople(bool isSameFile)
{
    std::vector<Person> before = isSameFile ? std::move(m_people) : std::vector<Person>();
    m_people.clear();
    const JournalPlan &plan = m_preview->plan;
    for (const Stranger &stranger : plan.newPeople) {
        m_people.push_back({stranger, true});
    }
    for (const Stranger &stranger : plan.strangers) {
        m_people.push_back({stranger, false});
    }
    // The order stays while the same file is looked at.
    const auto placeIn = [&before](const Person &person) {
        return std::find_if(before.begin(), before.end(),
                            [&](const Person &other) {
                                return isSamePerson(person.stranger, other.stranger);
                            }) -
               before.begin();
    };
    std::stable_sort(m_people.begin(), m_people.end(), [&](const Person &one, const Person &other) {
        return placeIn(one) < placeIn(other);
    });
}

void JournalModel::noteChoice(const JournalLine &line)
{
    m_choices.insert(keyOf(record(line)), {line.isTicked, line.isReplyExpected});
}

size_t JournalModel::firstPerson() const
{
    return lineCount() + m_preview->plan.rejected.size();
}

JournalLine *JournalModel::lineAt(int row) const
{
    const size_t index = m_shown[size_t(row)];
    return index < lineCount() ? &m_preview->plan.lines[index] : nullptr;
}

JournalModel::Person *JournalModel::personAt(int row) const
{
    const size_t index = m_shown[size_t(row)];
    return index >= firstPerson() ? &m_people[index - firstPerson()] : nullptr;
}

bool *JournalModel::tickAt(int row) const
{
    if (Person *person = personAt(row)) {
        return &person->isTicked;
    }
    JournalLine *line = lineAt(row);
    return line && isTickable(*line) ? &line->isTicked : nullptr;
}

PreviewGroup JournalModel::groupAt(size_t index) const
{
    if (index < lineCount()) {
        return groupOf(m_preview->plan.lines[index].action);
    }
    return index < firstPerson() ? PreviewGroup::Rejected : PreviewGroup::Person;
}

bool JournalModel::isShown(size_t index, std::optional<PreviewGroup> group,
                           const QString &text) const
{
    const PreviewGroup own = groupAt(index);
    if (group ? own != *group : own == PreviewGroup::Person) {
        return false;
    }
    if (index < lineCount()) {
        return m_preview->words[index].contains(text.toCaseFolded().toUtf8());
    }
    if (own == PreviewGroup::Rejected) {
        return text.isEmpty();
    }
    const Stranger &stranger = m_people[index - firstPerson()].stranger;
    return stranger.name.contains(text, Qt::CaseInsensitive) ||
           stranger.address.contains(text, Qt::CaseInsensitive);
}

void JournalModel::setFilter(std::optional<PreviewGroup> group, const QString &text)
{
    beginResetModel();
    m_shown.clear();
    const size_t all = firstPerson() + m_people.size();
    for (size_t index = 0; index < all; ++index) {
        if (isShown(index, group, text)) {
            m_shown.push_back(index);
        }
    }
    endResetModel();
}

void JournalModel::tick(int row, bool isTicked)
{
    const bool *tick = tickAt(row);
    if (!tick || *tick == isTicked) {
        return;
    }
    setTick(row, isTicked);
    Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

/// For a row that can be ticked.
void JournalModel::setTick(int row, bool isTicked)
{
    *tickAt(row) = isTicked;
    if (const JournalLine *line = lineAt(row)) {
        noteChoice(*line);
    }
    if (const Person *person = personAt(row)) {
        Q_EMIT personTicked(person->stranger.address, isTicked);
    }
}

void JournalModel::tickPerson(const QString &address, bool isTicked)
{
    for (Person &person : m_people) {
        if (person.stranger.address == address) {
            person.isTicked = isTicked;
        }
    }
}

void JournalModel::tickEvery(bool isTicked)
{
    for (JournalLine &line : m_preview->plan.lines) {
        if (isTickable(line) && line.isTicked != isTicked) {
            line.isTicked = isTicked;
            noteChoice(line);
        }
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    }
    Q_EMIT ticksChanged();
}

void JournalModel::tickShown(bool isTicked)
{
    for (int row = 0; row < rowCount(); ++row) {
        const bool *tick = tickAt(row);
        if (tick && *tick != isTicked) {
            setTick(row, isTicked);
        }
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    }
    Q_EMIT ticksChanged();
}

void JournalModel::expectReply(int row, bool isExpected)
{
    JournalLine *line = lineAt(row);
    if (line && line->action == JournalAction::Create && line->isReplyExpected != isExpected) {
        line->isReplyExpected = isExpected;
        noteChoice(*line);
        Q_EMIT dataChanged(index(row), index(row), {ImportModel::DetailRole});
    }
}

int JournalModel::count(PreviewGroup group) const
{
    int found = 0;
    for (size_t index = 0; index < firstPerson() + m_people.size(); ++index) {
        found += groupAt(index) == group;
    }
    return found;
}

int JournalModel::tickableCount() const
{
    const auto &lines = m_preview->plan.lines;
    return int(std::count_if(lines.begin(), lines.end(), isTickable));
}

int JournalModel::tickedCount() const
{
    const auto &lines = m_preview->plan.lines;
    return int(std::count_if(lines.begin(), lines.end(), [](const JournalLine &line) {
        return isTickable(line) && line.isTicked;
    }));
}

std::vector<Stranger> JournalModel::tickedPeople() const
{
    std::vector<Stranger> ticked;
    for (const Person &person : m_people) {
        if (person.isTicked) {
            ticked.push_back(person.stranger);
        }
    }
    return ticked;
}

bool JournalModel::isPeopleChanged() const
{
    const auto ticked = tickedPeople();
    const auto &planned = m_preview->plan.newPeople;
    return ticked.size() != planned.size() ||
           !std::is_permutation(ticked.begin(), ticked.end(), planned.begin(), isSamePerson);
}

Qt::CheckState JournalModel::shownState() const
{
    int ticked = 0;
    int all = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (const bool *tick = tickAt(row)) {
            ++all;
            ticked += *tick;
        }
    }
    return tickState(ticked, all);
}

Qt::CheckState JournalModel::everyState() const
{
    return tickState(tickedCount(), tickableCount());
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

const JournalRecord &JournalModel::record(const JournalLine &line) const
{
    if (m_recordPlace != line.place) {
        m_record = m_preview->plan.record(line).value_or(JournalRecord());
        m_recordPlace = line.place;
    }
    return m_record;
}

QString JournalModel::name(int row) const
{
    if (const Person *person = personAt(row)) {
        return titleOf(person->stranger);
    }
    const JournalLine *line = lineAt(row);
    if (!line) {
        return tr("Left out");
    }
    const QString &who = record(*line).who;
    return who.isEmpty() ? tr("Somebody") : who;
}

QString JournalModel::lineDetail(const JournalLine &line) const
{
    const Interaction &interaction = record(line).interaction;
    QStringList parts;
    if (interaction.on.isValid()) {
        parts.append(shortDate(interaction.on, m_today));
    }
    if (line.action != JournalAction::Skip) {
        parts.append(interactionTitle(interaction));
    }
    parts << interaction.subject << skipReasonText(line.reason);
    if (line.isReplyExpected && line.action == JournalAction::Create) {
        parts.append(tr("reply expected"));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString JournalModel::detail(int row) const
{
    if (const Person *person = personAt(row)) {
        const Stranger &stranger = person->stranger;
        QStringList parts{stranger.name.isEmpty() ? QString() : stranger.address};
        if (stranger.wrote > 0) {
            parts.append(counted(stranger.wrote, "wrote 1 mail", "wrote %1 mails"));
        }
        if (stranger.received > 0) {
            parts.append(counted(stranger.received, "got 1 from you", "got %1 from you"));
        }
        if (stranger.met > 0) {
            parts.append(counted(stranger.met, "in 1 meeting", "in %1 meetings"));
        }
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    const JournalLine *line = lineAt(row);
    return line ? lineDetail(*line)
                : rejectionText(m_preview->plan.rejected[m_shown[size_t(row)] - lineCount()]);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const bool *tick = tickAt(row);
    const PreviewGroup group = groupAt(m_shown[size_t(row)]);
    switch (role) {
    case Qt::DisplayRole:
        return name(row);
    case ImportModel::DetailRole:
        return detail(row);
    case ImportModel::GroupRole:
        return int(group);
    case ImportModel::CanTickRole:
        return tick != nullptr;
    case Qt::CheckStateRole:
        return tick ? QVariant(*tick ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringList{name(row), previewGroupText(group), detail(row)}.join(
            QStringLiteral(", "));
    default:
        return {};
    }
}

Qt::ItemFlags JournalModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.isValid() && tickAt(index.row()) ? usual | Qt::ItemIsUserCheckable : usual;
}

JournalDetail JournalModel::detailOf(int row) const
{
    JournalDetail shown{.group = groupAt(m_shown[size_t(row)]), .name = name(row)};
    const JournalLine *line = lineAt(row);
    if (!line) {
        shown.reason = detail(row);
        return shown;
    }
    const JournalRecord &whole = record(*line);
    const Interaction &interaction = whole.interaction;
    shown.subject = interaction.subject;
    shown.text = interaction.text;
    shown.attachments = whole.attachments;
    shown.reason = capitalised(skipReasonText(line->reason));
    if (interaction.on.isValid()) {
        shown.when = shortDate(interaction.on, m_today);
        shown.when += interaction.at ? u' ' + localTimeText(*interaction.at).first(5) : QString();
    }
    const QString number = wordsLocale().toString(whole.line);
    shown.place = !whole.file.isEmpty() ? whole.file
                  : whole.line > 0      ? filledIn(tr("line %1"), {number})
                                        : QString();
    if (line->action == JournalAction::Create && interaction.direction == Direction::Outgoing) {
        shown.isReplyExpected = line->isReplyExpected;
    }
    return shown;
}

} // namespace hallway
