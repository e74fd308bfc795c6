#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hallway {

class AttachJob;
class CardColumn;
class Card;

/// The files that belong to a person: attached, opened, saved, taken away.
class FilesTab : public QWidget
{
    Q_OBJECT

public:
    FilesTab(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details);
    /// Copies the files, beside what else goes on, and attaches them in one step.
    void attach(const QStringList &paths);

Q_SIGNALS:
    void failed(const hallway::Error &error);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeCard(const Attachment &attachment);
    void choose();
    void startNext();
    void showProgress();
    void takeIn(const std::vector<StoredFile> &files, const std::vector<Error> &errors);
    void open(const Attachment &attachment);
    void saveAs(const Attachment &attachment);
    void remove(AttachmentId id);

    Workspace &m_workspace;
    const Theme &m_theme;
    AttachJob *m_job;
    ContactId m_contact;
    ContactId m_attachingTo;
    std::vector<std::pair<ContactId, QStringList>> m_waiting;
    QPushButton *m_attach = nullptr;
    Card *m_progress = nullptr;
    QLabel *m_progressWords = nullptr;
    QProgressBar *m_bar = nullptr;
    CardColumn *m_cards;
    QTimer m_progressTimer;
    QTemporaryDir m_opened; ///< copies under their own names, while the window lives
};

} // namespace hallway
