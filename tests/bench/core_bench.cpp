#include "core/workspace.h"
#include "tests/bench/long_history.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <spdlog/spdlog.h>

namespace hallway::bench {

namespace {

/// One database a size, made once a run.
Workspace &workspaceOf(int interactions)
{
    static QTemporaryDir folder;
    static FixedClock clock(lastDay);
    static std::map<int, std::unique_ptr<Workspace>> workspaces;
    auto &workspace = workspaces[interactions];
    if (!workspace) {
        const QString path = folder.filePath(QString::number(interactions));
        if (!makeLongHistory(path, interactions)) {
            std::abort();
        }
        workspace = std::move(*Workspace::open(path, OpenMode::ReadWrite, clock));
    }
    return *workspace;
}

void agendaOfToday(benchmark::State &state)
{
    Workspace &workspace = workspaceOf(int(state.range(0)));
    for (auto _ : state) {
        auto lines = workspace.followUps().agenda({lastDay, lastDay.addDays(14)});
        benchmark::DoNotOptimize(lines);
    }
}
BENCHMARK(agendaOfToday)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void logOneMail(benchmark::State &state)
{
    Workspace &workspace = workspaceOf(int(state.range(0)));
    Interaction mail;
    mail.on = lastDay;
    mail.replyExpected = true;
    mail.participants = {ContactId{1}};
    for (auto _ : state) {
        auto logged = workspace.log(mail);
        benchmark::DoNotOptimize(logged);
    }
}
BENCHMARK(logOneMail)->Arg(10'000)->Arg(1'000'000)->Iterations(200)->Unit(benchmark::kMillisecond);

void listOfPeople(benchmark::State &state)
{
    Workspace &workspace = workspaceOf(int(state.range(0)));
    for (auto _ : state) {
        auto ids = workspace.people().ids({});
        benchmark::DoNotOptimize(ids);
    }
}
BENCHMARK(listOfPeople)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void planOneContact(benchmark::State &state)
{
    const auto history = workspaceOf(10'000).followUps().history(ContactId{5});
    for (auto _ : state) {
        auto planned = plan(*history, Policy());
        benchmark::DoNotOptimize(planned);
    }
    state.SetItemsProcessed(state.iterations() * interactionsEach);
}
BENCHMARK(planOneContact);

} // namespace

} // namespace hallway::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    spdlog::set_level(spdlog::level::err);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
