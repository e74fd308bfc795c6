#include "ui/text/handbook.h"

#include "tests/uisupport/people_window.h"
#include "ui/help/help_topic.h"
#include "ui/shell/page.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QShortcut>
#include <QSignalSpy>
#include <QTextBrowser>
#include <algorithm>

namespace hallway::test {
namespace {

QStringList captured(const QString &pattern, const QString &text)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        found.append(matches.next().captured(1));
    }
    return found;
}

QStringList linksOf(const HandbookPage &page)
{
    return captured(QStringLiteral("\\[[^\\]]+\\]\\(([^)]+)\\)"), page.text);
}

/// What a page says in spans of code that is a key.
QStringList keysOf(const HandbookPage &page)
{
    return captured(QStringLiteral("`((?:(?:Ctrl|Alt|Shift)\\+)*(?:[A-Z0-9?,]|F\\d+|Esc|Del|Enter|"
                                   "Return|Space|Backspace|Up|Down|Left|Right|PgUp|PgDown))`"),
                    page.text);
}

TEST(Handbook, HasEveryFileThatWasWritten)
{
    QStringList names;
    const Handbook handbook;
    for (const HandbookPage &page : handbook.pages()) {
        names.append(page.name + QStringLiteral(".md"));
        EXPECT_FALSE(page.title.isEmpty()) << page.name.toStdString();
    }
    names.sort();
    const QDir folder(QStringLiteral(HALLWAY_SOURCE_DIR "/resources/help"));
    EXPECT_EQ(names, folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name));
    EXPECT_EQ(handbook.pages().front().name, QStringLiteral("start"));
}

TEST(Handbook, EveryLinkLeadsSomewhere)
{
    const Handbook handbook;
    int inside = 0;
    for (const HandbookPage &page : handbook.pages()) {
        const QStringList links = linksOf(page);
        for (const QString &link : links) {
            const bool isWeb = link.startsWith(QLatin1String("https://"));
            const bool isPage =
                link.endsWith(QLatin1String(".md")) && handbook.page(link.chopped(3)) != nullptr;
            EXPECT_TRUE(isWeb || isPage) << page.name.toStdString() << ": " << link.toStdString();
            inside += isPage ? 1 : 0;
        }
    }
    EXPECT_GT(inside, 10);
}

TEST(Handbook, OnATerminalLinksAreTheirWords)
{
    const QString text = terminalText(
        {{}, {}, QStringLiteral("See [Today](today.md) and [here](https://hallway.example).")});
    EXPECT_EQ(text, QStringLiteral("See Today and here (https://hallway.example)."));
}

TEST(Handbook, APageHasWordsWhereItHasAllOfThem)
{
    const HandbookPage page{{}, {}, QStringLiteral("A nudge. Never a second nudge.")};
    EXPECT_EQ(occurrences(page, {QStringLiteral("NUDGE"), QStringLiteral("sec")}), 3);
    EXPECT_EQ(occurrences(page, {QStringLiteral("nudge"), QStringLiteral("third")}), 0);
}

/// Takes what would be opened in the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    QStringList m_opened;

public Q_SLOTS:
    void open(const QUrl &url) { m_opened.append(url.toString()); }
};

class HandbookWindowTest : public PeopleWindowTest
{
protected:
    static QWidget *handbook()
    {
        const auto all = QApplication::topLevelWidgets();
        const auto found = std::find_if(all.begin(), all.end(), [](const QWidget *each) {
            return each->objectName() == u"handbookWindow" && each->isVisible();
        });
        EXPECT_NE(found, all.end());
        return found == all.end() ? nullptr : *found;
    }
    static QTextBrowser *text() { return find<QTextBrowser>(*handbook(), "handbookText"); }
    static QString shown() { return text()->source().fileName().section(u'.', 0, 0); }
    static QStringList listed()
    {
        QStringList titles;
        const auto *list = find<QListWidget>(*handbook(), "handbookListView");
        for (int row = 0; row < list->count(); ++row) {
            titles.append(list->item(row)->text());
        }
        return titles;
    }
    static void search(const QString &words)
    {
        auto *field = find<QLineEdit>(*handbook(), "handbookSearchField");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, words);
    }
    static void go(const char *action) { find<QAction>(*handbook(), action)->trigger(); }
    /// Presses Enter on the link with this address.
    static void choose(const char *link)
    {
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(text(), Qt::Key_Tab);
            if (text()->textCursor().charFormat().anchorHref() == QLatin1String(link)) {
                QTest::keyClick(text(), Qt::Key_Return);
                return;
            }
        }
        ADD_FAILURE() << "no link " << link;
    }

    /// The keys that the sheet of shortcuts shows.
    QStringList sheet()
    {
        window().trigger("shortcutsAction");
        QWidget *dialog = window().dialog("shortcutsDialog");
        QStringList keys;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->property("key").toBool()) {
                keys.append(label->text());
            }
        }
        dialog->close();
        return keys;
    }
};

TEST_F(HandbookWindowTest, F1OpensThePageThatBelongsToWhatIsShown)
{
    window().trigger("todayAction");
    window().press(Qt::Key_F1);
    EXPECT_EQ(shown(), QStringLiteral("today"));
    window().trigger("historyAction");
    window()->activateWindow();
    window().press(Qt::Key_F1);
    EXPECT_EQ(shown(), QStringLiteral("history"));
    EXPECT_FALSE(text()->toPlainText().isEmpty());
}

TEST_F(HandbookWindowTest, EveryPageOfTheWindowHasItsPage)
{
    const Handbook pages;
    for (const Page *page : window()->findChildren<Page *>()) {
        EXPECT_NE(pages.page(helpTopicFor(page)), nullptr) << page->objectName().toStdString();
    }
}

TEST_F(HandbookWindowTest, F1WorksInADialogToo)
{
    window().trigger("logAction");
    QWidget *dialog = window().dialog("logDialog");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    EXPECT_EQ(shown(), QStringLiteral("logging"));
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(HandbookWindowTest, EveryPageIsListedAndShown)
{
    window().trigger("handbookAction");
    QStringList titles;
    const Handbook pages;
    for (const HandbookPage &page : pages.pages()) {
        titles.append(page.title);
    }
    EXPECT_EQ(listed(), titles);
    auto *list = find<QListWidget>(*handbook(), "handbookListView");
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        EXPECT_TRUE(text()->toPlainText().startsWith(titles.at(row)));
    }
}

TEST_F(HandbookWindowTest, APageIsNotLaidOutForEachOfItsWords)
{
    window().trigger("handbookAction");
    const QSignalSpy resized(text()->document()->documentLayout(),
                             &QAbstractTextDocumentLayout::documentSizeChanged);
    auto *list = find<QListWidget>(*handbook(), "handbookListView");
    list->setCurrentItem(list->findItems(QStringLiteral("The archive"), Qt::MatchExactly).front());
    EXPECT_EQ(shown(), QStringLiteral("archive"));
    EXPECT_LT(resized.count(), 10);
}

TEST_F(HandbookWindowTest, SearchListsThePagesThatHaveAllWords)
{
    window().trigger("handbookAction");
    search(QStringLiteral("iCloud export"));
    EXPECT_EQ(listed(), QStringList{QStringLiteral("Import")});
    EXPECT_EQ(shown(), QStringLiteral("import"));
    const auto marks = text()->extraSelections();
    EXPECT_GT(marks.size(), 1);
    QTest::keyClick(find<QLineEdit>(*handbook(), "handbookSearchField"), Qt::Key_Return);
    EXPECT_TRUE(text()->textCursor().hasSelection());
    search(QStringLiteral("xyzzy"));
    EXPECT_TRUE(listed().isEmpty());
    EXPECT_TRUE(find<QLabel>(*handbook(), "handbookNothingLabel")->isVisible());
    go("handbookCloseAction");
    EXPECT_GT(listed().size(), 10);
    QWidget *open = handbook();
    go("handbookCloseAction");
    EXPECT_FALSE(open->isVisible());
}

TEST_F(HandbookWindowTest, LinksLeadToPagesAndBack)
{
    window().trigger("todayAction");
    window().trigger("handbookAction");
    choose("letters.md");
    EXPECT_EQ(shown(), QStringLiteral("letters"));
    go("handbookBackAction");
    EXPECT_EQ(shown(), QStringLiteral("today"));
    EXPECT_EQ(find<QListWidget>(*handbook(), "handbookListView")->currentItem()->text(),
              QStringLiteral("What to do today"));
    go("handbookForwardAction");
    EXPECT_EQ(shown(), QStringLiteral("letters"));
}

TEST_F(HandbookWindowTest, TheWebIsOpenedOnlyWhenALinkIsChosen)
{
    Browser browser;
    window().trigger("handbookAction");
    search(QStringLiteral("takeout"));
    EXPECT_TRUE(browser.m_opened.isEmpty());
    choose("https://takeout.google.com");
    EXPECT_EQ(browser.m_opened, QStringList{QStringLiteral("https://takeout.google.com")});
    EXPECT_EQ(shown(), QStringLiteral("import"));
}

TEST_F(HandbookWindowTest, NothingButItsPagesIsRead)
{
    window().trigger("handbookAction");
    const QUrl file = QUrl::fromLocalFile(m_data.path());
    for (const int type : {QTextDocument::HtmlResource, QTextDocument::ImageResource,
                           QTextDocument::StyleSheetResource, QTextDocument::MarkdownResource}) {
        EXPECT_TRUE(text()->document()->resource(type, file).toByteArray().isEmpty());
    }
}

TEST_F(HandbookWindowTest, FollowsTheTheme)
{
    window().trigger("handbookAction");
    // In the margin of the page, where no word is.
    const auto ground = [] {
        const QImage page = text()->viewport()->grab().toImage();
        return page.pixelColor(3, page.height() / 2);
    };
    const QColor light = ground();
    window().trigger("themeDarkAction");
    EXPECT_LT(ground().lightness(), 80);
    window().trigger("themeLightAction");
    EXPECT_EQ(ground(), light);
}

TEST_F(HandbookWindowTest, EveryKeyThatIsNamedExists)
{
    const QStringList keys = sheet();
    const Handbook pages;
    for (const HandbookPage &page : pages.pages()) {
        for (const QString &key : keysOf(page)) {
            EXPECT_TRUE(keys.contains(key)) << page.name.toStdString() << ": " << key.toStdString();
        }
    }
    const QStringList named = keysOf(*pages.page(QStringLiteral("keys")));
    static const QRegularExpression page(QStringLiteral("^Ctrl\\+\\d$"));
    for (const QString &key : keys) {
        EXPECT_TRUE(named.contains(key) || page.match(key).hasMatch()) << key.toStdString();
    }
}

TEST_F(HandbookWindowTest, TheSheetHasEveryShortcut)
{
    const QStringList keys = sheet();
    window().trigger("handbookAction");
    QObjectList all = window()->findChildren<QObject *>() + handbook()->findChildren<QObject *>();
    for (const char *opening : {"logAction", "newPersonAction"}) {
        window().trigger(opening);
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        all += dialog->findChildren<QObject *>();
    }
    int shortcuts = 0;
    for (const QObject *each : std::as_const(all)) {
        QList<QKeySequence> found;
        if (const auto *action = qobject_cast<const QAction *>(each)) {
            found = action->shortcuts();
        } else if (const auto *shortcut = qobject_cast<const QShortcut *>(each)) {
            found = shortcut->keys();
        }
        for (const QKeySequence &key : std::as_const(found)) {
            ++shortcuts;
            EXPECT_TRUE(keys.contains(key.toString(QKeySequence::NativeText)))
                << key.toString().toStdString() << " of " << each->objectName().toStdString();
        }
    }
    EXPECT_GT(shortcuts, 25);
}

/// Keys that no action has are found in the source.
TEST_F(HandbookWindowTest, TheSheetHasEveryKeyThatAWidgetTakes)
{
    const QString words = sheet().join(u' ') + u' ';
    static const QHash<QString, QString> names{
        {QStringLiteral("Escape"), QStringLiteral("Esc")},
        {QStringLiteral("Delete"), QStringLiteral("Del")},
        {QStringLiteral("PageUp"), QStringLiteral("PgUp")},
        {QStringLiteral("PageDown"), QStringLiteral("PgDown")}};
    QSet<QString> taken;
    QDirIterator files(QStringLiteral(HALLWAY_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        for (const QString &key :
             captured(QStringLiteral("Qt::Key_(\\w+)"), QString::fromUtf8(file.readAll()))) {
            taken.insert(names.value(key, key));
        }
    }
    EXPECT_GT(taken.size(), 15);
    for (const QString &key : std::as_const(taken)) {
        EXPECT_TRUE(words.contains(key + u' ')) << key.toStdString();
    }
}

} // namespace
} // namespace hallway::test

#include "handbook_test.moc"
