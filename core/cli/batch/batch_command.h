// `gezhang check --batch`: a line of JSON in, a line of JSON out, for as many lines as there are.
#pragma once

#include <string>
#include <vector>

#include "gezhang/text.h"
#include "options.h"

namespace gezhang::cli {

/// The faults of the options that only a batch has, or must not have.
void check_batch_options(const Options& options, std::vector<std::string>& faults);

/// Returns the exit code. Where standard output cannot be written it stops; finish_output says so.
int batch_command(const Options& options, Language language);

}  // namespace gezhang::cli
