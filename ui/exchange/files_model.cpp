#include "ui/exchange/files_model.h"

#include "ui/exchange/import_delegate.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <QFileInfo>
#include <QTextDocument>
#include <array>

namespace hallway {
namespace {

/// "12 new, 3 the same".
template <class Model>
QString countsOf(const Model &model)
{
    constexpr std::array groups{PreviewGroup::New,   PreviewGroup::Update,
                                PreviewGroup::Same,  PreviewGroup::Skipped,
                                PreviewGroup::Aside, PreviewGroup::Rejected};
    QStringList counts;
    for (const PreviewGroup group : groups) {
        if (const int count = model.count(group); count > 0) {
            counts.append(filledIn(FilesModel::tr("%1 %2"),
                                   {wordsLocale().toString(count), previewGroupText(group)}));
        }
    }
    return counts.isEmpty() ? FilesModel::tr("nothing new") : counts.join(QStringLiteral(", "));
}

QString kindText(SourceKind kind)
{
    switch (kind) {
    case SourceKind::People:
        return FilesModel::tr("people");
    case SourceKind::Mail:
        return FilesModel::tr("mail");
    case SourceKind::Calendar:
        break;
    }
    return FilesModel::tr("calendar");
}

QString detailOf(const ImportPart &part)
{
    if (part.error) {
        return FilesModel::tr("cannot be read");
    }
    return part.people ? countsOf(*part.people) : countsOf(*part.journal);
}

int tickableOf(const ImportPart &part)
{
    if (part.error) {
        return 0;
    }
    return part.people ? part.people->tickableCount() : part.journal->tickableCount();
}

Qt::CheckState tickOf(const ImportPart &part)
{
    return part.people ? part.people->everyState() : part.journal->everyState();
}

} // namespace

FilesModel::FilesModel(const ImportSession &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
    connect(&m_session, &ImportSession::ticksChanged, this, &FilesModel::noteTicks);
}

void FilesModel::reload()
{
    beginResetModel();
    endResetModel();
}

void FilesModel::noteTicks()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    }
}

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_session.parts().size());
}

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    const ImportPart &part = m_session.parts()[size_t(index.row())];
    const QString name = QFileInfo(part.source.name()).fileName();
    const QString chip =
        part.error ? previewGroupText(PreviewGroup::Rejected) : kindText(part.source.kind);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case ImportModel::DetailRole:
        return detailOf(part);
    case ImportModel::GroupRole:
        return int(part.error ? PreviewGroup::Rejected : PreviewGroup::Same);
    case ImportModel::ChipRole:
        return chip;
    case ImportModel::CanTickRole:
        return !part.error;
    case Qt::CheckStateRole:
        return tickableOf(part) > 0 ? QVariant(tickOf(part)) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringList{name, chip, part.error ? errorText(*part.error) : detailOf(part)}.join(
            QStringLiteral(", "));
    case Qt::ToolTipRole: // guesses at markup, which a name may look like
        return Qt::convertFromPlainText(filledIn(tr("%1\n%2: %3"), {name, chip, detailOf(part)}));
    default:
        return {};
    }
}

Qt::ItemFlags FilesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.isValid() && data(index, Qt::CheckStateRole).isValid()
               ? usual | Qt::ItemIsUserCheckable
               : usual;
}

} // namespace hallway
