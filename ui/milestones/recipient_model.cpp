#include "ui/milestones/recipient_model.h"

#include "ui/text/translate.h"

#include <algorithm>

namespace hallway {

void RecipientModel::setRecipients(std::vector<Recipient> recipients)
{
    const auto waits = [](const Recipient &one) { return one.state == Recipient::State::Waiting; };
    const auto closed = std::stable_partition(recipients.begin(), recipients.end(), waits);
    const int waiting = int(closed - recipients.begin());
    if (recipients == m_recipients) {
        return;
    }
    beginResetModel();
    m_recipients = std::move(recipients);
    m_waiting = waiting;
    endResetModel();
}

void RecipientModel::setFolded(bool isFolded)
{
    if (isFolded != m_isFolded) {
        beginResetModel();
        m_isFolded = isFolded;
        endResetModel();
    }
}

bool RecipientModel::isHeading(int row) const
{
    return row == m_waiting && m_waiting < int(m_recipients.size());
}

const Recipient *RecipientModel::recipientAt(int row) const
{
    if (row < 0 || row >= rowCount() || isHeading(row)) {
        return nullptr;
    }
    return &m_recipients[size_t(row < m_waiting ? row : row - 1)];
}

int RecipientModel::rowOf(ContactId contact) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Recipient *recipient = recipientAt(row);
        if (recipient && recipient->contact == contact) {
            return row;
        }
    }
    return -1;
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    const int closed = int(m_recipients.size()) - m_waiting;
    if (parent.isValid() || closed == 0) {
        return parent.isValid() ? 0 : m_waiting;
    }
    return m_waiting + 1 + (m_isFolded ? 0 : closed);
}

QString RecipientModel::headingText() const
{
    const int told = toldAmong(m_recipients);
    const int others = int(m_recipients.size()) - m_waiting - told;
    if (others == 0) {
        return filledIn(tr("Told (%1)"), {QString::number(told)});
    }
    return told == 0 ? filledIn(tr("Left out (%1)"), {QString::number(others)})
                     : filledIn(tr("Told or left out (%1)"), {QString::number(told + others)});
}

QVariant RecipientModel::data(const QModelIndex &index, int role) const
{
    const Recipient *recipient = recipientAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return recipient ? recipient->name : headingText();
    case Qt::AccessibleTextRole:
        return recipient ? filledIn(tr("%1, %2"), {recipient->name, recipient->remark})
                         : headingText();
    case IsHeadingRole:
        return recipient == nullptr;
    case IsFoldedRole:
        return m_isFolded;
    case RecipientRole:
        return recipient ? QVariant::fromValue(*recipient) : QVariant();
    default:
        return {};
    }
}

} // namespace hallway
