#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <gtest/gtest.h>
#include <vector>

namespace hallway {

/// What expected.tsv says of one file of the collection.
struct Expectation
{
    QString path;
    qint64 count = 0;
    QByteArray verdict; ///< "ok", "partial" or "error"
    QStringList facts;
};

/// One fact in a form that can be checked: "card3 FN (folded)=Ana" or "email2=ana@n.example".
struct Claim
{
    qsizetype record = 0; ///< 1-based; 0: any
    QString what;         ///< "FN", "emails" …
    QString value;

    /// True when a value that was read is what is claimed; behind it the claim may go on with a
    /// remark: "IBM / Accounting", "Ana (no N)".
    [[nodiscard]] bool isMetBy(const QString &said) const;
    /// The number that the claim begins with: "5, work a@n.example". -1: none.
    [[nodiscard]] int count() const;
};

/// The claims among the facts; what is told in free words is none.
[[nodiscard]] std::vector<Claim> claimsOf(const QStringList &facts);

/// Files that other programs wrote. They lie beside the checkout, or where HALLWAY_CONFORMANCE
/// says; without them the tests are skipped.
class Conformance : public testing::Test
{
protected:
    void SetUp() override;

    /// The path of a file below files/.
    [[nodiscard]] static QString fileOf(const QString &name);
    /// Visits every file of some formats; fails where one takes longer than two seconds.
    static void eachFile(const QStringList &formats,
                         const std::function<void(const QString &)> &visit);
    /// What is expected of files of these formats.
    [[nodiscard]] static std::vector<Expectation> expectationsOf(const QStringList &formats);
};

} // namespace hallway
