#include "core/exchange/vcard_reader.h"
#include "tests/core/exchange/fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <gtest/gtest.h>

namespace hallway {

namespace {

constexpr qint64 longestMilliseconds = 2000;

/// The collection beside the checkout.
QString conformanceFolder()
{
    return QStringLiteral(HALLWAY_SOURCE_DIR "/../shared/conformance");
}

struct Expectation
{
    QString file;
    qint64 count = 0;
    QString verdict;
};

std::vector<Expectation> expectations()
{
    std::vector<Expectation> list;
    const QByteArray table = fileBytes(conformanceFolder() + QStringLiteral("/expected.tsv"));
    for (const QByteArray &line : table.split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.value(1) == "vcard") {
            list.push_back({QString::fromUtf8(cells.value(0)), cells.value(2).toLongLong(),
                            QString::fromUtf8(cells.value(3))});
        }
    }
    return list;
}

class VcardConformance : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!QDir(conformanceFolder()).exists()) {
            GTEST_SKIP() << "no " << conformanceFolder().toStdString();
        }
    }
};

} // namespace

TEST_F(VcardConformance, everyFileIsReadInTime)
{
    QDirIterator files(conformanceFolder() + QStringLiteral("/files/vcard"), QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        QElapsedTimer timer;
        timer.start();
        const auto file = readVcards(fileBytes(path), path);
        EXPECT_LT(timer.elapsed(), longestMilliseconds) << path.toStdString();
        EXPECT_TRUE(!file || !file->records.empty()) << path.toStdString();
        ++count;
    }
    EXPECT_GT(count, 0);
}

TEST_F(VcardConformance, cardsAreCountedAsExpected)
{
    for (const Expectation &expected : expectations()) {
        const QString path = conformanceFolder() + QStringLiteral("/files/") + expected.file;
        const auto file = readVcards(fileBytes(path), path);
        EXPECT_EQ(file.has_value(), expected.verdict != QLatin1String("error"))
            << expected.file.toStdString();
        if (!file) {
            continue;
        }
        EXPECT_EQ(file->read, expected.count) << expected.file.toStdString();
        if (expected.verdict == QLatin1String("ok")) {
            EXPECT_TRUE(file->rejected.empty()) << expected.file.toStdString();
        }
    }
}

} // namespace hallway
