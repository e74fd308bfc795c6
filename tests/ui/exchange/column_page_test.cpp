#include "ui/exchange/column_page.h"

#include "tests/support/test_database.h"
#include "ui/exchange/import_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace hallway::test {
namespace {

/// A table of somebody's own, in which one column is not what it looks like.
constexpr auto ownTable = "Name;Where;E-mail;Since\n"
                          "Ana Reyes;Harbor General;ana@harbor.example;2019\n"
                          "<b>Ben</b> Cole;Lakeside;ben@lakeside.example;2021\n";

class ColumnPageTest : public ::testing::Test
{
protected:
    void open(const QByteArray &table)
    {
        QFile file(m_workspace.folder().file(QStringLiteral("own.csv")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(table);
        file.close();
        m_dialog = std::make_unique<ImportDialog>(*m_workspace, m_theme);
        m_dialog->show();
        m_dialog->setFiles({file.fileName()});
        waitUntilIdle();
    }

    void waitUntilIdle()
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [this] {
                return !m_dialog->isVisible() ||
                       !find<QWidget>(QStringLiteral("busyLabel"))->isVisible();
            },
            20000));
    }

    template <class T>
    T *find(const QString &name)
    {
        return m_dialog->findChild<T *>(name);
    }

    QComboBox *box(int column)
    {
        return find<QComboBox>(QStringLiteral("column%1Box").arg(column));
    }

    void choose(int column, const QString &word)
    {
        ASSERT_GE(box(column)->findData(word), 0) << word.toStdString();
        box(column)->setCurrentIndex(box(column)->findData(word));
        Q_EMIT box(column)->activated(box(column)->currentIndex());
    }

    bool isAsking() { return find<QWidget>(QStringLiteral("columnPage"))->isVisible(); }
    QAbstractButton *button() { return find<QAbstractButton>(QStringLiteral("importButton")); }

    void press()
    {
        button()->click();
        waitUntilIdle();
    }

    Contact person(const char *name)
    {
        const auto id = valueOf(m_workspace->people().find(QString::fromLatin1(name)));
        return valueOf(m_workspace->people().contact(id));
    }

    Theme m_theme;
    TestWorkspace m_workspace;
    std::unique_ptr<ImportDialog> m_dialog;
};

} // namespace

TEST_F(ColumnPageTest, AnUnknownTableIsAskedAboutColumnByColumn)
{
    open(ownTable);
    EXPECT_TRUE(isAsking());
    EXPECT_EQ(button()->text(), QStringLiteral("&Continue"));
    ASSERT_TRUE(box(4));
    EXPECT_FALSE(box(5));
    EXPECT_EQ(box(3)->currentData().toString(), QStringLiteral("email"));
    EXPECT_EQ(box(1)->accessibleName(), QStringLiteral("What “Name” means"));
    QStringList shown;
    const auto labels = find<QWidget>(QStringLiteral("columnPage"))->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
        shown.append(label->text());
    }
    EXPECT_TRUE(shown.contains(QStringLiteral("Ana Reyes · <b>Ben</b> Cole")));
}

TEST_F(ColumnPageTest, WhatIsChosenIsReadAndAskedOnlyOnce)
{
    open(ownTable);
    choose(1, QStringLiteral("name"));
    choose(2, QStringLiteral("institution"));
    choose(4, QStringLiteral("tags"));
    press();
    EXPECT_FALSE(isAsking());
    press();
    EXPECT_EQ(person("Ana Reyes").institution, QStringLiteral("Harbor General"));
    EXPECT_EQ(person("Ana Reyes").tags, QStringList(QStringLiteral("2019")));
    open(QByteArray(ownTable) + "Cy Doe;Eastbridge;cy@east.example;2022\n");
    EXPECT_FALSE(isAsking()) << "the header is known now";
    press();
    EXPECT_EQ(person("Cy Doe").institution, QStringLiteral("Eastbridge"));
}

TEST_F(ColumnPageTest, WithoutAColumnThatSaysWhoThereIsNothingToGoOnWith)
{
    open(ownTable);
    choose(1, QStringLiteral("none"));
    choose(3, QStringLiteral("none"));
    EXPECT_FALSE(button()->isEnabled());
    choose(1, QStringLiteral("name"));
    EXPECT_TRUE(button()->isEnabled());
}

TEST_F(ColumnPageTest, ATableOfWhichNothingIsUnderstoodIsAskedAboutToo)
{
    open("Zeile;Wert;Art\nalpha;7;x\nbeta;8;y\n");
    ASSERT_TRUE(isAsking());
    EXPECT_FALSE(button()->isEnabled());
    choose(1, QStringLiteral("name"));
    press();
    EXPECT_FALSE(isAsking());
    press();
    EXPECT_TRUE(person("beta").id.isValid());
}

TEST_F(ColumnPageTest, AColumnThatIsLeftOutComesNowhere)
{
    open(ownTable);
    choose(1, QStringLiteral("name"));
    choose(2, QStringLiteral("none"));
    press();
    press();
    EXPECT_TRUE(person("Ana Reyes").institution.isEmpty());
}

TEST_F(ColumnPageTest, TheKeysStartAtTheFirstColumn)
{
    open(ownTable);
    EXPECT_EQ(m_dialog->focusWidget(), box(1));
}

TEST_F(ColumnPageTest, LongCellsAreShownAsFarAsThereIsRoom)
{
    open("Name;Where\n"
         "Ana Reyes;Harlan University Hospital\n"
         "Ben Cole;Lakeside Heart Institute\n");
    const QString cells = QStringLiteral("Harlan University Hospital · Lakeside Heart Institute");
    const auto labels = find<QWidget>(QStringLiteral("columnPage"))->findChildren<QLabel *>();
    const auto shown = std::find_if(labels.begin(), labels.end(), [&cells](const QLabel *label) {
        return label->text() == cells;
    });
    ASSERT_NE(shown, labels.end());
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return (*shown)->contentsRect().width() >= (*shown)->fontMetrics().horizontalAdvance(cells);
    }));
}

TEST_F(ColumnPageTest, EveryFieldIsReachedWithTab)
{
    open(ownTable);
    m_dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_dialog.get()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return box(1)->isVisible(); }));
    box(1)->setFocus();
    ASSERT_EQ(QApplication::focusWidget(), box(1));
    for (int column = 2; column <= 4; ++column) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        EXPECT_EQ(QApplication::focusWidget()->objectName().toStdString(),
                  box(column)->objectName().toStdString());
    }
}

} // namespace hallway::test
