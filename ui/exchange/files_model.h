#pragma once

#include "ui/exchange/import_session.h"

#include <QAbstractListModel>

namespace hallway {

/// The files that are imported together, contacts first: what each would bring, with a tick for all
/// of it, or why it is left out.
class FilesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// The session must outlive the model.
    explicit FilesModel(const ImportSession &session, QObject *parent = nullptr);

    /// The session has other files.
    void reload();

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The roles of ImportModel.
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void noteTicks();

    const ImportSession &m_session;
};

} // namespace hallway
