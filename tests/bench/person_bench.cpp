#include "core/workspace.h"
#include "ui/people/person_view.h"

#include <QApplication>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <spdlog/spdlog.h>

namespace hallway::bench {

namespace {

/// Two people with so many exchanges each, so that opening one after the other shows all of it.
class TwoPeople
{
public:
    explicit TwoPeople(int exchanges)
        : m_workspace(*Workspace::open(m_folder.filePath(QStringLiteral("hallway.db")),
                                       OpenMode::ReadWrite, m_clock))
    {
        for (ContactId &id : m_ids) {
            Contact contact;
            contact.name.family = QStringLiteral("Torvik");
            id = *m_workspace->addContact(contact);
        }
        const auto filled = m_workspace->edit({}, [&](Database &database) -> Result<void> {
            for (int i = 0; i < 2 * exchanges; ++i) {
                const auto added = JournalTable(database).insert(exchange(i));
                if (!added) {
                    return failed(added);
                }
            }
            return {};
        });
        if (!filled) {
            std::abort();
        }
    }

    [[nodiscard]] Workspace &workspace() const { return *m_workspace; }
    [[nodiscard]] ContactId id(size_t place) const { return m_ids[place % 2]; }

private:
    [[nodiscard]] Interaction exchange(int number) const
    {
        Interaction interaction;
        interaction.on = m_clock.today().addDays(-number / 3);
        interaction.loggedOn = interaction.on;
        interaction.direction = number % 4 == 0 ? Direction::Incoming : Direction::Outgoing;
        interaction.subject = QStringLiteral("Cohort tables, number %1").arg(number);
        interaction.text = QStringLiteral("Sent the second draft and asked for edits before the "
                                          "deadline; the third table is still open.");
        interaction.participants = {id(size_t(number))};
        return interaction;
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDate(2026, 11, 24)};
    ContactId m_ids[2];
    std::unique_ptr<Workspace> m_workspace;
};

void openPerson(benchmark::State &state)
{
    const TwoPeople people(int(state.range(0)));
    Theme theme;
    theme.apply(*qApp);
    PersonView view(people.workspace(), theme);
    view.resize(740, 740);
    view.show();
    size_t place = 0;
    for (auto _ : state) {
        static_cast<void>(view.showContact(people.id(place++)));
        view.grab(); // laid out and drawn
        QCoreApplication::processEvents();
    }
}
BENCHMARK(openPerson)->Arg(0)->Arg(50)->Arg(5'000)->Unit(benchmark::kMillisecond);

void readPerson(benchmark::State &state)
{
    const TwoPeople people(int(state.range(0)));
    size_t place = 0;
    for (auto _ : state) {
        auto details = gatherPerson(people.workspace(), people.id(place++));
        benchmark::DoNotOptimize(details);
    }
}
BENCHMARK(readPerson)->Arg(50)->Arg(5'000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace hallway::bench

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    spdlog::set_level(spdlog::level::err);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
