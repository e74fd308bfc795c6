#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace hallway {

/// Something one side said it would do, with a date.
struct Promise
{
    PromiseId id;
    ContactId contact;
    QString text;
    bool isTheirs = false;
    QDate madeOn;
    QDate promisedFor;
    QDate keptOn;   ///< invalid while it is open
    QDate loggedOn; ///< the day it was entered: for quiet import

    friend bool operator==(const Promise &, const Promise &) = default;
};

} // namespace hallway
