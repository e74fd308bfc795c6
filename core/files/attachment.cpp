#include "core/files/attachment.h"

namespace hallway {

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestEnding = 16;

/// Separators of this and other systems, control characters, and what makes "gnp.exe" out of
/// "exe.png".
bool isUnsafe(QChar character)
{
    return QStringView(u"/\\:*?\"<>|").contains(character) ||
           character.category() == QChar::Other_Control ||
           character.category() == QChar::Other_Format ||
           character.category() == QChar::Separator_Line ||
           character.category() == QChar::Separator_Paragraph;
}

QString lastPart(const QString &path)
{
    return path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
}

QString shortened(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasEnding = dot > 0 && name.size() - dot <= longestEnding;
    const QString ending = hasEnding ? name.mid(dot) : QString();
    QString stem = name.left(longestName - ending.size());
    if (!stem.isEmpty() && stem.back().isHighSurrogate()) {
        stem.chop(1);
    }
    return stem + ending;
}

} // namespace

QString safeFileName(const QString &name)
{
    QString safe;
    for (const QChar character : lastPart(name)) {
        if (!isUnsafe(character)) {
            safe.append(character);
        }
    }
    safe = safe.simplified();
    while (safe.startsWith(u'.')) {
        safe.remove(0, 1); // a hidden file could not be found again
    }
    safe = safe.size() > longestName ? shortened(safe) : safe;
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

} // namespace hallway
