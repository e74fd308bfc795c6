#include "app/window/window.h"

#include <QGuiApplication>
#include <cstring>

namespace hallway {
namespace {

class Part : public WindowPart
{
public:
    int runWindow(int &argc, char **argv, const WindowOptions &options) const override
    {
        return hallway::runWindow(argc, argv, options);
    }

    std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv) const override
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }

    Result<PacketReport> writePacket(const Packet &packet,
                                     const PacketOptions &options) const override
    {
        return hallway::writePacket(packet, options);
    }
};

} // namespace
} // namespace hallway

/// The one door of the library: nullptr for a program of another version.
extern "C" const hallway::WindowPart *hallwayWindowPart(const char *version)
{
    static const hallway::Part part;
    return std::strcmp(version, HALLWAY_VERSION) == 0 ? &part : nullptr;
}
