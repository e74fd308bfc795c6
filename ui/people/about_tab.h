#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

class AboutRow;

/// Everything that is known about a person, each value to be read, copied and changed in its place.
class AboutTab : public QWidget
{
    Q_OBJECT

public:
    AboutTab(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details);
    /// Closes an open field without saving: the person is gone.
    void leave();

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void personRequested(hallway::ContactId contact);

private:
    void addRow(AboutRow *row);
    void moveOn();
    void save(AboutRow *row);
    /// Saves what is open before somebody else is shown.
    void saveOpen();
    [[nodiscard]] AboutRow *openRow() const;

    Workspace &m_workspace;
    const Theme &m_theme;
    ContactId m_contact;
    std::vector<AboutRow *> m_rows;
    bool m_isSaving = false;
};

} // namespace hallway
