#include "tests/bench/long_history.h"
#include "ui/shell/shell_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <spdlog/spdlog.h>

/// hallway_people_bench FILE: the People page over a database of hallway_make_history, from the key
/// or click to the rows painted again. Every figure is of the thread that paints.
namespace hallway::bench {

namespace {

double millisecondsOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begin;
    return taken.count();
}

void tell(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const std::size_t size = milliseconds.size();
    std::printf("%-44s %5zu  median %7.2f  p95 %7.2f  most %7.2f ms\n", what, size,
                milliseconds[size / 2], milliseconds[size * 95 / 100], milliseconds.back());
}

class PeopleBench
{
public:
    explicit PeopleBench(Workspace &workspace)
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          m_window(workspace, applied(m_theme), m_settings, ShellWindow::DataKind::Own)
    {
        m_window.resize(1280, 800);
        m_window.show();
    }

    /// Lets the window make its pages and list everybody, and tells how long it heard nothing
    /// meanwhile. False when everybody is not there after a minute.
    [[nodiscard]] bool start()
    {
        std::vector<double> blocks;
        const auto until = [&](const std::function<bool()> &isDone, int most) {
            const QDeadlineTimer end(most);
            while (!isDone() && !end.hasExpired()) {
                blocks.push_back(millisecondsOf([] { QCoreApplication::processEvents(); }));
                QThread::msleep(1);
            }
            return isDone();
        };
        const bool isThere = until([this] { return isListed(); }, patience);
        static_cast<void>(until([] { return false; }, rest));
        tell("a block while the window starts", blocks);
        return isThere;
    }

    /// Goes to the people. False when everybody is not there after a minute.
    [[nodiscard]] bool open()
    {
        m_window.findChild<QAction *>(QStringLiteral("peopleAction"))->trigger();
        m_field = m_window.findChild<QLineEdit *>(QStringLiteral("peopleFilterField"));
        return QTest::qWaitFor([this] { return isListed(); }, patience);
    }

    void type()
    {
        const QStringList texts{
            QStringLiteral("family12345"),     QStringLiteral("hospital 17"),
            QStringLiteral("given12 family"),  QStringLiteral("mail example p777"),
            QStringLiteral("hospital given9"), QStringLiteral("nobody is called so"),
        };
        std::vector<double> keys;
        for (int round = 0; round < 3; ++round) {
            for (const QString &text : texts) {
                typeText(text, keys);
                eraseText(keys);
            }
        }
        tell("key in the filter to rows painted", keys);
    }

    /// Names and what was written, typed as fast as the answers come.
    void search()
    {
        const QStringList texts{
            QStringLiteral("family12345"),        QStringLiteral("gvien77"),
            QStringLiteral("hospital 17"),        QStringLiteral("letter about 17"),
            QStringLiteral("what was the valve"), QStringLiteral("nobody is called so"),
        };
        auto *field = m_window.findChild<QLineEdit *>(QStringLiteral("searchField"));
        auto *list = m_window.findChild<QListView *>(QStringLiteral("searchListView"));
        int answers = 0;
        QObject::connect(list->model(), &QAbstractItemModel::modelReset, field,
                         [&answers] { ++answers; });
        const auto answered = [&](const std::function<void()> &ask) {
            return millisecondsOf([&] {
                answers = 0;
                ask();
                while (answers == 0) {
                    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                }
                list->viewport()->repaint();
            });
        };
        // The names are read once, when the field gets the focus.
        field->setFocus();
        tell("palette opened", {answered([&] { QTest::mouseClick(field, Qt::LeftButton); })});
        std::vector<double> keys;
        for (const QString &text : texts) {
            for (const QChar letter : text) {
                keys.push_back(answered([&] { QTest::keyClick(field, letter.toLatin1()); }));
            }
            field->clear();
        }
        tell("key in the palette to rows painted", keys);
    }

    void sort()
    {
        std::vector<double> orders;
        for (const char *order : {"tieOrderAction", "lastContactOrderAction", "nextOrderAction",
                                  "nameOrderAction", "tieOrderAction", "nameOrderAction"}) {
            orders.push_back(
                painted([&] { m_window.findChild<QAction *>(QLatin1String(order))->trigger(); }));
        }
        tell("another order to rows painted", orders);
    }

    void chips()
    {
        std::vector<double> chips;
        for (const char *chip : {"toDoChip", "mentorsChip", "quietChip", "allChip"}) {
            auto *button = m_window.findChild<QAbstractButton *>(QLatin1String(chip));
            chips.push_back(painted([&] { button->click(); }));
        }
        tell("a chip to rows painted", chips);
    }

    void scroll()
    {
        constexpr int steps = 300;
        std::vector<double> pages;
        QScrollBar *bar = m_list->verticalScrollBar();
        for (int step = 0; step < steps; ++step) {
            pages.push_back(painted([&] { bar->setValue(bar->value() + bar->pageStep()); }));
        }
        tell("a page on, rows read and painted", pages);
        pages.clear();
        for (int step = 0; step < steps; ++step) {
            pages.push_back(painted([&] { bar->setValue(bar->maximum() / steps * step); }));
        }
        tell("anywhere, rows read and painted", pages);
    }

    /// Saving is part of it, with the disk's own time.
    void edit(Workspace &workspace)
    {
        std::vector<double> edits;
        for (int days = 10; days < 40; ++days) {
            edits.push_back(
                painted([&] { static_cast<void>(workspace.setRhythms({ContactId{days}}, days)); }));
            QCoreApplication::processEvents();
        }
        tell("a change saved, rows painted", edits);
    }

    void select()
    {
        std::vector<double> all;
        for (int round = 0; round < 3; ++round) {
            all.push_back(
                painted([&] { QTest::keyClick(m_list, Qt::Key_A, Qt::ControlModifier); }));
            all.push_back(painted([&] { m_list->setCurrentIndex(m_list->model()->index(5, 0)); }));
        }
        tell("everybody selected, one selected", all);
    }

private:
    static constexpr int patience = 60000; ///< milliseconds
    static constexpr int rest = 2000;      ///< milliseconds until all pages are made

    [[nodiscard]] bool isListed()
    {
        m_list = m_window.findChild<QListView *>(QStringLiteral("peopleListView"));
        return m_list && m_list->model()->rowCount() > 0;
    }

    static Theme &applied(Theme &theme)
    {
        theme.setChoice(ThemeChoice::Light);
        theme.apply(*qApp);
        return theme;
    }

    double painted(const std::function<void()> &work) const
    {
        return millisecondsOf([&] {
            work();
            QCoreApplication::sendPostedEvents();
            m_list->viewport()->repaint();
        });
    }

    void typeText(const QString &text, std::vector<double> &keys) const
    {
        for (const QChar letter : text) {
            keys.push_back(painted([&] { QTest::keyClick(m_field, letter.toLatin1()); }));
            QCoreApplication::processEvents();
        }
    }

    void eraseText(std::vector<double> &keys) const
    {
        while (!m_field->text().isEmpty()) {
            keys.push_back(painted([&] { QTest::keyClick(m_field, Qt::Key_Backspace); }));
            QCoreApplication::processEvents();
        }
    }

    QTemporaryDir m_folder;
    QSettings m_settings;
    Theme m_theme;
    ShellWindow m_window;
    QListView *m_list = nullptr;
    QLineEdit *m_field = nullptr;
};

int run(const QString &path)
{
    const FixedClock clock(lastDay);
    const auto workspace = Workspace::open(path, OpenMode::ReadWrite, clock);
    if (!workspace) {
        std::fprintf(stderr, "%s\n", qPrintable(errorCodeName(workspace.error().code)));
        return 1;
    }
    std::unique_ptr<PeopleBench> bench;
    tell("window made",
         {millisecondsOf([&] { bench = std::make_unique<PeopleBench>(**workspace); })});
    bool isThere = false;
    tell("until everybody is listed, and two seconds",
         {millisecondsOf([&] { isThere = bench->start(); })});
    if (!isThere || !bench->open()) {
        return 1;
    }
    bench->type();
    bench->search();
    bench->sort();
    bench->chips();
    bench->scroll();
    bench->select();
    bench->edit(**workspace);
    return 0;
}

} // namespace

} // namespace hallway::bench

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    spdlog::set_level(spdlog::level::err);
    if (argc != 2) {
        std::fputs("usage: hallway_people_bench FILE\n", stderr);
        return 2;
    }
    return hallway::bench::run(QString::fromLocal8Bit(argv[1]));
}
