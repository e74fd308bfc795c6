#pragma once

#include <QDate>
#include <QDateTime>

namespace hallway {

/// Where "today" and "now" come from; passed in, so that tests and --today can set them.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The laptop's local date.
    [[nodiscard]] virtual QDate today() const = 0;
    /// The present instant in UTC milliseconds since 1970.
    [[nodiscard]] virtual qint64 nowMilliseconds() const = 0;
};

/// The computer's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDate today() const override { return QDate::currentDate(); }
    [[nodiscard]] qint64 nowMilliseconds() const override
    {
        return QDateTime::currentMSecsSinceEpoch();
    }
};

/// A clock whose date is told, as by --today. Instants still move, so that history keeps its order.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDate today) : m_today(today) {}
    [[nodiscard]] QDate today() const override { return m_today; }
    [[nodiscard]] qint64 nowMilliseconds() const override
    {
        return QDateTime::currentMSecsSinceEpoch();
    }
    /// Moves the clock to another day.
    void setToday(QDate today) { m_today = today; }

private:
    QDate m_today;
};

} // namespace hallway
