#include "decision/check.h"
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

Result<Answer> Region::check(std::string_view question, const Facts& facts) const {
  const int position = open_->data->vocabulary.find_question(question);
  if (position < 0) return unknown_question(open_->data->vocabulary, question);
  return check_question(*open_, open_->questions[static_cast<std::size_t>(position)], facts);
}

Result<Answer> Region::check_json(std::string_view question, std::string_view facts_json) const {
  const Result<Facts> facts = read_facts(facts_json);
  if (facts) return check(question, *facts);
  Errors errors;
  if (open_->data->vocabulary.find_question(question) < 0) {
    errors.push_back(unknown_question(open_->data->vocabulary, question));
  }
  errors.insert(errors.end(), facts.errors().begin(), facts.errors().end());
  return errors;
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
