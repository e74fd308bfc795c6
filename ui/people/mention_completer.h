#pragma once

#include "core/workspace.h"
#include "ui/widgets/people_field.h"

#include <QObject>

class QCompleter;
class QLineEdit;
class QModelIndex;
class QStandardItemModel;

namespace hallway {

/// Offers people behind an @ in a field, and knows who is named in its text.
class MentionCompleter : public QObject
{
    Q_OBJECT

public:
    /// Works on the field as long as it lives. `workspace` has to outlive it.
    MentionCompleter(const Workspace &workspace, QLineEdit *field);

    /// Somebody who is never offered: whose page it is.
    void setLeftOut(ContactId id) { m_leftOut = id; }
    /// True while the list is open and Enter belongs to it.
    [[nodiscard]] bool isOffering() const;
    /// Those who are named with @ and known; each once.
    [[nodiscard]] std::vector<ChosenPerson> people() const;
    /// The text with their names in place of the @.
    [[nodiscard]] QString plainText() const;

private:
    /// The place behind the @ that is being typed, or -1.
    [[nodiscard]] qsizetype mentionStart() const;
    void offer();
    void take(const QModelIndex &offered);
    [[nodiscard]] std::vector<std::pair<QString, ChosenPerson>> mentions() const;

    const Workspace &m_workspace;
    QLineEdit *m_field;
    ContactId m_leftOut;
    std::vector<ChosenPerson> m_chosen;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
};

} // namespace hallway
