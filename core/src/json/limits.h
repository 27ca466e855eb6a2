// Limits: how much of an untrusted text is read, and how much is said of it.
#pragma once

#include <cstddef>

namespace gezhang::json {

/// Bounds on what is read; past them an error, never a crash or an exhausted memory.
struct Limits {
  std::size_t bytes = std::size_t{4} * 1024 * 1024;
  std::size_t depth = 32;
  std::size_t entries = 4096;  // members of one object, or items of one array
  std::size_t string_bytes = std::size_t{64} * 1024;
  std::size_t nodes = std::size_t{256} * 1024;  // values of one text, on every level
  std::size_t faults = 1000;                    // told of one text; the rest would not be read
};

}  // namespace gezhang::json
