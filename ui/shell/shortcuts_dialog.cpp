#include "ui/shell/shortcuts_dialog.h"

#include "ui/widgets/form.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace hallway {

ShortcutsDialog::ShortcutsDialog(const Theme &theme, const WindowKeys &keys, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_sheet(new QWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *columns = row(m_sheet, 10);
    const auto add = [columns] {
        auto *each = column(nullptr, 5);
        columns->addLayout(each);
        return each;
    };
    auto *first = add();
    addGroup(first, tr("Everywhere"), keysOf(keys.everywhere));
    auto *second = add();
    addGroup(second, tr("On Today"), keysOf(keys.today));
    addGroup(second, tr("In a timeline"), keysOf(keys.timeline));
    auto *third = add();
    addGroup(third, tr("In lists"), listKeys());
    addGroup(third, tr("While you fill something in"), dialogKeys());
    addGroup(third, tr("In the handbook"), handbookKeys());
    for (QBoxLayout *each : {first, second, third}) {
        each->addStretch();
    }
    auto *layout = smallDialogColumn(this);
    layout->addWidget(scrolling(m_sheet, this), 1);
    auto *close = wordButton(QStringLiteral("closeButton"), tr("&Close"), this);
    close->setDefault(true);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resizeWithin(this, m_sheet->sizeHint() + QSize(Theme::spacing(14), Theme::spacing(24)));
}

QList<ShortcutsDialog::Keys> ShortcutsDialog::keysOf(const QList<QAction *> &actions)
{
    QList<Keys> rows;
    for (const QAction *action : actions) {
        if (!action->shortcuts().isEmpty()) {
            rows.append({action->iconText().remove(QChar(0x2026)), action->shortcuts()});
        }
    }
    return rows;
}

QList<ShortcutsDialog::Keys> ShortcutsDialog::listKeys()
{
    return {{tr("Move"), {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown}},
            {tr("Write to the person"), {Qt::Key_Return}},
            {tr("Tick a line of an import"), {Qt::Key_Space}}};
}

QList<ShortcutsDialog::Keys> ShortcutsDialog::dialogKeys()
{
    return {{tr("Save"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}},
            {tr("Change a value under About"), {Qt::Key_Return, Qt::Key_F2}},
            {tr("Leave it as it was"), {Qt::Key_Escape}},
            {tr("Take a chosen person out"), {Qt::Key_Backspace, Qt::Key_Delete}}};
}

QList<ShortcutsDialog::Keys> ShortcutsDialog::handbookKeys()
{
    return {{tr("Back"), {Qt::ALT | Qt::Key_Left}},
            {tr("Forward"), {Qt::ALT | Qt::Key_Right}},
            {tr("Search"), {Qt::CTRL | Qt::Key_F}},
            {tr("Next place"), {Qt::Key_F3}},
            {tr("Close"), {Qt::Key_Escape}}};
}

void ShortcutsDialog::addGroup(QBoxLayout *column, const QString &title, const QList<Keys> &rows)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::spacing(6));
    grid->setVerticalSpacing(Theme::spacing(2));
    grid->addWidget(new SectionLabel(m_theme, title, Tone::Neutral, m_sheet), 0, 0, 1, 2);
    for (const Keys &each : rows) {
        addRow(grid, each);
    }
    column->addLayout(grid);
}

void ShortcutsDialog::addRow(QGridLayout *grid, const Keys &row)
{
    const int place = grid->rowCount();
    auto *words = new ThemedLabel(m_theme, ThemedLabel::Look::Text, m_sheet);
    words->setText(row.words);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Theme::spacing(1));
    keys->addStretch();
    QStringList spoken{row.words};
    for (const QKeySequence &shortcut : row.keys) {
        auto *key = new QLabel(shortcut.toString(QKeySequence::NativeText), m_sheet);
        key->setTextFormat(Qt::PlainText);
        key->setFont(m_theme.metaFont());
        key->setProperty("key", true);
        keys->addWidget(key);
        spoken.append(key->text());
    }
    words->setAccessibleName(spoken.join(QStringLiteral(", ")));
    grid->addWidget(words, place, 0);
    grid->addLayout(keys, place, 1);
}

} // namespace hallway
