#include "core/workspace.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <array>

namespace hallway {

namespace {

constexpr auto profileSetting = "profile";
constexpr auto calendarSetting = "kept_calendar";

Result<QString> storedSetting(Database &database, const char *name)
{
    const auto stored = database.row(
        "SELECT value FROM setting WHERE name = ?1", [](Row row) { return row.text(0); },
        QString::fromLatin1(name));
    return stored.map([](const std::optional<QString> &text) { return text.value_or(QString()); });
}

Result<void> storeSetting(Database &database, const char *name, const QString &value)
{
    return database
        .run("INSERT INTO setting (name, value) VALUES (?1, ?2)"
             " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
             " WHERE value <> excluded.value",
             QString::fromLatin1(name), value)
        .map([](int) {});
}

struct ProfileField
{
    const char *name;
    QString Profile::*member;
};

constexpr std::array profileFields{
    ProfileField{"name", &Profile::name},
    ProfileField{"degree", &Profile::degree},
    ProfileField{"school", &Profile::school},
    ProfileField{"year", &Profile::year},
    ProfileField{"email", &Profile::email},
    ProfileField{"phone", &Profile::phone},
    ProfileField{"links", &Profile::links},
    ProfileField{"other_addresses", &Profile::otherAddresses},
    ProfileField{"time_zone", &Profile::timeZone},
    ProfileField{"signature", &Profile::signature},
    ProfileField{"who_i_am", &Profile::whoIAm},
    ProfileField{"why_field", &Profile::whyField},
    ProfileField{"what_i_did", &Profile::whatIDid},
    ProfileField{"what_sets_me_apart", &Profile::whatSetsMeApart},
    ProfileField{"introduction", &Profile::introduction},
};

Result<void> checkProfile(const Profile &profile)
{
    const QString &zone = profile.timeZone;
    if (!zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(zone.toUtf8())) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("time zone"), zone,
                     QStringLiteral("it is not known; it is written like Europe/Warsaw")});
    }
    for (const QString &address : profile.otherAddresses.split(u'\n', Qt::SkipEmptyParts)) {
        if (!address.trimmed().isEmpty() && !address.contains(u'@')) {
            return fail(ErrorCode::InvalidValue,
                        {QStringLiteral("e-mail address"), address, QStringLiteral("it has no @")});
        }
    }
    return {};
}

} // namespace

Result<Profile> Workspace::profile() const
{
    const auto stored = storedSetting(*m_database, profileSetting);
    if (!stored) {
        return failed(stored);
    }
    const auto json = QJsonDocument::fromJson(stored->toUtf8()).object();
    Profile profile;
    for (const ProfileField &field : profileFields) {
        profile.*field.member = json.value(QLatin1String(field.name)).toString();
    }
    return profile;
}

Result<MentorBoard> Workspace::mentorBoard() const
{
    return readMentorBoard(*m_database, policy(), today());
}

Result<void> Workspace::setProfile(const Profile &profile)
{
    if (const auto checked = checkProfile(profile); !checked) {
        return checked;
    }
    return edit({QStringLiteral("set_profile"), profile.name},
                [&](Database &database) { return storeProfile(database, profile); });
}

Result<void> Workspace::storeProfile(Database &database, const Profile &profile)
{
    QJsonObject json;
    for (const ProfileField &field : profileFields) {
        json.insert(QLatin1String(field.name), profile.*field.member);
    }
    const QString value = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return storeSetting(database, profileSetting, value);
}

/// The path is in the database and not among the machine's settings: the window and the command
/// line find it there, it goes with these data, and choosing it can be undone. The database's own
/// place stands beside it, so that a backup that is opened for a look does not overwrite the file.
Result<QString> Workspace::keptCalendar() const
{
    return storedSetting(*m_database, calendarSetting).map([this](const QString &stored) {
        const auto json = QJsonDocument::fromJson(stored.toUtf8()).object();
        const bool isOwn = json.value(QLatin1String("database")).toString() == canonicalPath();
        return isOwn ? json.value(QLatin1String("path")).toString() : QString();
    });
}

Result<void> Workspace::keepCalendar(const QString &path)
{
    if (!path.isEmpty() && QFileInfo(path).canonicalFilePath() == canonicalPath()) {
        return fail(ErrorCode::FileUnwritable, {path, QStringLiteral("it is the database")});
    }
    const QJsonObject json{
        {QStringLiteral("path"), path},
        {QStringLiteral("database"), path.isEmpty() ? QString() : canonicalPath()}};
    const QString value = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    const char *action = path.isEmpty() ? "stop_calendar" : "keep_calendar";
    return edit({QString::fromLatin1(action), QFileInfo(path).fileName()},
                [&](Database &database) { return storeSetting(database, calendarSetting, value); });
}

QString Workspace::canonicalPath() const
{
    return QFileInfo(path()).canonicalFilePath();
}

Result<std::vector<SearchHit>> Workspace::search(const QString &text, int limit) const
{
    auto hits = m_search.find(text, {limit, limit, limit});
    if (hits && std::ssize(*hits) > limit) {
        hits->resize(size_t(limit));
    }
    return hits;
}

} // namespace hallway
