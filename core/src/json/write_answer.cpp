// The result of §7 as JSON: its keys in their fixed order, absent when empty.
#include "json/write_answer.h"

#include <algorithm>

#include "gezhang/decision.h"
#include "gezhang/version.h"

namespace gezhang::json {

std::string_view state_id(EntryState state) {
  switch (state) {
    case EntryState::kMet:
      return "met";
    case EntryState::kFailed:
      return "failed";
    case EntryState::kUnknown:
      return "unknown";
  }
  return {};
}

void write_amount(Writer& writer, const std::optional<AmountRange>& amount) {
  if (!amount) return;
  writer.key("amount").begin_object();
  write_range(writer, amount->least, amount->most);
  writer.end_object();
}

void write_range(Writer& writer, const std::optional<Money>& least,
                 const std::optional<Money>& most) {
  if (least) writer.key("least").string(least->to_decimal());
  if (most) writer.key("most").string(most->to_decimal());
}

void write_working(Writer& writer, const Text& working) {
  if (working.zh_hans.empty()) return;
  writer.key("working").string(working.zh_hans);
  if (!working.en.empty()) writer.key("working_en").string(working.en);
}

void write_cites(Writer& writer, const std::vector<CitedSource>& cites) {
  writer.key("cites").begin_array();
  for (const CitedSource& cite : cites) {
    writer.begin_object();
    writer.key("source").string(cite.source);
    writer.key("title").string(cite.title);
    if (!cite.number.empty()) writer.key("number").string(cite.number);
    writer.key("issuer").string(cite.issuer);
    if (!cite.published.empty()) writer.key("published").string(cite.published);
    if (!cite.url.empty()) writer.key("url").string(cite.url);
    writer.key("grade").string(std::string_view(&cite.grade, 1));
    writer.key("checked").string(cite.checked);
    if (!cite.clause.empty()) writer.key("clause").string(cite.clause);
    if (!cite.note.empty()) writer.key("note").text(cite.note);
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace gezhang::json

namespace gezhang {
namespace {

using json::state_id;
using json::write_amount;
using json::write_cites;
using json::write_range;
using json::write_working;
using json::Writer;

enum class Section { kConditions, kLimits, kLastKnown };

void write_arithmetic(Writer& writer, const std::vector<Text>& steps) {
  if (steps.empty()) return;
  writer.key("arithmetic").begin_array();
  for (const Text& step : steps) writer.string(step.zh_hans);
  writer.end_array();
  const bool differs =
      std::any_of(steps.begin(), steps.end(), [](const Text& step) { return !step.en.empty(); });
  if (!differs) return;
  writer.key("arithmetic_en").begin_array();
  for (const Text& step : steps) writer.string(step.in(Language::kEn));
  writer.end_array();
}

void write_readings(Writer& writer, const EntryReport& entry) {
  if (entry.readings.empty()) return;
  writer.key("issue").string(entry.issue);
  writer.key("readings").begin_array();
  for (const ReadingReport& reading : entry.readings) {
    writer.begin_object();
    writer.key("id").string(reading.id);
    if (!reading.least) writer.key("state").string(state_id(reading.state));
    write_range(writer, reading.least, reading.most);
    writer.key("text").text(reading.text);
    write_working(writer, reading.working);
    write_cites(writer, reading.cites);
    writer.end_object();
  }
  writer.end_array();
}

void write_provisional(Writer& writer, const std::vector<ProvisionalFigure>& figures) {
  if (figures.empty()) return;
  writer.key("provisional").begin_array();
  for (const ProvisionalFigure& figure : figures) {
    writer.begin_object();
    writer.key("value").string(figure.value);
    writer.key("text").text(figure.text);
    writer.end_object();
  }
  writer.end_array();
}

void write_entries(Writer& writer, std::string_view key, const std::vector<EntryReport>& entries,
                   Section section) {
  if (entries.empty()) return;
  writer.key(key).begin_array();
  for (const EntryReport& entry : entries) {
    writer.begin_object();
    writer.key("id").string(entry.id);
    if (!entry.kind.empty()) writer.key("kind").string(entry.kind);
    if (section == Section::kConditions) {
      writer.key("state").string(state_id(entry.state));
      writer.key("decisive").boolean(entry.decisive);
    }
    if (section == Section::kLimits) {
      write_range(writer, entry.least, entry.most);
      writer.key("binding").boolean(entry.decisive);
    }
    writer.key("text").text(entry.text);
    write_working(writer, entry.working);
    write_arithmetic(writer, entry.arithmetic);
    writer.key("from").string(entry.from.to_text());
    writer.key("grade").string(std::string_view(&entry.grade, 1));
    if (entry.since) writer.key("since").string(entry.since->to_text());
    if (entry.confirmed) writer.key("confirmed").string(entry.confirmed->to_text());
    write_cites(writer, entry.cites);
    if (!entry.fix.empty()) writer.key("fix").text(entry.fix);
    write_readings(writer, entry);
    write_provisional(writer, entry.provisional);
    writer.end_object();
  }
  writer.end_array();
}

void write_strings(Writer& writer, std::string_view key, const std::vector<std::string>& strings) {
  if (strings.empty()) return;
  writer.key(key).begin_array();
  for (const std::string& item : strings) writer.string(item);
  writer.end_array();
}

void write_amounts(Writer& writer, const Answer& answer) {
  write_amount(writer, answer.amount);
  if (!answer.choices.empty()) {
    writer.key("choices").begin_array();
    for (const Money choice : answer.choices) writer.string(choice.to_decimal());
    writer.end_array();
  }
  if (answer.payment) {
    writer.key("payment").begin_object();
    writer.key("from_account").string(answer.payment->from_account.to_decimal());
    writer.key("in_cash").string(answer.payment->in_cash.to_decimal());
    writer.end_object();
  }
}

void write_asks(Writer& writer, const std::vector<Ask>& asks) {
  if (asks.empty()) return;
  writer.key("ask").begin_array();
  for (const Ask& ask : asks) {
    writer.begin_object();
    writer.key("fact").string(ask.fact);
    write_strings(writer, "settles", ask.settles);
    writer.end_object();
  }
  writer.end_array();
}

void write_examples(Writer& writer, const std::vector<Example>& examples) {
  if (examples.empty()) return;
  writer.key("for_example").begin_array();
  for (const Example& example : examples) {
    writer.begin_object();
    writer.key("facts").begin_object();
    for (const auto& [fact, value] : example.facts) writer.key(fact).raw(value);
    writer.end_object();
    writer.key("verdict").string(verdict_id(example.verdict));
    if (example.amount) writer.key("amount").string(example.amount->to_decimal());
    writer.end_object();
  }
  writer.end_array();
}

void write_changes(Writer& writer, const std::vector<Change>& changes) {
  if (changes.empty()) return;
  writer.key("changes").begin_array();
  for (const Change& change : changes) {
    writer.begin_object();
    writer.key("who").string(changes_id(change.who));
    if (!change.set.empty()) {
      writer.key("set").begin_object();
      for (const auto& [fact, value] : change.set) writer.key(fact).raw(value);
      writer.end_object();
    }
    if (change.on) writer.key("on").string(change.on->to_text());
    writer.key("then").begin_object();
    writer.key("verdict").string(verdict_id(change.then));
    if (change.most) writer.key("most").string(change.most->to_decimal());
    writer.end_object();
    writer.end_object();
  }
  writer.end_array();
}

void write_outcome(Writer& writer, const AnswerOutcome& outcome) {
  writer.begin_object();
  writer.key("id").string(outcome.id);
  writer.key("text").text(outcome.text);
  if (outcome.working_days > 0) writer.key("working_days").integer(outcome.working_days);
  if (!outcome.closes.empty()) writer.key("closes").text(outcome.closes);
  writer.end_object();
}

void write_outcomes(Writer& writer, const std::vector<AnswerOutcome>& outcomes) {
  if (outcomes.empty()) return;
  if (outcomes.size() == 1) {
    writer.key("outcome");
    write_outcome(writer, outcomes.front());
    return;
  }
  writer.key("outcomes").begin_array();
  for (const AnswerOutcome& outcome : outcomes) write_outcome(writer, outcome);
  writer.end_array();
}

void write_documents(Writer& writer, const std::vector<AnswerDocument>& documents) {
  if (documents.empty()) return;
  writer.key("documents").begin_array();
  for (const AnswerDocument& document : documents) {
    writer.begin_object();
    if (document.any_of.size() == 1) {
      writer.key("text").text(document.any_of.front());
    } else {
      writer.key("any_of").begin_array();
      for (const Text& text : document.any_of) writer.text(text);
      writer.end_array();
    }
    writer.end_object();
  }
  writer.end_array();
}

void write_steps(Writer& writer, const std::vector<AnswerStep>& steps) {
  if (steps.empty()) return;
  writer.key("steps").begin_array();
  for (const AnswerStep& step : steps) {
    writer.begin_object();
    writer.key("id").string(step.id);
    writer.key("text").text(step.text);
    writer.end_object();
  }
  writer.end_array();
}

void write_rumours(Writer& writer, const std::vector<AnswerRumour>& rumours) {
  if (rumours.empty()) return;
  writer.key("rumours").begin_array();
  for (const AnswerRumour& rumour : rumours) {
    writer.begin_object();
    writer.key("id").string(rumour.id);
    writer.key("text").text(rumour.text);
    writer.key("because").text(rumour.because);
    writer.key("from").string(rumour.from.to_text());
    write_cites(writer, rumour.cites);
    writer.end_object();
  }
  writer.end_array();
}

void write_warnings(Writer& writer, const std::vector<Warning>& warnings) {
  if (warnings.empty()) return;
  writer.key("warnings").begin_array();
  for (const Warning& warning : warnings) {
    writer.begin_object();
    writer.key("id").string(warning.id);
    writer.key("text").text(warning.text);
    if (!warning.fact.empty()) writer.key("fact").string(warning.fact);
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace

std::string_view verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::kNo:
      return "no";
    case Verdict::kUnrecorded:
      return "unrecorded";
    case Verdict::kAuthority:
      return "authority";
    case Verdict::kDisputed:
      return "disputed";
    case Verdict::kYes:
      return "yes";
    case Verdict::kDepends:
      return "depends";
  }
  return {};
}

std::string to_json(const Decision& decision) {
  Writer writer;
  writer.begin_object();
  writer.key("verdict").string(verdict_id(decision.verdict));
  writer.key("exact").boolean(decision.exact);
  write_amount(writer, decision.amount);
  writer.end_object();
  return std::move(writer).take();
}

std::string to_json(const std::vector<NextFact>& next) {
  Writer writer;
  writer.begin_object();
  writer.key("ask").begin_array();
  for (const NextFact& fact : next) {
    writer.begin_object();
    writer.key("fact").string(fact.fact);
    writer.key("settles").begin_object();
    for (const auto& [question, entries] : fact.settles) {
      writer.key(question).begin_array();
      for (const std::string& entry : entries) writer.string(entry);
      writer.end_array();
    }
    writer.end_object();
    writer.key("cost").integer(fact.cost);
    writer.key("remaining").integer(fact.remaining);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return std::move(writer).take();
}

std::string_view changes_id(Changes changes) {
  switch (changes) {
    case Changes::kYou:
      return "you";
    case Changes::kTime:
      return "time";
    case Changes::kNever:
      return "never";
  }
  return {};
}

std::string to_json(const Answer& answer) {
  Writer writer;
  writer.begin_object();
  writer.key("question").string(answer.question);
  writer.key("region").string(answer.region.to_text());
  writer.key("on").string(answer.on.to_text());
  writer.key("verdict").string(verdict_id(answer.verdict));
  if (!answer.cause.empty()) writer.key("cause").string(answer.cause);
  if (answer.grade != 0) writer.key("grade").string(std::string_view(&answer.grade, 1));
  if (answer.stale) writer.key("stale").boolean(true);
  writer.key("exact").boolean(answer.exact);
  write_amounts(writer, answer);
  write_outcomes(writer, answer.outcomes);
  write_entries(writer, "requirements", answer.requirements, Section::kConditions);
  write_entries(writer, "grounds", answer.grounds, Section::kConditions);
  write_entries(writer, "limits", answer.limits, Section::kLimits);
  write_asks(writer, answer.ask);
  write_examples(writer, answer.for_example);
  write_changes(writer, answer.changes);
  write_documents(writer, answer.documents);
  write_steps(writer, answer.steps);
  write_warnings(writer, answer.warnings);
  write_entries(writer, "last_known", answer.last_known, Section::kLastKnown);
  write_rumours(writer, answer.rumours);
  write_strings(writer, "rests_on", answer.rests_on);
  writer.key("receipt").begin_object();
  writer.key("engine").string(engine_version());
  writer.key("policies").string("sha256:" + answer.policies);
  writer.end_object();
  writer.end_object();
  return std::move(writer).take();
}

}  // namespace gezhang
