#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"
#include "ui/widgets/typed.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace hallway {

class AcquaintanceFields;
class MemoryFields;
class NameFields;
class QuietLabel;
class ReachFields;
class WorkFields;

/// Everything that is known of a person, to be entered or changed.
class PersonDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both have to outlive the dialog.
    PersonDialog(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Starts from a contact; without an id it is a new one.
    void setContact(const Contact &contact);

    /// Who was stored; invalid before.
    [[nodiscard]] ContactId savedContact() const { return m_saved; }

    /// Leaves; asks for it once more where something was typed that would be lost.
    void reject() override;

private:
    void buildTabs();
    [[nodiscard]] QWidget *page(const std::vector<QWidget *> &parts);
    [[nodiscard]] QWidget *foot();
    [[nodiscard]] Contact entered() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString namesake(const Contact &contact) const;
    void refresh();
    void save();
    [[nodiscard]] Result<ContactId> store(const Contact &contact);

    Workspace &m_workspace;
    const Theme &m_theme;
    Contact m_start;
    ContactId m_saved;
    LeaveWarning m_leaving;
    NameFields *m_name;
    QTabWidget *m_tabs;
    WorkFields *m_work;
    ReachFields *m_reach;
    AcquaintanceFields *m_acquaintance;
    MemoryFields *m_memory;
    QuietLabel *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hallway
