#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>
#include <functional>

class QAction;
class QPushButton;
class QToolButton;

namespace hallway {

class Avatar;
class ThemedLabel;

/// Who a person is, and what can be done with them.
class PersonHeader : public QWidget
{
    Q_OBJECT

public:
    PersonHeader(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details);
    /// Takes the picture in a file as the person's photo.
    void takePhoto(const QString &path);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void editRequested(const hallway::Contact &contact);
    void packetRequested(hallway::ContactId contact);

private:
    [[nodiscard]] QWidget *makeWords();
    void makeMenu();
    QAction *addAction(const QString &text, const char *name, std::function<void()> work);
    void choosePhoto();
    void setPhoto(const QByteArray &photo);
    void setState(ContactState state);
    void report(const Result<void> &result);

    Workspace &m_workspace;
    const Theme &m_theme;
    Contact m_contact;
    Avatar *m_avatar;
    ThemedLabel *m_name;
    ThemedLabel *m_position;
    QWidget *m_chips;
    QPushButton *m_edit;
    QToolButton *m_more;
    QAction *m_copy = nullptr;
    QAction *m_packet = nullptr;
    QAction *m_photo = nullptr;
    QAction *m_noPhoto = nullptr;
    QAction *m_wake = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_unarchive = nullptr;
    QAction *m_block = nullptr;
    QAction *m_delete = nullptr;
};

} // namespace hallway
