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
    /// Closes what is open without saving: the person is gone.
    void leave();
    /// What was typed into open fields and is not saved yet.
    [[nodiscard]] QString unsaved() const;
    /// Saves what is open, where it can be.
    void saveOpen();

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// A field that could not be stored was closed, as somebody else is shown.
    void lost(const QString &typed);
    void personRequested(hallway::ContactId contact);

private:
    void addRow(AboutRow *row);
    void moveOn();
    void save(AboutRow *row);

    Workspace &m_workspace;
    const Theme &m_theme;
    ContactId m_contact;
    std::vector<AboutRow *> m_rows;
    bool m_isSaving = false;
};

} // namespace hallway
