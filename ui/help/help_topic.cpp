#include "ui/help/help_topic.h"

#include <QHash>
#include <QWidget>

namespace hallway {
namespace {

/// What a place is called and the page that tells about it.
const QHash<QString, QString> &topics()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("firstRunPage"), QStringLiteral("start")},
        {QStringLiteral("todayPage"), QStringLiteral("today")},
        {QStringLiteral("followUpsTab"), QStringLiteral("today")},
        {QStringLiteral("policySection"), QStringLiteral("today")},
        {QStringLiteral("timeline"), QStringLiteral("logging")},
        {QStringLiteral("logDialog"), QStringLiteral("logging")},
        {QStringLiteral("peoplePage"), QStringLiteral("people")},
        {QStringLiteral("personDialog"), QStringLiteral("people")},
        {QStringLiteral("duplicatesDialog"), QStringLiteral("people")},
        {QStringLiteral("listsSection"), QStringLiteral("people")},
        {QStringLiteral("mentorsPage"), QStringLiteral("mentors")},
        {QStringLiteral("milestonesPage"), QStringLiteral("milestones")},
        {QStringLiteral("milestoneDialog"), QStringLiteral("milestones")},
        {QStringLiteral("lettersTab"), QStringLiteral("letters")},
        {QStringLiteral("letterDialog"), QStringLiteral("letters")},
        {QStringLiteral("workTab"), QStringLiteral("work")},
        {QStringLiteral("workDialog"), QStringLiteral("work")},
        {QStringLiteral("deliverableDialog"), QStringLiteral("work")},
        {QStringLiteral("importDialog"), QStringLiteral("import")},
        {QStringLiteral("historyPage"), QStringLiteral("history")},
        {QStringLiteral("settingsPage"), QStringLiteral("settings")},
        {QStringLiteral("dataSection"), QStringLiteral("data")},
        {QStringLiteral("shortcutsDialog"), QStringLiteral("keys")},
    };
    return table;
}

} // namespace

QString helpTopicFor(const QWidget *place)
{
    for (; place != nullptr; place = place->parentWidget()) {
        const QString topic = topics().value(place->objectName());
        if (!topic.isEmpty()) {
            return topic;
        }
    }
    return {};
}

} // namespace hallway
