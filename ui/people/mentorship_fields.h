#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace hallway {

class DayField;

/// In which kinds somebody is a mentor, how far that has come, and since when.
class MentorshipFields : public QWidget
{
    Q_OBJECT

public:
    MentorshipFields(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void fill(const std::vector<Mentorship> &mentorships);
    [[nodiscard]] std::vector<Mentorship> mentorships() const;
    /// A day was typed that is none.
    [[nodiscard]] bool isUnclear() const;

Q_SIGNALS:
    /// A kind, a status or a day is another now.
    void changed();

private:
    struct Line
    {
        MentorKind kind;
        QCheckBox *isMentor;
        QComboBox *status;
        DayField *since;
    };

    void addLine(const Theme &theme, QDate today, MentorKind kind);

    std::vector<Line> m_lines;
};

} // namespace hallway
