#include "ui/settings/settings_page.h"

#include "ui/settings/about_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/data_section.h"
#include "ui/settings/lists_section.h"
#include "ui/settings/policy_section.h"
#include "ui/settings/profile_section.h"
#include "ui/settings/words_delegate.h"
#include "ui/settings/words_model.h"
#include "ui/widgets/form.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace hallway {
namespace {

constexpr int sectionListWidth = 22; ///< characters

} // namespace

SettingsPage::SettingsPage(Workspace &workspace, const Theme &theme, const Links &links,
                           QWidget *parent)
    : Page(parent), m_list(new QListWidget(this)),
      m_choice(choiceField(QStringLiteral("settingsSectionCombo"), tr("Section"), this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    nameField(m_list, QStringLiteral("settingsSectionList"), tr("Sections"));
    m_list->setProperty("plain", true);
    m_list->setItemDelegate(new WordsDelegate(theme, m_list));
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFixedWidth(fontMetrics().averageCharWidth() * sectionListWidth);
    addSection(new PolicySection(workspace, theme, this), tr("Follow-ups"));
    addSection(new ProfileSection(workspace, theme, this), tr("Profile"));
    addSection(new AppearanceSection(workspace, theme, links.themes, this), tr("Appearance"));
    addSection(new ListsSection(workspace, theme, this), tr("Tags and lists"));
    auto *dataSection = new DataSection(workspace, theme, links.importFiles, links.logPath, this);
    addSection(dataSection, tr("Data"));
    connect(dataSection, &DataSection::restoreRequested, this, &SettingsPage::restoreRequested);
    addSection(new AboutSection(workspace, theme, this), tr("About"));
    auto *right = column(nullptr, 3);
    right->addWidget(m_choice, 0, Qt::AlignLeading);
    right->addWidget(m_stack, 1);
    auto *whole = row(this, 4);
    whole->addWidget(m_list);
    whole->addLayout(right, 1);
    m_choice->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showRow);
    connect(m_choice, &QComboBox::activated, this, &SettingsPage::showRow);
    showRow(0);
}

void SettingsPage::addSection(SettingsSection *section, const QString &title)
{
    m_list->addItem(title);
    m_list->item(m_list->count() - 1)->setData(WordsModel::WordRole, title);
    m_choice->addItem(title);
    m_stack->addWidget(section);
    connect(section, &SettingsSection::failed, this, &Page::failed);
    connect(section, &SettingsSection::told, this, &SettingsPage::told);
    connect(section, &SettingsSection::changedBeside, this, &SettingsPage::changedBeside);
}

void SettingsPage::showRow(int row)
{
    m_list->setCurrentRow(row);
    m_choice->setCurrentIndex(row);
    m_stack->setCurrentIndex(row);
    Q_EMIT summaryChanged();
}

SettingsSection *SettingsPage::current() const
{
    return static_cast<SettingsSection *>(m_stack->currentWidget());
}

void SettingsPage::showSection(Section section)
{
    showRow(int(section));
    current()->focusContent();
}

QString SettingsPage::summary() const
{
    return m_choice->currentText();
}

void SettingsPage::reload()
{
    for (auto *section : findChildren<SettingsSection *>()) {
        section->markStale();
    }
}

void SettingsPage::focusContent()
{
    if (m_list->isVisible()) {
        m_list->setFocus();
    } else {
        m_choice->setFocus();
    }
}

void SettingsPage::setNarrow(bool isNarrow)
{
    m_list->setVisible(!isNarrow);
    m_choice->setVisible(isNarrow);
}

} // namespace hallway
