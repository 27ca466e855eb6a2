#include "batch/batch_command.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <thread>

#include "batch/line_answer.h"
#include "batch/line_reader.h"
#include "batch/region_cache.h"
#include "batch/worker_pool.h"
#include "policy_folder.h"

namespace gezhang::cli {
namespace {

constexpr std::size_t kMostJobs = 256;

// 0 asks for as many as the machine runs at once.
std::optional<std::size_t> read_jobs(const Options& options) {
  if (!options.has("jobs")) return 1;
  const std::string text = options.get("jobs");
  std::size_t jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc() || end != text.data() + text.size() || jobs > kMostJobs)
    return std::nullopt;
  if (jobs > 0) return jobs;
  return std::max(std::size_t{1}, std::size_t{std::thread::hardware_concurrency()});
}

// The descriptor of --facts, closed in the end.
class Input {
 public:
  explicit Input(const std::string& facts)
      : is_file_(!facts.empty() && facts != "-"),
        descriptor_(is_file_ ? ::open(facts.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO) {}
  ~Input() {
    if (is_file_ && descriptor_ >= 0) ::close(descriptor_);
  }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  bool is_file_;
  int descriptor_;
};

// What would make every line a bad one is a fault of the command, told once.
Errors faults_of(const BatchLine& defaults, const PolicySet& set) {
  const auto given_or = [](const std::string& given, const std::string& other) {
    return given.empty() ? other : given;
  };
  const std::vector<RegionInfo> regions = set.regions();
  if (regions.empty()) return {};
  const Result<Region> region = set.open(given_or(defaults.region, regions.front().code.to_text()),
                                         given_or(defaults.on, "2026-01-01"));
  if (!region) return region.errors();
  if (defaults.question.empty() || !region->question_text(defaults.question).empty()) return {};
  return region->check_json(defaults.question, "{}").errors();
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

class Batch {
 public:
  Batch(int input, std::size_t jobs, const WorkerPool::Work& work)
      : reader_(input), pool_(jobs, work) {}

  // Reads as far ahead as the pool has room, but where the input keeps us waiting the answers that
  // are ready go out first: whoever writes a line and waits for its answer gets it.
  int run() {
    while (!ended_ || !pool_.empty()) {
      if (!ended_ && pool_.has_room() && (pool_.empty() || !reader_.would_wait())) {
        read_chunk();
      } else if (!print(pool_.take())) {
        return kBadInput;
      }
    }
    if (failed_) return report_faults({"the input could not be read to its end"});
    return has_bad_lines_ ? kBadInput : kAnswered;
  }

 private:
  void read_chunk() {
    Chunk chunk = std::move(spare_);
    chunk.clear();
    std::string_view line;
    do {
      const LineReader::Got got = reader_.next(line);
      failed_ = got == LineReader::Got::kFailed;
      ended_ = failed_ || got == LineReader::Got::kEnd;
      if (ended_) break;
      ++number_;
      if (got == LineReader::Got::kTooLong) {
        chunk.add_too_long(number_);
      } else if (!is_blank(line)) {
        chunk.add(number_, line);
      }
    } while (!chunk.full() && !reader_.would_wait());
    if (!chunk.lines.empty()) pool_.give(std::move(chunk));
  }

  // False where nobody can read it any more.
  bool print(Chunk chunk) {
    std::fwrite(chunk.faults.data(), 1, chunk.faults.size(), stderr);
    has_bad_lines_ = has_bad_lines_ || chunk.has_bad_lines;
    const bool written =
        std::fwrite(chunk.output.data(), 1, chunk.output.size(), stdout) == chunk.output.size() &&
        std::fflush(stdout) == 0;
    spare_ = std::move(chunk);
    return written;
  }

  LineReader reader_;
  WorkerPool pool_;
  Chunk spare_;  // its memory serves the next lines
  std::int64_t number_ = 0;
  bool ended_ = false;
  bool failed_ = false;
  bool has_bad_lines_ = false;
};

}  // namespace

void check_batch_options(const Options& options, std::vector<std::string>& faults) {
  if (!options.has("batch")) {
    for (const char* only : {"jobs", "brief", "no-changes"}) {
      if (options.has(only))
        faults.push_back(std::string("--") + only + " needs --batch (see gezhang check --help)");
    }
    return;
  }
  if (!read_jobs(options)) {
    faults.push_back("--jobs " + options.get("jobs") + ": expected a number from 0 to " +
                     std::to_string(kMostJobs) + ", 0 for as many as the machine runs at once");
  }
  if (options.has("facts") && (options.get("facts").empty() || options.get("facts").front() == '{'))
    faults.emplace_back("--facts: a batch reads lines from a file, or - for standard input");
}

int batch_command(const Options& options, Language language) {
  const BatchSettings settings{
      {"", options.get("region"), options.get("question"), options.get("on"), ""},
      options.has("brief"),
      options.has("no-changes") ? Depth::kReasons : Depth::kReasonsAndChanges,
      language};
  const Input input(options.get("facts"));
  std::vector<std::string> faults;
  if (std::error_code ignored; std::filesystem::is_directory(options.get("facts"), ignored)) {
    faults.push_back(options.get("facts") + ": is a folder, not a file");
  } else if (input.descriptor() < 0) {
    faults.push_back(options.get("facts") + ": cannot be read");
  }
  const auto set =
      load_policies(read_policy_folder(options.get("policies"), faults), faults, language);
  if (!set) return report_faults(faults);
  for (const Error& error : faults_of(settings.defaults, *set))
    faults.push_back(describe(error, language));
  if (!faults.empty()) return report_faults(faults);

  // A reader that has gone away is an error to report, not a silent end.
  std::signal(SIGPIPE, SIG_IGN);
  RegionCache regions(*set);
  Batch batch(
      input.descriptor(), read_jobs(options).value_or(1),
      [&](const Chunk::Line& line, Chunk& chunk) { answer_line(line, settings, regions, chunk); });
  return batch.run();
}

}  // namespace gezhang::cli
