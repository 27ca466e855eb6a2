// The sub-commands. Each takes the words after its own name and returns the exit code.
#pragma once

#include <span>
#include <string>

namespace gezhang::cli {

int bundle_command(std::span<const std::string> words);
int check_command(std::span<const std::string> words);
int compare_command(std::span<const std::string> words);
int explain_command(std::span<const std::string> words);
int ledger_command(std::span<const std::string> words);
int lint_command(std::span<const std::string> words);
int next_command(std::span<const std::string> words);
int regions_command(std::span<const std::string> words);
int test_command(std::span<const std::string> words);

}  // namespace gezhang::cli
