#include "nearest_name.h"

#include <algorithm>
#include <vector>

namespace gezhang {
namespace {

// Names longer than any of ours are not compared: untrusted text could make the table huge.
constexpr std::size_t kLongestName = 80;

// So many edits are no slip of the finger any more.
constexpr std::size_t kTooFar = 5;

// Optimal string alignment distance (Damerau 1964, restricted to neighbouring transpositions), or
// some number from kTooFar on: thousands of faults in an untrusted file ask for it.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, current);
    // Every way goes through one of two neighbouring rows.
    const auto nearest = [](const std::vector<std::size_t>& row) {
      return *std::min_element(row.begin(), row.end());
    };
    if (i > 1 && nearest(last) >= kTooFar && nearest(before_last) >= kTooFar) return kTooFar;
  }
  return last[b.size()];
}

}  // namespace

std::string nearest_name(std::string_view name, std::span<const std::string> candidates) {
  if (name.empty() || name.size() > kLongestName) return {};
  std::string best;
  std::size_t best_distance = kTooFar;
  for (const std::string& candidate : candidates) {
    // What cannot stand here is no better for being known elsewhere.
    if (candidate == name || candidate.size() > kLongestName) continue;
    const std::size_t longer = std::max(name.size(), candidate.size());
    if (longer - std::min(name.size(), candidate.size()) >= best_distance) continue;
    const std::size_t distance = edit_distance(name, candidate);
    const std::size_t allowed = longer / 3;
    if (distance <= allowed && distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace gezhang
