#include "ui/shell/shortcuts_dialog.h"

#include "ui/widgets/form.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <algorithm>

namespace hallway {
namespace {

constexpr int columnGap = Theme::spacing(8);

} // namespace

ShortcutsDialog::ShortcutsDialog(const Theme &theme, const WindowKeys &keys, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_sheet(new QWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    addGroup(tr("Everywhere"), keysOf(keys.everywhere));
    addGroup(tr("On Today"), keysOf(keys.today));
    addGroup(tr("In a timeline"), keysOf(keys.timeline));
    addGroup(tr("In lists"), listKeys());
    addGroup(tr("While you fill something in"), dialogKeys());
    addGroup(tr("In the handbook"), handbookKeys());
    // How many of them stand in each column: as many columns as the screen has the width for.
    const int room = screen()->availableSize().width() - Theme::spacing(24);
    for (const auto &columns : std::vector<std::vector<std::size_t>>{{1, 2, 3}, {1, 5}, {6}}) {
        if (widthOf(columns) <= room || columns.size() == 1) {
            place(columns);
            break;
        }
    }
    auto *layout = smallDialogColumn(this);
    QWidget *area = scrolling(m_sheet, this);
    // Who has no wheel scrolls it with the keys.
    area->setFocusPolicy(Qt::StrongFocus);
    area->setProperty("reading", true);
    nameField(area, QStringLiteral("shortcutsScrollArea"), windowTitle());
    layout->addWidget(area, 1);
    auto *close = wordButton(QStringLiteral("closeButton"), tr("&Close"), this);
    close->setDefault(true);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    const QSize wanted = m_sheet->sizeHint() + QSize(Theme::spacing(14), Theme::spacing(24));
    resize(wanted.boundedTo(screen()->availableSize() - QSize(32, 48)));
}

int ShortcutsDialog::widthOf(const std::vector<std::size_t> &columns) const
{
    int whole = columnGap * (int(columns.size()) - 1);
    auto next = m_groups.begin();
    for (const std::size_t count : columns) {
        int widest = 0;
        for (const auto end = next + std::ptrdiff_t(count); next != end; ++next) {
            widest = std::max(widest, (*next)->sizeHint().width());
        }
        whole += widest;
    }
    return whole;
}

void ShortcutsDialog::place(const std::vector<std::size_t> &columns)
{
    auto *sheet = row(m_sheet, 0);
    sheet->setSpacing(columnGap);
    auto next = m_groups.begin();
    for (const std::size_t count : columns) {
        auto *each = column(nullptr, 5);
        for (const auto end = next + std::ptrdiff_t(count); next != end; ++next) {
            each->addWidget(*next);
        }
        each->addStretch();
        sheet->addLayout(each);
    }
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

void ShortcutsDialog::addGroup(const QString &title, const QList<Keys> &rows)
{
    auto *group = new QWidget(m_sheet);
    m_groups.push_back(group);
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::spacing(6));
    grid->setVerticalSpacing(Theme::spacing(2));
    grid->addWidget(new SectionLabel(m_theme, title, Tone::Neutral, m_sheet), 0, 0, 1, 2);
    for (const Keys &each : rows) {
        addRow(grid, each);
    }
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
