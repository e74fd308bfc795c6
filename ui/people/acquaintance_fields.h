#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace hallway {

class DayField;
class MentorshipFields;
class PeopleField;

/// What is between the user and a contact: how they met, how often to be in touch, mentorships.
class AcquaintanceFields : public QWidget
{
    Q_OBJECT

public:
    AcquaintanceFields(const Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void fill(const Contact &contact);
    void read(Contact &contact) const;
    /// What cannot be stored as it is, in words; empty when all can.
    [[nodiscard]] QString missing() const;

Q_SIGNALS:
    /// A field is another now.
    void changed();

private:
    [[nodiscard]] QWidget *howMetBox(const Theme &theme);
    [[nodiscard]] QWidget *rhythmBox(const Theme &theme);
    void showRhythm(std::optional<int> days);
    [[nodiscard]] std::optional<int> rhythm() const;

    QComboBox *m_howMet;
    DayField *m_metOn;
    QLineEdit *m_metLine;
    PeopleField *m_introducer;
    MentorshipFields *m_mentorships;
    QComboBox *m_rhythm;
    QSpinBox *m_days;
    QComboBox *m_state;
    QLineEdit *m_tags;
};

} // namespace hallway
