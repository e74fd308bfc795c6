#include "app/logging.h"

#include "app/options.h"

#include <QDir>
#include <QFileInfo>
#include <cstdio>
#include <memory>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace hallway {

namespace {
constexpr std::size_t maximumLogBytes = 512 * 1024;
constexpr std::size_t olderLogs = 2;

/// A file that is opened when there is something to write. The process' umask makes it private.
class LazyFileSink final : public spdlog::sinks::base_sink<std::mutex>
{
protected:
    void sink_it_(const spdlog::details::log_msg &message) override
    {
        if (!m_isTried) {
            m_isTried = true;
            open();
        }
        if (m_file) {
            m_file->log(message);
        }
    }

    void flush_() override
    {
        if (m_file) {
            m_file->flush();
        }
    }

private:
    void open()
    {
        const QString path = logPath();
        if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
            return;
        }
        try {
            m_file = std::make_unique<spdlog::sinks::rotating_file_sink_mt>(
                path.toStdString(), maximumLogBytes, olderLogs);
        } catch (const spdlog::spdlog_ex &) {
            m_file.reset(); // no log is no reason not to work
        }
    }

    std::unique_ptr<spdlog::sinks::rotating_file_sink_mt> m_file;
    bool m_isTried = false;
};

/// What Qt has to say is for developers; a user sees it with --verbose, or when it is the end.
void noteFromQt(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "hallway: %s\n", qPrintable(message));
    }
    spdlog::debug("Qt: {}", message.toStdString());
}
} // namespace

void startLogging(bool isVerbose)
{
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<LazyFileSink>()};
    if (isVerbose) {
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    }
    auto logger = std::make_shared<spdlog::logger>("hallway", sinks.begin(), sinks.end());
    logger->set_level(isVerbose ? spdlog::level::debug : spdlog::level::info);
    logger->set_error_handler([](const std::string &) {}); // a full disk must not stop the work
    spdlog::set_default_logger(std::move(logger));
    qInstallMessageHandler(noteFromQt);
}

} // namespace hallway
