#pragma once

#include "ui/milestones/recipient.h"

#include <QAbstractListModel>

namespace hallway {

/// Who is to be told and, folded below a heading, who is told or left out.
class RecipientModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RecipientRole = Qt::UserRole + 1, ///< Recipient; none for the heading
        IsHeadingRole,
        IsFoldedRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setRecipients(std::vector<Recipient> recipients);
    [[nodiscard]] const std::vector<Recipient> &recipients() const { return m_recipients; }
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    /// Nothing for the heading.
    [[nodiscard]] const Recipient *recipientAt(int row) const;
    /// The row of somebody, or -1.
    [[nodiscard]] int rowOf(ContactId contact) const;
    /// How many are still to be told; they stand first.
    [[nodiscard]] int waiting() const { return m_waiting; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] QString headingText() const;

    std::vector<Recipient> m_recipients; ///< those who wait first
    int m_waiting = 0;
    bool m_isFolded = true;
};

} // namespace hallway
