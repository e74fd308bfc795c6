#pragma once

#include "ui/shell/page.h"

class QSettings;

namespace hallway {

/// What the sidebar said of the pages when this database was last open. It stands there until a
/// page is made and counts anew: so nothing moves about just after the start.
class RememberedBadges
{
public:
    /// The settings have to outlive it; `database` is the path of the file.
    RememberedBadges(QSettings &settings, QString database);

    /// Says nothing where another database was open last.
    [[nodiscard]] PageBadge badge(const QString &page) const;
    void remember(const QString &page, const PageBadge &badge);

private:
    QSettings &m_settings;
    QString m_database;
};

} // namespace hallway
