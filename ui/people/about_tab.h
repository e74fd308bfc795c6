#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QFormLayout;

namespace hallway {

/// Everything that is known about a person, to be read and copied.
class AboutTab : public QWidget
{
    Q_OBJECT

public:
    explicit AboutTab(const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details, const Policy &policy, QDate today);

private:
    void addName(const Contact &contact);
    void addWork(const Contact &contact);
    void addReach(const Contact &contact);
    void addRelation(const PersonDetails &details, const Policy &policy, QDate today);
    void addRow(const QString &label, const QString &value);
    void addValues(const QString &label, const std::vector<LabelledValue> &values);

    const Theme &m_theme;
    QWidget *m_content;
    QFormLayout *m_form = nullptr;
};

} // namespace hallway
