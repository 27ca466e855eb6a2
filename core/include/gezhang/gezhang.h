// Everything public, in one header.
#pragma once

#include "gezhang/answer.h"
#include "gezhang/batch.h"
#include "gezhang/compare.h"
#include "gezhang/date.h"
#include "gezhang/decision.h"
#include "gezhang/error.h"
#include "gezhang/facts.h"
#include "gezhang/money.h"
#include "gezhang/policy_set.h"
#include "gezhang/range.h"
#include "gezhang/rate.h"
#include "gezhang/region_code.h"
#include "gezhang/result.h"
#include "gezhang/text.h"
#include "gezhang/truth.h"
#include "gezhang/version.h"
