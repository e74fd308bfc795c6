#pragma once

#include "ui/people/people_directory.h"

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QTimer>

namespace hallway {

/// The people that a query lets through: their ids, with lines read when they are looked at.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        LineRole,                  ///< PersonLine
        TodayRole,                 ///< the day that "days ago" counts from
        PhotoRole,                 ///< QImage; null: none, or not read yet
    };

    PeopleModel(const Workspace &workspace, const PeopleDirectory &directory,
                QObject *parent = nullptr);

    /// Another query: resets the model.
    void setQuery(const PeopleQuery &query);
    [[nodiscard]] const PeopleQuery &query() const { return m_query; }
    /// Asks the directory anew. Rows that stay are kept where one stretch of them came or went;
    /// another order resets the model.
    void refresh();

    /// The contact of a row; invalid outside the list.
    [[nodiscard]] ContactId idAt(int row) const;
    /// The row of a contact, or -1.
    [[nodiscard]] int rowOf(ContactId id) const;
    [[nodiscard]] const std::vector<ContactId> &ids() const { return m_ids; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    /// A picture as it was when it had so many bytes.
    struct Photo
    {
        qint64 bytes = 0;
        QImage image;
    };

    [[nodiscard]] const PersonLine *lineAt(int row) const;
    [[nodiscard]] QImage photoAt(int row) const;
    void readNextPhoto();
    void forgetLines();
    void takeStretch(std::vector<ContactId> ids, int first, int removed, int inserted);
    [[nodiscard]] QString spokenText(const PersonLine &line) const;

    const Workspace &m_workspace;
    const PeopleDirectory &m_directory;
    PeopleQuery m_query;
    std::vector<ContactId> m_ids;
    mutable QCache<qint64, PersonLine> m_lines{2000};
    mutable QCache<qint64, Photo> m_photos{500};
    mutable std::vector<ContactId> m_wantedPhotos;
    mutable QTimer m_photoTimer;
};

} // namespace hallway
