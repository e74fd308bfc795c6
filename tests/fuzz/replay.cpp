#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <array>
#include <cstdio>

namespace {

struct Target
{
    const char *name;
    void (*run)(const QByteArray &);
};

constexpr std::array targets{
    Target{"archive", hallway::fuzz::archive},
    Target{"calendar", hallway::fuzz::calendar},
    Target{"csv", hallway::fuzz::csv},
    Target{"days", hallway::fuzz::days},
    Target{"detect", hallway::fuzz::detect},
    Target{"entry", hallway::fuzz::entry},
    Target{"everything", hallway::fuzz::everything},
    Target{"linkedin", hallway::fuzz::linkedin},
    Target{"mail", hallway::fuzz::mail},
    Target{"mbox", hallway::fuzz::mbox},
    Target{"pasted", hallway::fuzz::pasted},
    Target{"settings", hallway::fuzz::settings},
    Target{"vcard", hallway::fuzz::vcard},
};

/// Feeds a target with every file of its folder, whole and cut in the middle; the number of files.
int replay(const Target &target, const QDir &folder)
{
    int count = 0;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray bytes = file.readAll();
        target.run(bytes);
        target.run(bytes.first(bytes.size() / 2));
        ++count;
    }
    target.run({});
    return count;
}

} // namespace

/// Feeds every fuzz target with the inputs below the folder given; fails where one has none.
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: hallway_fuzz_replay CORPUS_FOLDER\n", stderr);
        return 2;
    }
    const QDir corpus(QString::fromLocal8Bit(argv[1]));
    for (const Target &target : targets) {
        std::printf("%s: ", target.name);
        std::fflush(stdout);
        const int count = replay(target, QDir(corpus.filePath(QString::fromLatin1(target.name))));
        std::printf("%d\n", count);
        if (count == 0) {
            return 1;
        }
    }
    return 0;
}
