#pragma once

#include <QtGlobal>

namespace hallway::test {

/// While it lives, everything that Qt warns of fails the test.
class QtWarningsFail
{
public:
    QtWarningsFail();
    ~QtWarningsFail();
    Q_DISABLE_COPY_MOVE(QtWarningsFail)

private:
    QtMessageHandler m_before;
};

} // namespace hallway::test
