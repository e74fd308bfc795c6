#pragma once

#include "ui/people/people_directory.h"

#include <QAbstractListModel>

namespace hallway {

/// The institutions where somebody is, by name.
class InstitutionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        LineRole = Qt::UserRole + 1, ///< InstitutionLine
        TodayRole,
    };

    explicit InstitutionModel(const PeopleDirectory &directory, QObject *parent = nullptr);

    /// Takes in what the directory has now; only names that have these words.
    void refresh(const QString &words);
    /// Empty outside the list.
    [[nodiscard]] QString nameAt(int row) const;
    /// The row of an institution, or -1.
    [[nodiscard]] int rowOf(const QString &name) const;
    [[nodiscard]] const InstitutionLine *lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString spokenText(const InstitutionLine &line) const;

    const PeopleDirectory &m_directory;
    std::vector<InstitutionLine> m_lines;
};

/// "12 people · strongest tie strong".
[[nodiscard]] QString institutionText(const InstitutionLine &line);

} // namespace hallway
