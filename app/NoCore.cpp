// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoCore.h"

#include <sys/resource.h>

namespace azimuth {

void leaveNoCore()
{
    // 1, not 0: the kernel ignores a limit of 0 where cores are piped to a crash reporter, but takes 1 for "never"
    // (fs/coredump.c); for a core file both are too little. Not PR_SET_DUMPABLE: desktop portals then refuse to talk to
    // us.
    const rlimit none{1, 1};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace azimuth
