#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace hallway {

/// What somebody is and where: role, training, field, institution.
class WorkFields : public QWidget
{
    Q_OBJECT

public:
    /// `fields` are offered to choose from; any other may be typed.
    WorkFields(const QStringList &fields, const Theme &theme, QWidget *parent = nullptr);

    void fill(const Contact &contact);
    void read(Contact &contact) const;

Q_SIGNALS:
    /// A field is another now.
    void changed();

private:
    [[nodiscard]] Role role() const;
    void showYear();

    QComboBox *m_role;
    QSpinBox *m_year;
    QWidget *m_yearBox;
    QComboBox *m_training;
    QComboBox *m_field;
    QLineEdit *m_institution;
    QLineEdit *m_department;
    QLineEdit *m_title;
};

/// The ways of training that are offered; others can be typed.
[[nodiscard]] QStringList knownTrainings();

} // namespace hallway
