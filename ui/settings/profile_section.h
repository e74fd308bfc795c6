#pragma once

#include "ui/settings/settings_section.h"

class QComboBox;
class QGridLayout;
class QPushButton;

namespace hallway {

class IntroductionField;
class QuietLabel;

/// Who the user is: what mails and packets say about them. Saved as one step.
class ProfileSection : public SettingsSection
{
    Q_OBJECT

public:
    ProfileSection(Workspace &workspace, const Theme &theme, QWidget *parent);

    void focusContent() override;

protected:
    void read() override;

private:
    /// A field with the part of the profile that it shows.
    struct Field
    {
        QString Profile::*member;
        QWidget *edit;
    };
    /// The words of a field.
    struct FieldWords
    {
        const char *name;
        QString label; ///< with its mnemonic
        QString placeholder = {};
        int lines = 1;
    };

    void buildYou(QGridLayout *grid);
    void buildReach(QGridLayout *grid);
    void buildStory(QGridLayout *grid);
    void buildFoot(QBoxLayout *whole);
    [[nodiscard]] QWidget *field(QString Profile::*member, const FieldWords &words);
    [[nodiscard]] QWidget *timeZone();
    [[nodiscard]] Profile entered() const;
    void show(const Profile &profile);
    void takeEdit();
    void save();

    Profile m_stored;
    std::vector<Field> m_fields;
    IntroductionField *m_introduction = nullptr;
    QuietLabel *m_notice = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hallway
