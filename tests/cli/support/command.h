// Runs the command `gezhang` and keeps what it says.
//
//   const Ran run = gezhang({"check", "--policies", fixture()});
//   run.code;     // the exit code
//   run.errors;   // standard error
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gezhang::cli::test {

struct Ran {
  int code = -1;
  std::string output;
  std::string errors;
};

/// Each word is one argument, whatever it holds; `input` is standard input.
[[nodiscard]] Ran gezhang(const std::vector<std::string>& words, std::string_view input = "");

/// The same by a script of the shell, for pipes and full disks: "$GEZHANG" is the command,
/// "$POLICIES" the fixture, and the script starts in an empty folder of its own.
[[nodiscard]] Ran shell(const std::string& script);

/// The folder of policies that belongs to these tests.
[[nodiscard]] std::string fixture();

/// A folder of its own for one test, removed afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  /// The fixture's policies, to be damaged.
  void copy_fixture() const;
  void write(const std::string& name, std::string_view text) const;
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::string read(const std::string& path);

[[nodiscard]] bool has(const std::string& text, std::string_view part);

/// The lines of a text.
[[nodiscard]] std::vector<std::string> lines(const std::string& text);

}  // namespace gezhang::cli::test
