#include "core/exchange/archive.h"
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace hallway::fuzz {

void archive(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const QDir outside(folder.path());
    require(outside.mkdir(QStringLiteral("inside")));
    (void)unpackArchive(path, folder.filePath(QStringLiteral("inside")));
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System;
    require(outside.entryList(everything | QDir::NoDotAndDotDot).size() == 2);
}

} // namespace hallway::fuzz
