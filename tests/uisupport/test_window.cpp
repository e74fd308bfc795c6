#include "tests/uisupport/test_window.h"

#include <QApplication>
#include <QLabel>
#include <QListView>

namespace hallway::test {

TestWindow::TestWindow(TestWorkspace &data, ShellWindow::DataKind kind)
    : m_data(data), m_kind(kind),
      m_settings(data.folder().file(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    m_theme.setChoice(ThemeChoice::Light);
    m_theme.apply(*qApp);
    open();
}

void TestWindow::open()
{
    m_window = std::make_unique<ShellWindow>(*m_data, m_theme, m_settings, m_kind);
    m_window->resize(1280, 800);
    m_window->makePages();
    m_window->show();
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindow::restart()
{
    m_window->close();
    m_window.reset();
    m_data.restart();
    open();
}

void TestWindow::click(const char *name) const
{
    auto *button = find<QAbstractButton>(name);
    ASSERT_NE(button, nullptr);
    ASSERT_TRUE(button->isVisible() && button->isEnabled()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestWindow::trigger(const char *name) const
{
    auto *action = find<QAction>(name);
    ASSERT_NE(action, nullptr);
    ASSERT_TRUE(action->isEnabled()) << name;
    action->trigger();
}

void TestWindow::type(const char *name, const QString &text) const
{
    auto *field = find<QWidget>(name);
    ASSERT_NE(field, nullptr);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void TestWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QStringList TestWindow::rows(const char *list) const
{
    const QAbstractItemModel *model = find<QListView>(list)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        rows.append(model->index(row, 0).data().toString());
    }
    return rows;
}

QWidget *TestWindow::dialog(const char *name) const
{
    const auto open = [this, name]() -> QWidget * {
        const auto found = m_window->findChildren<QWidget *>(QLatin1String(name));
        const auto visible = std::find_if(found.begin(), found.end(),
                                          [](const QWidget *each) { return each->isVisible(); });
        return visible == found.end() ? nullptr : *visible;
    };
    EXPECT_TRUE(QTest::qWaitFor([&open] { return open() != nullptr; })) << name;
    // Before it is active, keys are still taken for those of the window.
    QWidget *found = open();
    if (found) {
        found->activateWindow();
        EXPECT_TRUE(QTest::qWaitFor([found] { return QApplication::activeWindow() == found; }));
    }
    return found;
}

QString TestWindow::words(const char *name) const
{
    const auto *label = find<QLabel>(name);
    return label ? label->text() : QString();
}

QString TestWindow::undoBarText() const
{
    const auto *bar = find<QWidget>("undoBar");
    return bar->isVisible() ? bar->accessibleName() : QString();
}

} // namespace hallway::test
