#include "ui/people/people_model.h"

#include "ui/shell/row_changes.h"
#include "ui/text/words.h"

#include <QBuffer>
#include <QImageReader>

namespace hallway {
namespace {

constexpr int photoSide = 128; ///< pixels that are kept of a picture: enough at 200 %

/// The middle of a picture, small. A picture that cannot be read is none.
QImage thumbnail(QByteArray data)
{
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()) {
        reader.setScaledSize(size.scaled(photoSide, photoSide, Qt::KeepAspectRatioByExpanding));
    }
    const QImage image = reader.read();
    const int side = std::min(image.width(), image.height());
    return image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
}

} // namespace

PeopleModel::PeopleModel(const Workspace &workspace, const PeopleDirectory &directory,
                         QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_directory(directory)
{
    m_photoTimer.setSingleShot(true);
    connect(&m_photoTimer, &QTimer::timeout, this, &PeopleModel::readNextPhoto);
}

void PeopleModel::setQuery(const PeopleQuery &query)
{
    beginResetModel();
    m_query = query;
    m_ids = m_directory.roster().ids(query);
    endResetModel();
}

void PeopleModel::refresh()
{
    m_lines.clear();
    std::vector<ContactId> ids = m_directory.roster().ids(m_query);
    const RowChange change = rowChange(m_ids, ids);
    if (change.removed > 0 && change.inserted > 0) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
        return;
    }
    takeStretch(std::move(ids), change.first, change.removed, change.inserted);
    forgetLines();
}

void PeopleModel::takeStretch(std::vector<ContactId> ids, int first, int removed, int inserted)
{
    if (removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_ids = std::move(ids);
        endRemoveRows();
    } else if (inserted > 0) {
        beginInsertRows({}, first, first + inserted - 1);
        m_ids = std::move(ids);
        endInsertRows();
    }
}

void PeopleModel::forgetLines()
{
    if (!m_ids.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

ContactId PeopleModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : ContactId{};
}

int PeopleModel::rowOf(ContactId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const PersonLine *PeopleModel::lineAt(int row) const
{
    const ContactId id = idAt(row);
    if (const PersonLine *known = m_lines.object(id.value)) {
        return known;
    }
    auto line = m_workspace.people().line(id, m_workspace.today());
    if (!line) {
        return nullptr;
    }
    auto *kept = new PersonLine(std::move(*line));
    m_lines.insert(id.value, kept);
    return kept;
}

/// Pictures are read one by one between two frames; the row is drawn again when its own is there.
QImage PeopleModel::photoAt(int row) const
{
    const ContactId id = idAt(row);
    const PersonLine *line = lineAt(row);
    if (!line || line->photoBytes == 0) {
        return {};
    }
    const Photo *known = m_photos.object(id.value);
    if (!known || known->bytes != line->photoBytes) {
        if (std::find(m_wantedPhotos.begin(), m_wantedPhotos.end(), id) == m_wantedPhotos.end()) {
            m_wantedPhotos.push_back(id);
        }
        m_photoTimer.start(0);
    }
    return known ? known->image : QImage();
}

void PeopleModel::readNextPhoto()
{
    if (m_wantedPhotos.empty()) {
        return;
    }
    // The latest wish is for a row that is still to be seen.
    const ContactId id = m_wantedPhotos.back();
    m_wantedPhotos.pop_back();
    const int row = rowOf(id);
    const PersonLine *line = row >= 0 ? lineAt(row) : nullptr;
    if (line) {
        const auto data = m_workspace.people().photo(id);
        m_photos.insert(id.value, new Photo{line->photoBytes, data ? thumbnail(*data) : QImage()});
        Q_EMIT dataChanged(index(row), index(row), {PhotoRole});
    }
    if (!m_wantedPhotos.empty()) {
        m_photoTimer.start(0);
    }
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case IdRole:
        return idAt(index.row()).value;
    case TodayRole:
        return m_workspace.today();
    case PhotoRole:
        return photoAt(index.row());
    case LineRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    const PersonLine *line = lineAt(index.row());
    if (!line) {
        return {};
    }
    if (role == LineRole) {
        return QVariant::fromValue(*line);
    }
    return role == Qt::DisplayRole ? line->name : spokenText(*line);
}

QString PeopleModel::spokenText(const PersonLine &line) const
{
    QStringList parts{line.name};
    const QString position = positionText(line.role, line.title, line.institution);
    if (!position.isEmpty()) {
        parts.append(position);
    }
    if (line.lastOn.isValid()) {
        parts.append(tr("last contact %1").arg(daysFromToday(line.lastOn, m_workspace.today())));
    }
    if (line.nextDueOn.isValid()) {
        parts.append(tr("next by %1").arg(shortDate(line.nextDueOn, m_workspace.today())));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace hallway
