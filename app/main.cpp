#include "app/command_line.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <sys/stat.h>

int main(int argc, char **argv)
{
    umask(S_IRWXG | S_IRWXO); // whatever is written here is the user's alone
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return hallway::runHallway(argc, argv);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "hallway: Something unexpected went wrong (%s).\n", problem.what());
        return 1;
    }
}
