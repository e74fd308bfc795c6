#pragma once

#include "tests/support/test_database.h"

namespace hallway::test {

/// A database of that version in the folder, with rows as it can hold them.
[[nodiscard]] QString databaseOfVersion(const TestFolder &folder, int version);

} // namespace hallway::test
