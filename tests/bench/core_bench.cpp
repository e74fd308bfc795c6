#include "core/workspace.h"
#include "tests/bench/long_history.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <spdlog/spdlog.h>
#include <unistd.h>

namespace hallway::bench {

namespace {

/// The databases by their size. They have to be closed before the application is gone.
std::map<int, std::unique_ptr<Workspace>> &openWorkspaces()
{
    static std::map<int, std::unique_ptr<Workspace>> workspaces;
    return workspaces;
}

/// One database a size, made once a run.
Workspace &workspaceOf(int interactions)
{
    static QTemporaryDir folder;
    static FixedClock clock(lastDay);
    auto &workspace = openWorkspaces()[interactions];
    if (!workspace) {
        const QString path = folder.filePath(QString::number(interactions));
        if (!makeLongHistory(path, interactions)) {
            std::abort();
        }
        workspace = std::move(*Workspace::open(path, OpenMode::ReadWrite, clock));
    }
    return *workspace;
}

/// Runs it, and says beside the mean what 95 of 100 runs stay below, in milliseconds.
template <class Run>
void measure(benchmark::State &state, Run run)
{
    std::vector<double> milliseconds;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        run();
        const std::chrono::duration<double, std::milli> taken =
            std::chrono::steady_clock::now() - begin;
        milliseconds.push_back(taken.count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    if (!milliseconds.empty()) {
        state.counters["p95_ms"] = milliseconds[milliseconds.size() * 95 / 100];
    }
}

void agendaOfToday(benchmark::State &state)
{
    Workspace &workspace = workspaceOf(int(state.range(0)));
    measure(state, [&workspace] {
        auto lines = workspace.followUps().agenda({lastDay, lastDay.addDays(14)});
        benchmark::DoNotOptimize(lines);
    });
}
BENCHMARK(agendaOfToday)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void logOneMail(benchmark::State &state)
{
    Workspace &workspace = workspaceOf(int(state.range(0)));
    Interaction mail;
    mail.on = lastDay;
    mail.replyExpected = true;
    mail.participants = {ContactId{1}};
    measure(state, [&workspace, &mail] {
        auto logged = workspace.log(mail);
        benchmark::DoNotOptimize(logged);
        mail.participants.front().value += 17; // not one whose history grows with the benchmark
    });
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

/// The file system's own part of logging: two writes with fsync.
void writeAndSync(benchmark::State &state)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sync")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        state.SkipWithError("the file cannot be opened");
        return;
    }
    const QByteArray pages(40 * 1024, 'x');
    measure(state, [&file, &pages] {
        file.write(pages);
        fsync(file.handle());
    });
}
BENCHMARK(writeAndSync)->Iterations(200)->Unit(benchmark::kMillisecond);

/// Reads every history, plans it and compares it with the rows that are there.
void replanEverything(benchmark::State &state)
{
    Workspace &workspace = workspaceOf(int(state.range(0)));
    for (auto _ : state) {
        auto effect = workspace.effectOf(Policy());
        benchmark::DoNotOptimize(effect);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(replanEverything)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

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

void closeWorkspaces()
{
    openWorkspaces().clear();
}

} // namespace hallway::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    spdlog::set_level(spdlog::level::err);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    hallway::bench::closeWorkspaces();
    return 0;
}
