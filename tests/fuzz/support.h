// What the fuzz targets share: properties that must hold of any input.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gezhang/error.h"
#include "gezhang/policy_set.h"

namespace gezhang::fuzz {

/// Ends the program with `what` where a property does not hold: the fuzzer keeps the input that did
/// it.
void expect(bool holds, std::string_view what);

/// Whatever came in, what goes out is JSON that the core itself can read.
void expect_readable(std::string_view json);

/// Faults are told in words and as JSON; untrusted bytes in them must not break either.
void expect_told(const Errors& errors);

/// The questions of the vocabulary among `files`, as ids.
[[nodiscard]] std::vector<std::string> question_ids(const std::vector<PolicyFile>& files);

/// Every question, explained.
void check_everything(const Region& region, const std::vector<std::string>& questions,
                      const Facts& facts);

}  // namespace gezhang::fuzz
