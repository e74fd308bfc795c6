#pragma once

#include "core/base/second_thread.h"

#include <vector>

namespace hallway {

/// Hands out things one after the other while a second thread makes the next batch of them.
template <class T>
class MadeAhead
{
public:
    /// Makes a batch in place of the one it is given; an empty one is the last.
    using Make = std::function<void(std::vector<T> &)>;

    /// What `make` uses has to outlive this and is not to be touched meanwhile.
    explicit MadeAhead(Make make) : m_make(std::move(make)) { makeNext(); }

    /// Stays until the call after it; nothing at the end.
    [[nodiscard]] T *next()
    {
        if (m_next == m_batch.size()) {
            m_second.finish();
            m_batch.swap(m_ahead);
            m_next = 0;
            makeNext();
        }
        return m_batch.empty() ? nullptr : &m_batch[m_next++];
    }

private:
    void makeNext()
    {
        m_second.start([this] { m_make(m_ahead); });
    }

    Make m_make;
    std::vector<T> m_batch;
    std::vector<T> m_ahead;
    std::size_t m_next = 0;
    SecondThread m_second; ///< ends before the rest
};

} // namespace hallway
