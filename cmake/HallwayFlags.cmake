# One interface target carries every flag, so that no target can forget one.
add_library(hallway_flags INTERFACE)
target_compile_features(hallway_flags INTERFACE cxx_std_20)
target_compile_options(hallway_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wcast-align
  -Wno-missing-field-initializers # designated initialisers leave out what has a default
  $<$<BOOL:${HALLWAY_WERROR}>:-Werror>)
target_compile_definitions(hallway_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  HALLWAY_VERSION="${PROJECT_VERSION}")
target_include_directories(hallway_flags INTERFACE "${PROJECT_SOURCE_DIR}")
if(HALLWAY_SANITIZE)
  target_compile_options(hallway_flags INTERFACE
    -fsanitize=${HALLWAY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(hallway_flags INTERFACE -fsanitize=${HALLWAY_SANITIZE})
endif()
if(HALLWAY_COVERAGE)
  target_compile_options(hallway_flags INTERFACE --coverage)
  target_link_options(hallway_flags INTERFACE --coverage)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
