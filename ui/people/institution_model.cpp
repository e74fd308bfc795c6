#include "ui/people/institution_model.h"

#include "core/base/text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {
namespace {

bool hasAllWords(const QString &name, const QStringList &words)
{
    const QStringList own = foldedWords(name);
    return std::all_of(words.begin(), words.end(), [&own](const QString &word) {
        return std::any_of(own.begin(), own.end(),
                           [&word](const QString &each) { return each.startsWith(word); });
    });
}

} // namespace

QString institutionText(const InstitutionLine &line)
{
    const QString people =
        line.people == 1
            ? InstitutionModel::tr("1 person")
            : InstitutionModel::tr("%1 people").arg(wordsLocale().toString(line.people));
    const TieStrength tie = tieStrength(line.tie, line.exchanges);
    return tie == TieStrength::New
               ? people
               : InstitutionModel::tr("%1 · strongest tie %2").arg(people, tieText(tie));
}

InstitutionModel::InstitutionModel(const PeopleDirectory &directory, QObject *parent)
    : QAbstractListModel(parent), m_directory(directory)
{
}

void InstitutionModel::refresh(const QString &words)
{
    const QStringList wanted = foldedWords(words);
    beginResetModel();
    m_lines = m_directory.roster().institutions();
    std::erase_if(m_lines, [&wanted](const InstitutionLine &line) {
        return !hasAllWords(line.name, wanted);
    });
    endResetModel();
}

const InstitutionLine *InstitutionModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

QString InstitutionModel::nameAt(int row) const
{
    const InstitutionLine *line = lineAt(row);
    return line ? line->name : QString();
}

int InstitutionModel::rowOf(const QString &name) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(),
                     [&name](const InstitutionLine &line) { return line.name == name; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int InstitutionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant InstitutionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const InstitutionLine &line = *lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.name;
    case Qt::AccessibleTextRole:
        return spokenText(line);
    case LineRole:
        return QVariant::fromValue(line);
    case TodayRole:
        return m_directory.roster().today();
    default:
        return {};
    }
}

QString InstitutionModel::spokenText(const InstitutionLine &line) const
{
    QStringList parts{line.name, institutionText(line)};
    if (line.lastOn.isValid()) {
        parts.append(
            tr("last contact %1").arg(daysFromToday(line.lastOn, m_directory.roster().today())));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace hallway
