// LineReader: the lines of a file or pipe, one at a time, in memory that does not grow with the
// input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gezhang::cli {

class LineReader {
 public:
  /// Of one line, without its end: what is read of any JSON text.
  static constexpr std::size_t kMaxBytes = std::size_t{4} * 1024 * 1024;

  enum class Got {
    kLine,
    kTooLong,  ///< longer than kMaxBytes: read to its end, none of it kept
    kEnd,
    kFailed,  ///< the input cannot be read (a folder, a broken disk)
  };

  /// Reads from an open descriptor, which stays the caller's.
  explicit LineReader(int descriptor) : descriptor_(descriptor) {}

  /// The next line without "\n" or "\r\n"; the last one needs neither. `line` stays valid until the
  /// next call.
  Got next(std::string_view& line);

  /// True where next() would have to wait for whoever writes the input.
  [[nodiscard]] bool would_wait() const;

 private:
  [[nodiscard]] std::string_view pending() const {
    return std::string_view(buffer_).substr(begin_, end_ - begin_);
  }
  void make_room();
  bool fill();

  int descriptor_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what was read and not yet handed out
  std::size_t end_ = 0;
  bool ended_ = false;
};

}  // namespace gezhang::cli
