// Where the policies are that were installed with the command.
#pragma once

#include <optional>
#include <string>

namespace gezhang::cli {

/// share/gezhang/policies of the prefix that the running program stands in, wherever that was moved
/// to; nothing where no policies are there, as in a build folder.
[[nodiscard]] std::optional<std::string> installed_policies();

}  // namespace gezhang::cli
