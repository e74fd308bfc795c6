#include "tests/app/program.h"

namespace hallway::test {
namespace {
using namespace Qt::StringLiterals;
} // namespace

TEST(WordCommands, TagsAreListedRenamedAndDeleted)
{
    const Program program;
    program.addPerson(u"Lena Park"_s, {u"--tag"_s, u"STS"_s});
    const auto tags = [&program](const QStringList &arguments) {
        const QJsonArray words =
            program.json(QStringList{u"tag"_s} + arguments)[u"words"].toArray();
        QStringList lines;
        for (const QJsonValue &word : words) {
            lines.append(word[u"word"].toString() + u' ' +
                         QString::number(word[u"people"].toInt()));
        }
        return lines;
    };
    EXPECT_EQ(tags({u"list"_s}), QStringList{u"STS 1"_s});
    EXPECT_EQ(tags({u"rename"_s, u"STS"_s, u"STS 2026"_s}), QStringList{u"STS 2026 1"_s});
    EXPECT_EQ(tags({u"delete"_s, u"STS 2026"_s}), QStringList());
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Delete tag STS 2026"_s);
    EXPECT_EQ(program.run({u"tag"_s, u"rename"_s, u"no such"_s, u"x"_s, u"--json"_s}).errorCode(),
              u"not_found"_s);
}

TEST(WordCommands, AFieldIsAddedOnce)
{
    const Program program;
    const QJsonArray words =
        program.json({u"field"_s, u"add"_s, u"transplant"_s})[u"words"].toArray();
    EXPECT_EQ(words.last()[u"word"].toString(), u"transplant"_s);
    EXPECT_EQ(program.run({u"field"_s, u"add"_s, u"transplant"_s, u"--json"_s}).errorCode(),
              u"invalid_value"_s);
}

} // namespace hallway::test
