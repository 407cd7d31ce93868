# SPDX-FileCopyrightText: 2026 The Azimuth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One target per layer. A layer sees its own folder and the folders of the layers it USES, nothing else:
# an include that the design does not allow does not compile.
function(azimuth_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "SOURCES;USES;PRIVATE")
    qt_add_library(${name} STATIC ${layer_SOURCES})
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${layer_USES} PRIVATE azimuth_build ${layer_PRIVATE})
endfunction()

# azimuth_test(tst_Thing USES layer ...): one executable and one ctest entry; LABELS pure for what ThreadSanitizer may judge.
function(azimuth_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "TIMEOUT" "SOURCES;USES;LABELS")
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 120)
    endif()
    qt_add_executable(${name} ${name}.cpp ${test_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE azimuth_build ${test_USES} Qt6::Test)
    target_compile_definitions(${name} PRIVATE AZIMUTH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${test_TIMEOUT} LABELS "${test_LABELS}"
        SKIP_REGULAR_EXPRESSION "Totals: 0 passed, 0 failed, [1-9]")
endfunction()
