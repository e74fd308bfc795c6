#pragma once

#include <QSet>
#include <QString>
#include <unordered_map>

namespace hallway {

/// The mails and meetings that came so far in what is imported together, so that none is there
/// twice.
struct SeenRecords
{
    std::unordered_map<quint64, quint64> mails; ///< external id to digest, both as numbers
    QSet<QString> meetings;                     ///< their external ids
};

} // namespace hallway
