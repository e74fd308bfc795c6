#include "core/people/saved_filters.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace hallway {

namespace {

QJsonObject filterJson(const SavedFilter &filter)
{
    QJsonObject json{{QStringLiteral("name"), filter.name}};
    const auto add = [&json](const char *key, const QString &value) {
        if (!value.isEmpty()) {
            json.insert(QLatin1String(key), value);
        }
    };
    add("text", filter.query.text);
    add("tag", filter.query.tag);
    add("institution", filter.query.institution);
    add("role", filter.query.role ? roleName(*filter.query.role) : QString());
    add("group", peopleGroupName(filter.query.group));
    return json;
}

/// Without a name where the entry makes no sense.
SavedFilter filterFrom(const QJsonObject &json)
{
    const auto text = [&json](const char *key) {
        return json.value(QLatin1String(key)).toString();
    };
    SavedFilter filter;
    filter.query.text = text("text");
    filter.query.tag = text("tag");
    filter.query.institution = text("institution");
    if (!text("role").isEmpty()) {
        filter.query.role = roleFromName(text("role"));
    }
    const auto group = peopleGroupFromName(text("group"));
    filter.query.group = group.value_or(PeopleGroup::Everybody);
    const bool isKnown = group && (text("role").isEmpty() || filter.query.role);
    filter.name = isKnown ? text("name").trimmed() : QString();
    return filter;
}

} // namespace

QString savedFiltersText(const std::vector<SavedFilter> &filters)
{
    QJsonArray array;
    for (const SavedFilter &filter : filters) {
        array.append(filterJson(filter));
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<SavedFilter> savedFiltersFromText(const QString &text)
{
    std::vector<SavedFilter> filters;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        SavedFilter filter = filterFrom(value.toObject());
        if (!filter.name.isEmpty() && placeOfFilter(filters, filter.name) < 0) {
            filters.push_back(std::move(filter));
        }
    }
    return filters;
}

int placeOfFilter(const std::vector<SavedFilter> &filters, const QString &name)
{
    const QString wanted = folded(name.simplified());
    const auto found =
        std::find_if(filters.begin(), filters.end(), [&wanted](const SavedFilter &filter) {
            return folded(filter.name.simplified()) == wanted;
        });
    return found == filters.end() ? -1 : static_cast<int>(found - filters.begin());
}

} // namespace hallway
