# Undo rests on SQLite's session extension; without it nothing of Hallway's history works.
include(CheckCXXSourceCompiles)

function(hallway_require_session_extension)
  set(CMAKE_REQUIRED_LIBRARIES SQLite::SQLite3)
  set(CMAKE_REQUIRED_DEFINITIONS -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK)
  check_cxx_source_compiles("
    #include <sqlite3.h>
    int main() { sqlite3_session *s = nullptr; return sqlite3session_create(nullptr, \"main\", &s); }"
    HALLWAY_HAS_SESSION)
  if(NOT HALLWAY_HAS_SESSION)
    message(FATAL_ERROR "This SQLite is built without the session extension "
      "(SQLITE_ENABLE_SESSION and SQLITE_ENABLE_PREUPDATE_HOOK), which Hallway's undo needs.")
  endif()
endfunction()
