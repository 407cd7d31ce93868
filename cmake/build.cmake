# SPDX-FileCopyrightText: 2026 The Azimuth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target is built with: the language, the warnings, and what Qt must not do behind our back.
add_library(azimuth_build INTERFACE)
target_compile_features(azimuth_build INTERFACE cxx_std_20)
target_compile_options(azimuth_build INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Werror)
target_compile_definitions(azimuth_build INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
    AZIMUTH_VERSION="${PROJECT_VERSION}")
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
# Not mold: Debian 12's (1.10) makes a program that cannot be loaded where .tbss ends a page (rui314/mold issue 1151).
find_program(LLD ld.lld)
if(LLD)
    add_link_options(-fuse-ld=lld)
endif()
