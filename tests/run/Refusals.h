// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Transport.h"

/// What a service answers instead of a listing.
inline azimuth::Answer refusal(int status, const QString &code, const QString &message = {})
{
    azimuth::Answer answer;
    answer.status = status;
    answer.evidence.status = status;
    answer.evidence.code = code;
    answer.evidence.message = message;
    return answer;
}
