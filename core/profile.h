#pragma once

#include <QString>

namespace hallway {

/// Who the user is; what mails and packets say about them (domain.md, Profile).
struct Profile
{
    QString name;
    QString degree; ///< "MD candidate"
    QString school;
    QString year; ///< "fifth of six"
    QString email;
    QString phone;
    QString links;          ///< one a line
    QString otherAddresses; ///< e-mail addresses that are the user's too, one a line
    QString timeZone;       ///< "Europe/Warsaw"; empty: the computer's
    QString signature;      ///< stands under every mail
    QString whoIAm;         ///< the story's four short answers
    QString whyField;
    QString whatIDid;
    QString whatSetsMeApart;
    QString introduction; ///< to be spoken, see reviewIntroduction()

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace hallway
