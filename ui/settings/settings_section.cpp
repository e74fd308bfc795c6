#include "ui/settings/settings_section.h"

#include "ui/text/words.h"
#include "ui/widgets/busy_dialog.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>

namespace hallway {
namespace {

constexpr int widestColumn = 860;

} // namespace

SettingsSection::SettingsSection(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_writing(workspace)
{
}

void SettingsSection::markStale()
{
    m_isStale = true;
    if (isVisible()) {
        m_isStale = false;
        read();
    }
}

void SettingsSection::showEvent(QShowEvent *event)
{
    if (std::exchange(m_isStale, false)) {
        read();
    }
    QWidget::showEvent(event);
}

void SettingsSection::write(const QString &words, const BackgroundJob::Work<void> &work)
{
    new BusyDialog(m_writing, m_theme, words, this);
    m_writing.start<void>(OpenMode::ReadWrite, work, [this](const Result<void> &outcome) {
        const auto entry = m_workspace.history().nextUndo();
        if (!outcome && outcome.error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(outcome.error());
        } else if (outcome && entry && *entry) {
            Q_EMIT changedBeside(doneText((*entry)->label));
        }
        written(outcome);
    });
}

QBoxLayout *SettingsSection::addScrolling(QBoxLayout *whole)
{
    auto *content = new QWidget(this);
    auto *sides = row(content, 0);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::spacing(3));
    setSides(column, 0, 0, Theme::spacing(3), Theme::spacing(3));
    auto *middle = new QWidget(content);
    middle->setMaximumWidth(widestColumn);
    middle->setLayout(column);
    sides->addWidget(middle, 1);
    sides->addStretch();
    whole->addWidget(scrolling(content, this), 1);
    return column;
}

} // namespace hallway
