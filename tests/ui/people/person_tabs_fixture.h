#pragma once

#include "tests/uisupport/test_window.h"

#include <QLabel>
#include <QTabWidget>
#include <QUrl>

namespace hallway::test {

/// Hannah Torvik's page on Tuesday 24 November 2026, in the window; Ravi Subramanian is known too.
class PersonTabsTest : public ::testing::Test
{
protected:
    PersonTabsTest();

    [[nodiscard]] Contact contact() { return valueOf(m_data->people().contact(m_hannah)); }
    TestWindow &window() { return *m_window; }
    /// Opens the first that the search finds.
    void goTo(const QString &name);
    /// Shows one of the tabs: 1 About, 2 Shared work, 3 Letters, 4 Files.
    void showTab(int place);
    [[nodiscard]] QString tabText(int place) const;
    [[nodiscard]] QString errorText() const;
    /// Files fall onto the widget with this name.
    void drop(const char *widget, const QStringList &files);
    QString write(const QString &name, const QByteArray &content);

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_hannah;
    ContactId m_ravi;
    std::optional<TestWindow> m_window;
};

/// Keeps the addresses that would be opened outside, while it lives.
class OpenedOutside : public QObject
{
    Q_OBJECT

public:
    OpenedOutside();
    ~OpenedOutside() override;
    [[nodiscard]] const QList<QUrl> &urls() const { return m_urls; }

public Q_SLOTS:
    void take(const QUrl &url) { m_urls.append(url); }

private:
    QList<QUrl> m_urls;
};

} // namespace hallway::test
