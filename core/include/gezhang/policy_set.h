// PolicySet: all policies that were loaded; Region: one region on one day, ready to answer.
//
//   Result<PolicySet> set = PolicySet::load(files);
//   Result<Region> suzhou = set->open(*RegionCode::parse("320500"), *Date::parse("2016-06-01"));
//   Result<Facts> facts = suzhou->read_facts(R"({"account.prior_years":"4200.00"})");
//   Result<Answer> answer = suzhou->check("insure", *facts);
//
// Both are values: cheap to copy, immutable, safe to use from several threads. A Region keeps what
// it needs of its set alive.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/answer.h"
#include "gezhang/batch.h"
#include "gezhang/date.h"
#include "gezhang/decision.h"
#include "gezhang/facts.h"
#include "gezhang/region_code.h"
#include "gezhang/result.h"
#include "gezhang/text.h"

namespace gezhang {

class Account;  // gezhang/ledger.h
struct PolicyData;
struct OpenRegion;
class LintedPolicies;

/// A policy file as it was read: its path below policies/ ("regions/100000-national.json") and its
/// bytes.
struct PolicyFile {
  std::string name;
  std::string text;
};

/// A region of the index.
struct RegionInfo {
  RegionCode code;
  std::optional<RegionCode> parent;
  Text name;
  bool has_file = false;
  std::vector<std::string> questions;  ///< for which its own file has entries
};

class Region {
 public:
  [[nodiscard]] RegionCode code() const;
  [[nodiscard]] Date on() const;
  /// As its own file names it, or the region index where it has none.
  [[nodiscard]] const Text& name() const;
  /// A question in the citizen's words; empty for an unknown one.
  [[nodiscard]] Text question_text(std::string_view question) const;

  /// Facts from untrusted JSON text. Errors: bad_json, unknown_fact, unknown_member, wrong_kind,
  /// bad_value, out_of_range, duplicate_key, contradiction; each with its pointer.
  [[nodiscard]] Result<Facts> read_facts(std::string_view json) const;

  /// Errors: unknown_question; contradiction, where facts cannot be true together on this day.
  [[nodiscard]] Result<Answer> check(std::string_view question, const Facts& facts,
                                     Depth depth = Depth::kReasonsAndChanges) const;

  /// Both at once, from untrusted text: every fault of the question and of the facts together.
  [[nodiscard]] Result<Answer> check_json(std::string_view question, std::string_view facts_json,
                                          Depth depth = Depth::kReasonsAndChanges) const;

  /// The verdict and the amount alone: no words, nothing to ask, no search for changes.
  [[nodiscard]] Result<Decision> decide(std::string_view question, const Facts& facts) const;

  /// The facts to ask for next, over several questions at once, the best one first. Errors:
  /// unknown_question, contradiction.
  [[nodiscard]] Result<std::vector<NextFact>> next(std::span<const std::string_view> questions,
                                                   const Facts& facts) const;

  /// A question for many citizens at once; `facts` name the columns. Errors: unknown_question,
  /// unknown_fact, duplicate_id.
  [[nodiscard]] Result<Batch> batch(std::string_view question,
                                    std::span<const std::string_view> facts) const;

  /// A fact as a form needs it, as JSON: id, type, texts, members (with the region's products),
  /// bounds. Errors: unknown_fact.
  [[nodiscard]] Result<std::string> describe_fact(std::string_view fact) const;

  /// The questions as JSON, each with whether any entry of the chain is in force for it.
  [[nodiscard]] std::string describe_questions() const;

 private:
  friend class PolicySet;
  friend class LintedPolicies;
  explicit Region(std::shared_ptr<const OpenRegion> open) : open_(std::move(open)) {}

  std::shared_ptr<const OpenRegion> open_;
};

class PolicySet {
 public:
  /// The names of the files that are not regions.
  static constexpr std::string_view kVocabularyFile = "vocabulary.json";
  static constexpr std::string_view kIndexFile = "regions/index.json";
  static constexpr std::string_view kRatesFile = "rates.json";  ///< may be missing

  /// Reads and checks everything; on any fault, every fault. Files other than the three above
  /// are taken for regions. Regions of the index without a file inherit from their parent.
  [[nodiscard]] static Result<PolicySet> load(std::span<const PolicyFile> files);

  /// Errors: unknown_region, with the nearest code.
  [[nodiscard]] Result<Region> open(RegionCode code, Date on) const;

  /// The same from text, as a command or a page has it. Errors: also bad_value for a malformed code
  /// or date, both at once where both are.
  [[nodiscard]] Result<Region> open(std::string_view code, std::string_view on) const;

  /// The rules of a region's account over all years. Errors: unknown_region.
  [[nodiscard]] Result<Account> account(RegionCode code) const;
  /// The same from text. Errors: also bad_value for a malformed code.
  [[nodiscard]] Result<Account> account(std::string_view code) const;

  /// In the order of the index.
  [[nodiscard]] std::vector<RegionInfo> regions() const;

 private:
  friend class LintedPolicies;
  explicit PolicySet(std::shared_ptr<const PolicyData> data) : data_(std::move(data)) {}

  std::shared_ptr<const PolicyData> data_;
};

/// The regions as JSON, for pages and bindings.
[[nodiscard]] std::string to_json(const std::vector<RegionInfo>& regions);

}  // namespace gezhang
