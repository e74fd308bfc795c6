#pragma once

#include "core/workspace.h"
#include "ui/widgets/card.h"

#include <unordered_map>

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QMenu;

namespace hallway {

class CheckableChip;
class MentionCompleter;
class ThemedLabel;

/// The one line to type in what happened with somebody; Enter saves it. A day in words, others with
/// @ and the next step behind an arrow are understood.
class EntryLine : public Card
{
    Q_OBJECT

public:
    EntryLine(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Whose exchange it will be. What was typed for somebody else waits until they are back.
    void setContact(ContactId contact);
    /// Puts the keys into the line.
    void focusField();
    /// The exchange that Enter would log now.
    [[nodiscard]] Interaction interaction() const;
    /// The promise that Enter would add with it: a next step with a day.
    [[nodiscard]] std::optional<Promise> nextStep() const;
    /// What stands in the line and is not saved yet.
    [[nodiscard]] QString unsaved() const;
    /// The same of everybody for whom something was typed.
    [[nodiscard]] QStringList unsavedOfAll() const;

Q_SIGNALS:
    void failed(const hallway::Error &error);

private:
    /// What a chip of the line stands for.
    struct Kind
    {
        InteractionKind kind = InteractionKind::Email;
        Direction direction = Direction::Outgoing;
    };

    void layOut();
    [[nodiscard]] QWidget *makeChips();
    void makeMore(QWidget *row);
    CheckableChip *addChip(QWidget *row, const QString &text, const char *name, Kind kind);
    void addMore(QMenu *menu, const QString &text, const char *name, Kind kind);
    [[nodiscard]] Interaction shape() const;
    [[nodiscard]] QString outlook(const Interaction &typed) const;
    [[nodiscard]] QStringList planned(const Interaction &typed) const;
    void save();
    void follow();

    Workspace &m_workspace;
    const Theme &m_theme;
    ContactId m_contact;
    QLineEdit *m_field;
    MentionCompleter *m_mentions;
    QButtonGroup *m_kinds;
    std::vector<Kind> m_kindOf;
    CheckableChip *m_other = nullptr; ///< the kind that was chosen from the menu last
    QCheckBox *m_replyExpected;
    ThemedLabel *m_outlook;
    std::unordered_map<ContactId, QString> m_unsaved; ///< of those who are not shown now
};

} // namespace hallway
