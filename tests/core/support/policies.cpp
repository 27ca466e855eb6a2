#include "support/policies.h"

#include <algorithm>

namespace gezhang::test {
namespace {

std::string fact(std::string_view id, std::string_view type, std::string_view more) {
  const std::string name(id);
  return "{'id': '" + name + "', 'type': '" + std::string(type) + "', 'name': {'zh-Hans': '" +
         name + "'}, 'text': {'zh-Hans': '" + name +
         "？'}, 'help': {'why': {'zh-Hans': '为什么'}, " +
         "'where': {'zh-Hans': '在哪里'}}, 'changes': 'you', 'cost': 1, " +
         "'questions': ['withdraw', 'insure', 'pay']" + std::string(more) + "}";
}

std::string hard(std::string_view from, std::string_view to, std::string_view more) {
  return ", 'hard': {'from': " + std::string(from) + ", 'to': " + std::string(to) + "}" +
         std::string(more);
}

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string joined(const std::vector<std::string>& items) {
  std::string whole;
  for (const std::string& item : items) whole += (whole.empty() ? "" : ", ") + item;
  return whole;
}

std::string entry(std::string_view id, std::string_view rule, std::string_view more) {
  const std::string own(more);
  // An entry that gives its own period or citations has only those.
  const bool dated = own.find("'from'") != own.npos || own.find("'seen_from'") != own.npos;
  const bool cited = own.find("'cites'") != own.npos;
  return "{'id': '" + std::string(id) + "', 'text': {'zh-Hans': '" + std::string(id) + "的条文'}" +
         (dated ? "" : ", 'from': '2020-01-01'") + (cited ? "" : ", 'cites': ['source']") +
         std::string(rule) + own + "}";
}

std::string region_text(std::string_view code, std::string_view parent, std::string_view sources,
                        std::string_view body) {
  return "{'region': '" + std::string(code) + "', 'name': {'zh-Hans': '地区" + std::string(code) +
         "'}" + (parent.empty() ? "" : ", 'parent': '" + std::string(parent) + "'") +
         (sources.empty() ? "" : ", 'sources': [" + std::string(sources) + "]") +
         (body.empty() ? "" : ", ") + std::string(body) + "}";
}

}  // namespace

std::string json_text(std::string_view text) {
  std::string json(text);
  std::replace(json.begin(), json.end(), '\'', '"');
  return json;
}

std::string bool_fact(std::string_view id, std::string_view more) { return fact(id, "bool", more); }
std::string money_fact(std::string_view id, std::string_view from, std::string_view to,
                       std::string_view more) {
  return fact(id, "money", hard(in_quotes(from), in_quotes(to), more));
}
std::string rate_fact(std::string_view id, std::string_view from, std::string_view to) {
  return fact(id, "rate", hard(in_quotes(from), in_quotes(to), ""));
}
std::string count_fact(std::string_view id, int from, int to, std::string_view more) {
  return fact(id, "count", hard(std::to_string(from), std::to_string(to), more));
}
std::string date_fact(std::string_view id, std::string_view from, std::string_view to) {
  return fact(id, "date", hard(in_quotes(from), in_quotes(to), ""));
}
std::string choice_fact(std::string_view id, const std::vector<std::string>& members,
                        std::string_view more) {
  std::vector<std::string> written;
  for (const std::string& member : members) {
    written.push_back("{'id': '" + member + "', 'text': {'zh-Hans': '" + member + "'}}");
  }
  return fact(id, "choice", ", 'members': [" + joined(written) + "]" + std::string(more));
}
std::string product_fact() {
  return choice_fact("purchase.product", {"other"}, ", 'members_from': 'products'");
}

std::string relation(std::string_view id, std::string_view holds, std::string_view more) {
  return "{'id': '" + std::string(id) + "', 'holds': '" + std::string(holds) +
         "', 'text': {'zh-Hans': '" + std::string(id) + "的关系'}" + std::string(more) + "}";
}

std::string ground(std::string_view id, std::string_view holds, std::string_view more) {
  const bool paid = more.find("'payee'") != more.npos;
  return entry(id, ", 'holds': '" + std::string(holds) + "'" + (paid ? "" : ", 'payee': 'self'"),
               more);
}
std::string requirement(std::string_view id, std::string_view holds, std::string_view more) {
  return entry(id, ", 'holds': '" + std::string(holds) + "'", more);
}
std::string limit(std::string_view id, std::string_view is, std::string_view more) {
  return entry(id, ", 'is': '" + std::string(is) + "'", more);
}
std::string menu(std::string_view id, const std::vector<std::string>& amounts,
                 std::string_view more) {
  std::vector<std::string> written;
  for (const std::string& amount : amounts) written.push_back(in_quotes(amount));
  return entry(id, ", 'amounts': [" + joined(written) + "]", more);
}
std::string payment(std::string_view id, std::string_view is, std::string_view more) {
  return entry(id, ", 'is': '" + std::string(is) + "'", more);
}
std::string value(std::string_view id, std::string_view type, std::string_view is,
                  std::string_view more) {
  const bool dated = more.find("'from'") != more.npos || more.find("'seen_from'") != more.npos;
  const bool cited = more.find("'cites'") != more.npos;
  return "{'id': '" + std::string(id) + "', 'type': '" + std::string(type) + "', 'is': '" +
         std::string(is) + "'" + (dated ? "" : ", 'from': '2020-01-01'") +
         (cited ? "" : ", 'cites': ['source']") + std::string(more) + "}";
}
std::string value_by(std::string_view id, std::string_view type, std::string_view form,
                     std::string_view key, const std::vector<std::string>& rows) {
  return "{'id': '" + std::string(id) + "', 'type': '" + std::string(type) + "', '" +
         std::string(form) + "': {'by': '" + std::string(key) + "', " + list("rows", rows) +
         "}, 'from': '2020-01-01', 'cites': ['source']}";
}
std::string source(std::string_view id, std::string_view grade, std::string_view more) {
  return "{'id': '" + std::string(id) + "', 'title': '" + std::string(id) + "的标题', " +
         "'issuer': '医保局', 'grade': '" + std::string(grade) + "', 'checked': '2024-05-01'" +
         std::string(more) + "}";
}

std::string list(std::string_view key, const std::vector<std::string>& items) {
  return "'" + std::string(key) + "': [" + joined(items) + "]";
}

std::string Rules::as(std::string_view question) const {
  std::vector<std::string> sections;
  if (!grounds.empty()) sections.push_back(list("grounds", grounds));
  if (!requirements.empty()) sections.push_back(list("requirements", requirements));
  if (!limits.empty()) sections.push_back(list("limits", limits));
  if (!menu.empty()) sections.push_back(list("menu", menu));
  if (!payment.empty()) sections.push_back(list("payment", payment));
  if (!closed.empty()) sections.push_back(list("closed", closed));
  if (!discretion.empty()) sections.push_back(list("discretion", discretion));
  return "'questions': {'" + std::string(question) + "': {" + joined(sections) + "}}";
}

Policies::Policies(const std::vector<std::string>& facts,
                   const std::vector<std::string>& relations) {
  std::vector<std::string> questions;
  for (const char* id : {"withdraw", "insure", "pay"}) {
    questions.push_back("{'id': '" + std::string(id) + "', 'text': {'zh-Hans': '" + id +
                        "？'}, 'amount': {'zh-Hans': '金额'}}");
  }
  file(PolicySet::kVocabularyFile, "{" + list("facts", facts) + ", " +
                                       list("questions", questions) + ", " +
                                       list("relations", relations) + "}");
  file(PolicySet::kIndexFile,
       "{'regions': [{'code': '100000', 'name': {'zh-Hans': '全国'}},"
       " {'code': '320000', 'parent': '100000', 'name': {'zh-Hans': '省'}},"
       " {'code': '320500', 'parent': '320000', 'name': {'zh-Hans': '市'}}]}");
  nation("");
}

Policies& Policies::nation(std::string_view body) {
  const bool own_sources = body.find("'sources'") != body.npos;
  return file("regions/100000.json",
              region_text(kNation, "", own_sources ? "" : source("source", "A"), body));
}

Policies& Policies::region(std::string_view code, std::string_view parent, std::string_view body) {
  return file("regions/" + std::string(code) + ".json", region_text(code, parent, "", body));
}

Policies& Policies::file(std::string_view name, std::string_view text) {
  for (PolicyFile& known : files_) {
    if (known.name == name) {
      known.text = json_text(text);
      return *this;
    }
  }
  files_.push_back({std::string(name), json_text(text)});
  return *this;
}

Errors Policies::faults() const { return PolicySet::load(files_).errors(); }
PolicySet Policies::load() const { return must(PolicySet::load(files_)); }
Region Policies::open(std::string_view code, std::string_view on) const {
  return must(load().open(code, on));
}
Answer Policies::answer(std::string_view facts, std::string_view question, std::string_view code,
                        std::string_view on) const {
  return must(open(code, on).check_json(question, json_text(facts)));
}

std::string told(const Errors& errors) {
  std::string lines;
  for (const Error& error : errors) lines += describe(error, Language::kEn) + "\n";
  return lines;
}

std::string outcome(const Answer& answer) {
  std::string told(verdict_id(answer.verdict));
  if (!answer.amount) return told;
  told += " " + answer.amount->least.to_decimal();
  if (answer.amount->least != answer.amount->most) told += "–" + answer.amount->most.to_decimal();
  return told;
}

std::vector<std::string> places(const Errors& errors) {
  std::vector<std::string> found;
  for (const Error& error : errors) {
    found.push_back(std::string(error_id(error.code)) + " " + error.pointer);
  }
  return found;
}

}  // namespace gezhang::test
