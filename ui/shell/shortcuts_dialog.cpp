#include "ui/shell/shortcuts_dialog.h"

#include "ui/widgets/form.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace hallway {

ShortcutsDialog::ShortcutsDialog(const Theme &theme, const QList<QAction *> &everywhere,
                                 const QList<QAction *> &today, QWidget *parent)
    : QDialog(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::spacing(10));
    columns->addLayout(makeColumn(tr("Everywhere"), everywhere));
    columns->addLayout(makeColumn(tr("On Today"), today));
    auto *layout = smallDialogColumn(this);
    layout->addLayout(columns, 1);
    auto *close = wordButton(QStringLiteral("closeButton"), tr("&Close"), this);
    close->setDefault(true);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

QGridLayout *ShortcutsDialog::makeColumn(const QString &title, const QList<QAction *> &actions)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::spacing(6));
    grid->setVerticalSpacing(Theme::spacing(2));
    grid->addWidget(new SectionLabel(m_theme, title, Tone::Neutral, this), 0, 0, 1, 2);
    for (const QAction *action : actions) {
        if (!action->shortcuts().isEmpty()) {
            addRow(grid, *action);
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    return grid;
}

void ShortcutsDialog::addRow(QGridLayout *grid, const QAction &action)
{
    const int row = grid->rowCount();
    auto *words = new ThemedLabel(m_theme, ThemedLabel::Look::Text, this);
    words->setText(action.iconText().remove(QChar(0x2026)));
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Theme::spacing(1));
    keys->addStretch();
    QStringList spoken{words->text()};
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence &shortcut : shortcuts) {
        auto *key = new QLabel(shortcut.toString(QKeySequence::NativeText), this);
        key->setTextFormat(Qt::PlainText);
        key->setFont(m_theme.metaFont());
        key->setProperty("key", true);
        keys->addWidget(key);
        spoken.append(key->text());
    }
    words->setAccessibleName(spoken.join(QStringLiteral(", ")));
    grid->addWidget(words, row, 0);
    grid->addLayout(keys, row, 1);
}

} // namespace hallway
