#include "ui/exchange/import_model.h"

#include "core/exchange/merging.h"
#include "ui/exchange/import_delegate.h"
#include "ui/text/import_text.h"

#include <algorithm>

namespace hallway {
namespace {

PreviewGroup groupOf(ImportAction action)
{
    switch (action) {
    case ImportAction::Create:
        return PreviewGroup::New;
    case ImportAction::Update:
        return PreviewGroup::Update;
    case ImportAction::Same:
        return PreviewGroup::Same;
    case ImportAction::Skip:
        break;
    }
    return PreviewGroup::Skipped;
}

bool canTick(const ImportLine &line)
{
    return line.action == ImportAction::Create || line.action == ImportAction::Update;
}

/// True for what is ticked with all the others.
bool isTickedWithAll(const ImportLine &line)
{
    return canTick(line) && !line.isByHand();
}

} // namespace

Qt::CheckState tickState(qint64 ticked, qint64 all)
{
    if (ticked == 0) {
        return Qt::Unchecked;
    }
    return ticked == all ? Qt::Checked : Qt::PartiallyChecked;
}

ImportModel::ImportModel(QObject *parent)
    : QAbstractListModel(parent), m_preview(std::make_shared<ImportPreview>())
{
}

void ImportModel::setPreview(std::shared_ptr<ImportPreview> preview)
{
    const bool isSameFile = preview->plan.path == m_preview->plan.path;
    m_preview = std::move(preview);
    isSameFile ? keepTicks() : m_unticked.clear();
    setFilter(std::nullopt, {});
    Q_EMIT ticksChanged();
}

void ImportModel::keepTicks()
{
    for (ImportLine &line : m_preview->plan.lines) {
        line.isTicked = line.isTicked && !m_unticked.contains(line.line);
    }
}

void ImportModel::setTick(ImportLine &line, bool isTicked)
{
    line.isTicked = isTicked;
    if (isTicked) {
        m_unticked.remove(line.line);
    } else {
        m_unticked.insert(line.line);
    }
}

size_t ImportModel::lineCount() const
{
    return m_preview->plan.lines.size();
}

ImportLine *ImportModel::lineAt(int row) const
{
    const size_t index = m_shown[size_t(row)];
    return index < lineCount() ? &m_preview->plan.lines[index] : nullptr;
}

PreviewGroup ImportModel::groupAt(size_t index) const
{
    if (index < lineCount()) {
        return groupOf(m_preview->plan.lines[index].action);
    }
    return index < lineCount() + m_preview->plan.rejected.size() ? PreviewGroup::Rejected
                                                                 : PreviewGroup::Remark;
}

bool ImportModel::isShown(size_t index, std::optional<PreviewGroup> group,
                          const QString &text) const
{
    if (group && groupAt(index) != group) {
        return false;
    }
    if (index >= lineCount()) {
        return text.isEmpty();
    }
    const PreviewWords &words = m_preview->words[index];
    return words.name.contains(text, Qt::CaseInsensitive) ||
           words.detail.contains(text, Qt::CaseInsensitive);
}

void ImportModel::setFilter(std::optional<PreviewGroup> group, const QString &text)
{
    beginResetModel();
    m_shown.clear();
    const ImportPlan &plan = m_preview->plan;
    const size_t all = lineCount() + plan.rejected.size() + plan.warnings.size();
    for (size_t index = 0; index < all; ++index) {
        if (isShown(index, group, text)) {
            m_shown.push_back(index);
        }
    }
    endResetModel();
}

void ImportModel::tick(int row, bool isTicked)
{
    ImportLine *line = lineAt(row);
    if (!line || !canTick(*line) || line->isTicked == isTicked) {
        return;
    }
    if (line->isByHand()) {
        for (std::size_t field = 0; field < line->changes.size(); ++field) {
            takeChange(*line, field, true);
        }
    }
    setTick(*line, isTicked);
    noteTick(row);
}

void ImportModel::noteTick(int row)
{
    Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole, DetailRole});
    Q_EMIT ticksChanged();
}

void ImportModel::take(int row, int field, bool isTaken)
{
    ImportLine *line = lineAt(row);
    if (line && canTick(*line)) {
        takeChange(*line, std::size_t(field), isTaken);
        noteTick(row);
    }
}

void ImportModel::tickShown(bool isTicked)
{
    for (int row = 0; row < rowCount(); ++row) {
        ImportLine *line = lineAt(row);
        if (line && isTickedWithAll(*line)) {
            setTick(*line, isTicked);
        }
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
        Q_EMIT ticksChanged();
    }
}

void ImportModel::tickEvery(bool isTicked)
{
    for (ImportLine &line : m_preview->plan.lines) {
        // What was taken over the user's own word goes with the file, too.
        if (isTickedWithAll(line) || (!isTicked && canTick(line))) {
            setTick(line, isTicked);
        }
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    }
    Q_EMIT ticksChanged();
}

int ImportModel::count(PreviewGroup group) const
{
    if (group == PreviewGroup::Rejected) {
        return int(m_preview->plan.rejected.size());
    }
    if (group == PreviewGroup::Remark) {
        return int(m_preview->plan.warnings.size());
    }
    const auto &lines = m_preview->plan.lines;
    return int(std::count_if(lines.begin(), lines.end(), [group](const ImportLine &line) {
        return groupOf(line.action) == group;
    }));
}

int ImportModel::tickableCount() const
{
    return count(PreviewGroup::New) + count(PreviewGroup::Update);
}

int ImportModel::tickedCount() const
{
    const auto &lines = m_preview->plan.lines;
    return int(std::count_if(lines.begin(), lines.end(), [](const ImportLine &line) {
        return canTick(line) && line.isTicked;
    }));
}

Qt::CheckState ImportModel::shownState() const
{
    int ticked = 0;
    int all = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const ImportLine *line = lineAt(row);
        if (line && isTickedWithAll(*line)) {
            ++all;
            ticked += line->isTicked;
        }
    }
    return tickState(ticked, all);
}

Qt::CheckState ImportModel::everyState() const
{
    int ticked = 0;
    int all = 0;
    for (const ImportLine &line : m_preview->plan.lines) {
        all += isTickedWithAll(line);
        ticked += isTickedWithAll(line) && line.isTicked;
    }
    return tickState(ticked, all);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QString ImportModel::detail(int row) const
{
    const size_t index = m_shown[size_t(row)];
    const ImportPlan &plan = m_preview->plan;
    switch (groupAt(index)) {
    case PreviewGroup::Rejected:
        return rejectionText(plan.rejected[index - lineCount()]);
    case PreviewGroup::Remark:
        return warningText(plan.warnings[index - lineCount() - plan.rejected.size()]);
    case PreviewGroup::Update:
        return changesText(plan.lines[index].changes);
    case PreviewGroup::New:
    case PreviewGroup::Same:
    case PreviewGroup::Skipped:
    case PreviewGroup::Aside:
    case PreviewGroup::Person:
        break;
    }
    return m_preview->words[index].detail;
}

QVariant ImportModel::shorterDetails(int row) const
{
    const ImportLine *line = lineAt(row);
    return line && line->action == ImportAction::Update ? QVariant(changesTexts(line->changes))
                                                        : QVariant();
}

/// The heading of a row.
QString ImportModel::name(int row) const
{
    const size_t index = m_shown[size_t(row)];
    if (index < lineCount()) {
        return m_preview->words[index].name;
    }
    return groupAt(index) == PreviewGroup::Rejected ? tr("Left out") : tr("Read with a remark");
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const ImportLine *line = lineAt(row);
    switch (role) {
    case Qt::DisplayRole:
        return name(row);
    case DetailRole:
        return detail(row);
    case ShorterRole:
        return shorterDetails(row);
    case GroupRole:
        return int(groupAt(m_shown[size_t(row)]));
    case CanTickRole:
        return line && canTick(*line);
    case Qt::CheckStateRole:
        return line && canTick(*line) ? QVariant(line->isTicked ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::AccessibleTextRole:
        return QStringList{name(row), previewGroupText(groupAt(m_shown[size_t(row)])), detail(row)}
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const ImportLine *line = index.isValid() ? lineAt(index.row()) : nullptr;
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return line && canTick(*line) ? usual | Qt::ItemIsUserCheckable : usual;
}

PreviewRecord ImportModel::record(int row) const
{
    const size_t index = m_shown[size_t(row)];
    const ImportPlan &plan = m_preview->plan;
    PreviewRecord record{.group = groupAt(index), .name = name(row)};
    if (index >= lineCount()) {
        const size_t other = index - lineCount();
        record.line = other < plan.rejected.size()
                          ? plan.rejected[other].line
                          : plan.warnings[other - plan.rejected.size()].line;
        record.reason = detail(row);
        return record;
    }
    const ImportLine &line = plan.lines[index];
    record.line = line.line;
    record.fields = line.changes;
    if (line.action == ImportAction::Create || line.action == ImportAction::Same) {
        Contact nobody;
        record.fields = mergeInto(nobody, line.contact(), Merging::Replaces);
    }
    return record;
}

} // namespace hallway
