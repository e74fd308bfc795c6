#pragma once

namespace hallway {

/// The numbers of the follow-up rules in days (domain.md, Follow-up rules); all are the user's.
struct Policy
{
    int thankYouOpens = 3;
    int thankYouDue = 7;
    int thankYouAfterSilence = 60; ///< auto: no encounter in so many days before
    int nudgeOpens = 10;
    int nudgeDue = 14;
    int nudgeForgotten = 3; ///< a second message within so many days moves the window
    int restAfterNudge = 14;
    int restShown = 7;    ///< how long the information stays on Today
    int newRunAfter = 90; ///< a message so much later begins a new run
    int mentorRhythm = 42;
    int strongRhythm = 90;
    int steadyRhythm = 180;
    int keepInTouchDue = 7;
    int promiseOpensBefore = 3;
    int theirsOpensAfter = 3;
    int theirsDueAfter = 7;
    int lapsesAfter = 14;

    friend bool operator==(const Policy &, const Policy &) = default;
};

} // namespace hallway
