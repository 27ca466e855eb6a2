#include "support/command.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace gezhang::cli::test {
namespace fs = std::filesystem;
namespace {

// For the shell: 'it'"'"'s'.
std::string in_quotes(const std::string& word) {
  std::string whole = "'";
  for (const char c : word) whole += c == '\'' ? std::string("'\"'\"'") : std::string(1, c);
  return whole + "'";
}

Ran run(const TemporaryFolder& folder, const std::string& command) {
  const std::string streams =
      " >" + in_quotes(folder.path("output")) + " 2>" + in_quotes(folder.path("errors"));
  const int status = std::system((command + streams).c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(folder.path("output")),
          read(folder.path("errors"))};
}

}  // namespace

Ran gezhang(const std::vector<std::string>& words, std::string_view input) {
  const TemporaryFolder folder;
  folder.write("input", input);
  std::string command = in_quotes(GEZHANG_COMMAND);
  for (const std::string& word : words) command += " " + in_quotes(word);
  return run(folder, command + " <" + in_quotes(folder.path("input")));
}

Ran shell(const std::string& script) {
  const TemporaryFolder folder;
  folder.write("work/script", script);
  return run(folder, "cd " + in_quotes(folder.path("work")) +
                         " && GEZHANG=" + in_quotes(GEZHANG_COMMAND) +
                         " POLICIES=" + in_quotes(fixture()) + " sh ./script");
}

std::string fixture() { return GEZHANG_FIXTURE_DIR; }

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "gezhang-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // what cannot be removed is the system's to clean up
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::copy_fixture() const {
  fs::copy(GEZHANG_FIXTURE_DIR, path_, fs::copy_options::recursive);
}

void TemporaryFolder::write(const std::string& name, std::string_view text) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << text;
}

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) all.push_back(line);
  return all;
}

}  // namespace gezhang::cli::test
