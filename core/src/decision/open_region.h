// OpenRegion: one region on one day, compiled; what a public Region points to.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "decision/question_program.h"
#include "gezhang/date.h"
#include "gezhang/region_code.h"
#include "policy/policy_data.h"

namespace gezhang {

struct OpenRegion {
  std::shared_ptr<const PolicyData> data;
  RegionCode code;
  Date on;
  Chain chain;
  std::vector<const Product*> products;    // in chain order
  std::vector<QuestionProgram> questions;  // in the vocabulary's order
  std::string policies_hash;               // SHA-256 of the canonical chain

  /// Position of a fact that exists here, or -1: another region's own facts do not.
  [[nodiscard]] int find_fact(std::string_view id) const;

  /// The ids of the facts that exist here.
  [[nodiscard]] std::vector<std::string> fact_ids() const;

  /// The member names of a choice fact here.
  [[nodiscard]] std::vector<std::string> members_of(const Fact& fact) const;
};

}  // namespace gezhang
