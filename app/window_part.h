#pragma once

#include "ui/documents/packet_document.h"

#include <QDate>
#include <memory>

class QCoreApplication;

namespace hallway {

/// How the window is opened.
struct WindowOptions
{
    QString database; ///< path of the file
    QDate today;      ///< invalid: the computer's date
    bool isReadOnly = false;
};

/// What needs a window or fonts. It lies in a shared library of its own: the libraries behind it
/// take longer to load than most commands take to answer.
class WindowPart
{
public:
    virtual ~WindowPart() = default;

    /// Opens the window and runs until it is closed; the exit code of the process.
    [[nodiscard]] virtual int runWindow(int &argc, char **argv,
                                        const WindowOptions &options) const = 0;
    /// What lays out text: it has fonts and needs no display.
    [[nodiscard]] virtual std::unique_ptr<QCoreApplication> makeApplication(int &argc,
                                                                            char **argv) const = 0;
    /// As hallway::writePacket().
    [[nodiscard]] virtual Result<PacketReport> writePacket(const Packet &packet,
                                                           const PacketOptions &options) const = 0;
};

/// Loads it at the first call; it stays until the process ends. PartMissing where it is not beside
/// the program, or of another version.
[[nodiscard]] Result<const WindowPart *> windowPart();

} // namespace hallway
