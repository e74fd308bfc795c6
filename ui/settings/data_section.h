#pragma once

#include "ui/settings/settings_section.h"

class QAction;
class QLineEdit;
class QPushButton;

namespace hallway {

class Card;
class TaskCard;
class ThemedLabel;

/// Where the data is, how much it is, and what keeps it safe: backups, a check, the ways in and
/// out, and the log.
class DataSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `importFiles` is the menu's; `logPath` may be empty where nothing is logged.
    DataSection(Workspace &workspace, const Theme &theme, QAction *importFiles,
                const QString &logPath, QWidget *parent);

    void focusContent() override;

Q_SIGNALS:
    /// An archive or a backup is to take the place of everything.
    void restoreRequested();

protected:
    void read() override;

private:
    [[nodiscard]] Card *makeFile();
    [[nodiscard]] Card *makeImport(QAction *importFiles);
    [[nodiscard]] Card *makeRestore();
    [[nodiscard]] Card *makeLog(const QString &logPath);
    [[nodiscard]] QWidget *makePath(const char *name, const QString &words, const QString &path,
                                    QWidget *parent);
    void backUp();
    void check();
    void chooseExport();
    void exportTo(const QString &path);
    void chooseArchive();
    void archiveTo(const QString &path);

    ThemedLabel *m_size = nullptr;
    TaskCard *m_backUp;
    TaskCard *m_check;
    TaskCard *m_export;
    TaskCard *m_archive;
    QPushButton *m_restore;
};

} // namespace hallway
