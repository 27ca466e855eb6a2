// Chunk: some lines of a batch on their way through a worker, with what came of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gezhang::cli {

struct Chunk {
  /// Enough that handing over costs nothing beside the work, few enough that the threads share a
  /// small batch and the first answers come soon.
  static constexpr std::size_t kMostLines = 64;
  static constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;

  struct Line {
    std::int64_t number = 0;  // counted from 1, blank lines included
    std::size_t begin = 0;    // in `text`
    std::size_t size = 0;
    bool too_long = false;  // and therefore not in `text`
  };

  std::string text;
  std::vector<Line> lines;

  std::string output;  // for standard output, lines with their ends
  std::string faults;  // for standard error
  bool has_bad_lines = false;

  [[nodiscard]] bool full() const {
    return lines.size() >= kMostLines || text.size() >= kMostBytes;
  }
  void add(std::int64_t number, std::string_view line) {
    lines.push_back({number, text.size(), line.size(), false});
    text += line;
  }
  void add_too_long(std::int64_t number) { lines.push_back({number, 0, 0, true}); }
  [[nodiscard]] std::string_view text_of(const Line& line) const {
    return std::string_view(text).substr(line.begin, line.size);
  }
  /// Keeps the memory for the next lines.
  void clear() {
    text.clear();
    lines.clear();
    output.clear();
    faults.clear();
    has_bad_lines = false;
  }
};

}  // namespace gezhang::cli
