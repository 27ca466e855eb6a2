#include <algorithm>

#include "decision/batch_state.h"
#include "decision/check.h"
#include "decision/decide.h"
#include "decision/open_region.h"
#include "gezhang/policy_set.h"
#include "json/object_reader.h"
#include "json/read_facts.h"
#include "json/write_descriptions.h"
#include "nearest_name.h"

namespace gezhang {
namespace {

Error unknown_question(const Vocabulary& vocabulary, std::string_view question) {
  return {ErrorCode::kUnknownQuestion,
          "",
          "/question",
          0,
          json::shortened(question),
          "a question of the vocabulary",
          nearest_name(question, vocabulary.question_ids())};
}

}  // namespace

RegionCode Region::code() const { return open_->code; }
Date Region::on() const { return open_->on; }

const Text& Region::name() const {
  const RegionFile* file = open_->data->find_file(open_->code);
  return file != nullptr ? file->name : open_->data->find_region(open_->code)->name;
}

Text Region::question_text(std::string_view question) const {
  const Vocabulary& vocabulary = open_->data->vocabulary;
  const int position = vocabulary.find_question(question);
  return position < 0 ? Text{} : vocabulary.questions[static_cast<std::size_t>(position)].text;
}

Result<Facts> Region::read_facts(std::string_view json) const {
  return json::read_facts(json, *open_);
}

Result<Answer> Region::check(std::string_view question, const Facts& facts, Depth depth) const {
  const int position = open_->data->vocabulary.find_question(question);
  if (position < 0) return unknown_question(open_->data->vocabulary, question);
  return check_question(*open_, open_->questions[static_cast<std::size_t>(position)], facts, depth);
}

Result<Answer> Region::check_json(std::string_view question, std::string_view facts_json,
                                  Depth depth) const {
  const Result<Facts> facts = read_facts(facts_json);
  if (facts) return check(question, *facts, depth);
  Errors errors;
  if (open_->data->vocabulary.find_question(question) < 0) {
    errors.push_back(unknown_question(open_->data->vocabulary, question));
  }
  errors.insert(errors.end(), facts.errors().begin(), facts.errors().end());
  return errors;
}

Result<Decision> Region::decide(std::string_view question, const Facts& facts) const {
  const int position = open_->data->vocabulary.find_question(question);
  if (position < 0) return unknown_question(open_->data->vocabulary, question);
  return decide_question(*open_, open_->questions[static_cast<std::size_t>(position)], facts);
}

Result<std::vector<NextFact>> Region::next(std::span<const std::string_view> questions,
                                           const Facts& facts) const {
  Errors errors;
  std::vector<const QuestionProgram*> programs;
  for (const std::string_view question : questions) {
    const int position = open_->data->vocabulary.find_question(question);
    if (position < 0) {
      errors.push_back(unknown_question(open_->data->vocabulary, question));
    } else {
      programs.push_back(&open_->questions[static_cast<std::size_t>(position)]);
    }
  }
  if (!errors.empty()) return errors;
  return next_facts(*open_, programs, facts);
}

Result<Batch> Region::batch(std::string_view question,
                            std::span<const std::string_view> facts) const {
  Errors errors;
  const int position = open_->data->vocabulary.find_question(question);
  if (position < 0) errors.push_back(unknown_question(open_->data->vocabulary, question));
  std::vector<int> columns;
  for (const std::string_view id : facts) {
    const int fact = open_->find_fact(id);
    if (fact < 0) {
      errors.push_back({ErrorCode::kUnknownFact, "", "/facts", 0, json::shortened(id),
                        "a fact of the vocabulary", nearest_name(id, open_->fact_ids())});
    } else if (std::find(columns.begin(), columns.end(), fact) != columns.end()) {
      errors.push_back(
          {ErrorCode::kDuplicateId, "", "/facts", 0, json::shortened(id), "each fact once", ""});
    } else {
      columns.push_back(fact);
    }
  }
  if (!errors.empty()) return errors;
  return Batch(std::make_unique<BatchState>(
      open_, open_->questions[static_cast<std::size_t>(position)], std::move(columns)));
}

Result<std::string> Region::describe_fact(std::string_view fact) const {
  const Vocabulary& vocabulary = open_->data->vocabulary;
  const int position = open_->find_fact(fact);
  if (position < 0) {
    return Error{ErrorCode::kUnknownFact,
                 "",
                 "/fact",
                 0,
                 json::shortened(fact),
                 "a fact of the vocabulary",
                 nearest_name(fact, open_->fact_ids())};
  }
  return json::describe_fact(*open_, vocabulary.facts[static_cast<std::size_t>(position)]);
}

std::string Region::describe_questions() const { return json::describe_questions(*open_); }

}  // namespace gezhang
