#include "batch/line_reader.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace gezhang::cli {
namespace {

constexpr std::size_t kReadBytes = std::size_t{64} * 1024;

// "\r\n" may still follow the longest line that is taken.
constexpr std::size_t kMostPending = LineReader::kMaxBytes + 1;

LineReader::Got without_end(std::string_view& line, bool too_long) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (!too_long && line.size() <= LineReader::kMaxBytes) return LineReader::Got::kLine;
  line = {};
  return LineReader::Got::kTooLong;
}

}  // namespace

LineReader::Got LineReader::next(std::string_view& line) {
  bool too_long = false;
  std::size_t searched = 0;
  for (;;) {
    const std::string_view text = pending();
    const std::size_t length = text.find('\n', searched);
    if (length != std::string_view::npos) {
      line = text.substr(0, length);
      begin_ += length + 1;
      return without_end(line, too_long);
    }
    searched = text.size();
    if (searched > kMostPending) {
      too_long = true;
      begin_ = end_;
      searched = 0;
    }
    if (ended_) {
      if (text.empty() && !too_long) return Got::kEnd;
      line = text;
      begin_ = end_;
      return without_end(line, too_long);
    }
    if (!fill()) return Got::kFailed;
  }
}

bool LineReader::would_wait() const {
  if (ended_ || pending().find('\n') != std::string_view::npos) return false;
  pollfd input{descriptor_, POLLIN, 0};
  return poll(&input, 1, 0) == 0;
}

void LineReader::make_room() {
  if (begin_ > 0) {
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
              buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  // Never past kMostPending by more than one reading: beyond it next() drops what is pending.
  if (buffer_.size() - end_ < kReadBytes) {
    buffer_.resize(std::max(end_ + kReadBytes, std::min(2 * end_, kMostPending + kReadBytes)));
  }
}

bool LineReader::fill() {
  make_room();
  for (;;) {
    const ssize_t count = read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
    if (count >= 0) {
      ended_ = count == 0;
      end_ += static_cast<std::size_t>(count);
      return true;
    }
    if (errno == EINTR) continue;
    if (errno != EAGAIN) return false;
    pollfd input{descriptor_, POLLIN, 0};  // somebody made the pipe non-blocking
    poll(&input, 1, -1);
  }
}

}  // namespace gezhang::cli
