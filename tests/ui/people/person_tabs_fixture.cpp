#include "tests/ui/people/person_tabs_fixture.h"

#include <QDesktopServices>
#include <QDropEvent>
#include <QMimeData>

namespace hallway::test {

PersonTabsTest::PersonTabsTest()
{
    m_hannah = m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    m_ravi = m_data.addPerson(QStringLiteral("Ravi"), QStringLiteral("Subramanian"));
    m_window.emplace(m_data);
    goTo(QStringLiteral("torvik"));
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Hannah Torvik"));
}

void PersonTabsTest::goTo(const QString &name)
{
    window().type("searchField", name);
    const auto *popup = window().find<QWidget>("searchPopup");
    EXPECT_TRUE(QTest::qWaitFor([popup] { return popup->isVisible(); }));
    window().press(Qt::Key_Return);
}

void PersonTabsTest::showTab(int place)
{
    window().find<QTabWidget>("personTabWidget")->setCurrentIndex(place);
}

QString PersonTabsTest::tabText(int place) const
{
    return m_window->find<QTabWidget>("personTabWidget")->tabText(place);
}

QString PersonTabsTest::errorText() const
{
    const auto *bar = m_window->find<QWidget>("errorBar");
    return bar->isVisible() ? bar->accessibleName() : QString();
}

void PersonTabsTest::drop(const char *widget, const QStringList &files)
{
    QMimeData content;
    QList<QUrl> urls;
    for (const QString &file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    content.setUrls(urls);
    auto *target = window().find<QWidget>(widget);
    QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &content, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QDropEvent dropped(target->rect().center(), Qt::CopyAction, &content, Qt::LeftButton, {});
    QApplication::sendEvent(target, &dropped);
    QCoreApplication::processEvents();
}

QString PersonTabsTest::write(const QString &name, const QByteArray &content)
{
    return m_data.folder().write(name, content);
}

OpenedOutside::OpenedOutside()
{
    for (const char *scheme : {"https", "http", "mailto", "file"}) {
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "take");
    }
}

OpenedOutside::~OpenedOutside()
{
    for (const char *scheme : {"https", "http", "mailto", "file"}) {
        QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
}

} // namespace hallway::test
