#pragma once

#include <QSemaphore>
#include <QThreadPool>
#include <functional>

namespace hallway {

/// Does one piece of work after the other beside the thread that has it. It stays the same thread,
/// so that what it allocates and frees again comes from one place.
class SecondThread
{
public:
    SecondThread() { m_pool.setMaxThreadCount(1); }
    /// Waits for what was started.
    ~SecondThread() { finish(); }
    SecondThread(const SecondThread &) = delete;
    SecondThread &operator=(const SecondThread &) = delete;

    /// Waits for the work before, then starts this. What it uses has to outlive it.
    void start(const std::function<void()> &work)
    {
        finish();
        m_isWorking = true;
        m_pool.start([this, work] {
            work();
            m_done.release();
        });
    }

    /// Waits until the work that was started is done.
    void finish()
    {
        if (m_isWorking) {
            m_done.acquire();
            m_isWorking = false;
        }
    }

private:
    QSemaphore m_done;
    bool m_isWorking = false;
    QThreadPool m_pool; ///< ends before the rest
};

} // namespace hallway
