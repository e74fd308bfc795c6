#pragma once

#include "core/workspace.h"
#include "ui/widgets/card.h"

class QButtonGroup;
class QCheckBox;
class QLineEdit;

namespace hallway {

class ThemedLabel;

/// The one line to type in what happened with somebody; Enter saves it.
class EntryLine : public Card
{
    Q_OBJECT

public:
    EntryLine(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Whose exchange it will be; takes what was typed for another one away.
    void setContact(ContactId contact);
    /// Puts the keys into the line.
    void focusField();
    /// The exchange that Enter would log now.
    [[nodiscard]] Interaction interaction() const;

Q_SIGNALS:
    void failed(const hallway::Error &error);

private:
    [[nodiscard]] QWidget *makeChips();
    void addChip(QWidget *row, const QString &text, const char *name);
    void save();
    void follow();

    Workspace &m_workspace;
    const Theme &m_theme;
    ContactId m_contact;
    QLineEdit *m_field;
    QButtonGroup *m_kinds;
    QCheckBox *m_replyExpected;
    ThemedLabel *m_outlook;
};

} // namespace hallway
