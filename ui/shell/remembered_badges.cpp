#include "ui/shell/remembered_badges.h"

#include <QSettings>

namespace hallway {
namespace {

const QString databaseKey = QStringLiteral("badges/database");

QString keyOf(const QString &page)
{
    return QStringLiteral("badges/pages/") + page;
}

} // namespace

RememberedBadges::RememberedBadges(QSettings &settings, QString database)
    : m_settings(settings), m_database(std::move(database))
{
}

PageBadge RememberedBadges::badge(const QString &page) const
{
    const QVariantList said = m_settings.value(keyOf(page)).toList();
    if (m_settings.value(databaseKey).toString() != m_database || said.size() != 3) {
        return {};
    }
    return {said[0].toLongLong(), said[1].toBool(), said[2].toString()};
}

void RememberedBadges::remember(const QString &page, const PageBadge &badge)
{
    if (m_settings.value(databaseKey).toString() != m_database) {
        m_settings.remove(QStringLiteral("badges"));
        m_settings.setValue(databaseKey, m_database);
    }
    const QVariantList said{badge.count, badge.isUrgent, badge.meaning};
    if (m_settings.value(keyOf(page)).toList() != said) {
        m_settings.setValue(keyOf(page), said);
    }
}

} // namespace hallway
