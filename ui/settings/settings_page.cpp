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
#include <utility>

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
    addSections(workspace, theme, links);
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

void SettingsPage::addSections(Workspace &workspace, const Theme &theme, const Links &links)
{
    addSection(tr("Follow-ups"), [&] { return new PolicySection(workspace, theme, m_stack); });
    addSection(tr("Profile"), [&] { return new ProfileSection(workspace, theme, m_stack); });
    addSection(tr("Appearance"), [&, themes = links.themes] {
        return new AppearanceSection(workspace, theme, themes, m_stack);
    });
    addSection(tr("Tags and lists"), [&] { return new ListsSection(workspace, theme, m_stack); });
    addSection(tr("Data"), [&, importFiles = links.importFiles, logPath = links.logPath] {
        auto *section = new DataSection(workspace, theme, importFiles, logPath, m_stack);
        connect(section, &DataSection::restoreRequested, this, &SettingsPage::restoreRequested);
        return section;
    });
    addSection(tr("About"), [&] { return new AboutSection(workspace, theme, m_stack); });
}

void SettingsPage::addSection(const QString &title, std::function<SettingsSection *()> make)
{
    m_makers.push_back(std::move(make));
    m_stack->addWidget(new QWidget(m_stack));
    m_choice->addItem(title);
    m_list->addItem(title);
    m_list->item(m_list->count() - 1)->setData(WordsModel::WordRole, title);
}

/// Makes the section in place of the empty widget that stood for it.
void SettingsPage::makeSection(int row)
{
    const auto make = std::exchange(m_makers[size_t(row)], nullptr);
    if (!make) {
        return;
    }
    SettingsSection *section = make();
    QWidget *empty = m_stack->widget(row);
    m_stack->insertWidget(row, section);
    delete empty;
    connect(section, &SettingsSection::failed, this, &Page::failed);
    connect(section, &SettingsSection::told, this, &SettingsPage::told);
    connect(section, &SettingsSection::changedBeside, this, &SettingsPage::changedBeside);
}

void SettingsPage::showRow(int row)
{
    makeSection(row);
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
