#pragma once

#include "ui/settings/settings_section.h"

#include <QTimer>

class QPushButton;

namespace hallway {

class PolicyGroup;
class PolicyNumberRow;
class QuietLabel;

/// All numbers of the follow-up rules. Nothing is changed before *Apply*, which says beforehand how
/// much it would move.
class PolicySection : public SettingsSection
{
    Q_OBJECT

public:
    PolicySection(Workspace &workspace, const Theme &theme, QWidget *parent);

    void focusContent() override;

protected:
    void read() override;
    void written(const Result<void> &outcome) override;

private:
    void buildGroups(QBoxLayout *column);
    void buildFoot(QBoxLayout *whole);
    [[nodiscard]] Policy entered() const;
    void show(const Policy &policy);
    void takeEdit();
    void showProblems(const Policy &policy);
    void countSoon();
    void count();
    void showCounting();
    void showEffect(const Result<PolicyEffect> &effect);
    void apply();

    BackgroundJob m_counting;
    QTimer m_countSoon;
    QTimer m_countingTimer;
    Policy m_stored;
    std::vector<PolicyGroup *> m_groups;
    std::vector<PolicyNumberRow *> m_rows;
    PolicyNumberRow *m_edited = nullptr; ///< where the keys go when their button is switched off
    QuietLabel *m_effect = nullptr;
    QPushButton *m_resetAll = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace hallway
