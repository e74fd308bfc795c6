#include "core/people/saved_filters.h"

#include "core/workspace.h"
#include "tests/support/test_database.h"

using namespace Qt::StringLiterals;

namespace hallway::test {
namespace {

SavedFilter fellows()
{
    return {u"Fellows at Harlan"_s,
            {.text = u"harlan"_s,
             .tag = u"STS 2026"_s,
             .institution = u"Harlan \"U\""_s,
             .role = Role::Fellow,
             .group = PeopleGroup::Quiet}};
}

QStringList namesOf(const std::vector<SavedFilter> &filters)
{
    QStringList names;
    for (const SavedFilter &filter : filters) {
        names.append(filter.name);
    }
    return names;
}

} // namespace

TEST(SavedFilters, ComeBackFromTheirText)
{
    const std::vector<SavedFilter> filters{fellows(), {u"Everybody"_s, {}}};
    EXPECT_EQ(savedFiltersFromText(savedFiltersText(filters)), filters);
}

TEST(SavedFilters, OneThatMakesNoSenseIsLeftOut)
{
    EXPECT_EQ(namesOf(savedFiltersFromText(
                  u"[{\"name\":\"a\",\"group\":\"everybody\"},{\"name\":\"b\",\"group\":\"?\"},"
                  "{\"name\":\" \",\"group\":\"to_do\"},3,{\"name\":\"A\",\"group\":\"to_do\"},"
                  "{\"name\":\"c\",\"group\":\"to_do\",\"role\":\"pilot\"},"
                  "{\"name\":\"d\",\"group\":\"to_do\",\"role\":\"fellow\"}]"_s)),
              (QStringList{u"a"_s, u"d"_s}));
    EXPECT_TRUE(savedFiltersFromText(u"not json"_s).empty());
}

TEST(SavedFilters, AreSavedChangedMovedAndDeletedStepByStep)
{
    TestWorkspace data;
    valueOf(data->saveFilter(fellows()));
    valueOf(data->saveFilter({u"Second"_s, {.group = PeopleGroup::ToDo}}));
    valueOf(data->saveFilter({u"Third"_s, {}}));
    EXPECT_EQ(valueOf(data->savedFilters()).front(), fellows());

    valueOf(data->moveFilter(u"Third"_s, -9));
    EXPECT_EQ(namesOf(valueOf(data->savedFilters())),
              (QStringList{u"Third"_s, u"Fellows at Harlan"_s, u"Second"_s}));
    valueOf(data->saveFilter({u"First"_s, {.text = u"x"_s}}, u"Third"_s));
    EXPECT_EQ(valueOf(data->savedFilters()).front(), (SavedFilter{u"First"_s, {.text = u"x"_s}}));
    valueOf(data->deleteFilter(u"Fellows at Harlan"_s));
    EXPECT_EQ(namesOf(valueOf(data->savedFilters())), (QStringList{u"First"_s, u"Second"_s}));
    valueOf(data->undo());
    valueOf(data->undo());
    valueOf(data->undo());
    EXPECT_EQ(namesOf(valueOf(data->savedFilters())),
              (QStringList{u"Fellows at Harlan"_s, u"Second"_s, u"Third"_s}));
}

TEST(SavedFilters, HaveNamesOfTheirOwn)
{
    TestWorkspace data;
    valueOf(data->saveFilter({u"Café"_s, {}}));
    EXPECT_EQ(codeOf(data->saveFilter({u" CAFE "_s, {}})), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(data->saveFilter({u" \n"_s, {}})), ErrorCode::InvalidValue);
    valueOf(data->saveFilter({u"Cafe"_s, {.text = u"x"_s}}, u"Café"_s));
    EXPECT_EQ(namesOf(valueOf(data->savedFilters())), QStringList{u"Cafe"_s});
    EXPECT_EQ(codeOf(data->deleteFilter(u"none"_s)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(data->moveFilter(u"none"_s, 1)), ErrorCode::NotFound);
}

} // namespace hallway::test
