#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace hallway {

/// Something one side said it would do, with a date. One that belongs to a shared work is its
/// deliverable.
struct Promise
{
    PromiseId id;
    ContactId contact; ///< invalid only for a deliverable that is owed to nobody in particular
    QString text;
    bool isTheirs = false;
    QDate madeOn;
    QDate promisedFor;
    QDate keptOn;   ///< invalid while it is open
    QDate loggedOn; ///< the day it was entered: for quiet import
    WorkId work;    ///< valid: a deliverable

    friend bool operator==(const Promise &, const Promise &) = default;
};

} // namespace hallway
