#include "decision/check.h"

#include <algorithm>
#include <bit>

#include "decision/ask.h"
#include "decision/changes.h"
#include "decision/corners.h"
#include "decision/decide.h"
#include "decision/explore.h"
#include "decision/known_facts.h"
#include "decision/payment.h"
#include "decision/report.h"
#include "decision/situation.h"
#include "decision/working.h"
#include "json/read_value.h"

namespace gezhang {
namespace {

// Older than this, a decisive entry may have changed without anybody having looked.
constexpr std::int64_t kStaleMonths = 24;

class Check {
 public:
  Check(const OpenRegion& region, const QuestionProgram& question, const Facts& facts,
        const Situation& situation)
      : region_(region),
        vocabulary_(region.data->vocabulary),
        question_(question),
        facts_(facts),
        situation_(situation),
        reporter_(region, question),
        explorer_(question) {}

  Answer run(Depth depth) {
    exploration_ = explorer_.explore(situation_);
    answer_.question = question_.question->id;
    answer_.region = region_.code;
    answer_.on = region_.on;
    answer_.verdict = verdict_of(*question_.question, exploration_.outcome);
    answer_.exact = exploration_.verdicts_exact && exploration_.amount_exact;
    fill_rests_on();
    answer_.policies = region_.policies_hash;
    fill_asks();
    // The questions were tried on other inputs: the reports want the registers of what was given.
    (void)explorer_.evaluate_once(situation_.inputs);
    limit_ = range(question_.decision.limit);
    offered_ = range(question_.decision.offered);
    fill_amount();
    fill_entries();
    fill_outcomes();
    fill_rumours();
    gezhang::fill_payment(vocabulary_, question_, facts_, registers(), answer_);
    fill_cause();
    fill_plausibility_warnings();
    fill_last_known();
    fill_examples();  // it tries other inputs, and the registers are theirs afterwards
    if (depth == Depth::kReasonsAndChanges) fill_changes();
    return std::move(answer_);
  }

  [[nodiscard]] ArithmeticFault fault() const { return explorer_.fault(); }

 private:
  std::span<const Possible> registers() const { return explorer_.registers(); }
  Possible at(int reg) const { return registers()[static_cast<std::size_t>(reg)]; }
  Truth truth(int reg) const { return at(reg).truth(); }
  Range range(int reg) const { return at(reg).range(); }

  // Assumed facts that the question reads, under the names under which they were given.
  void fill_rests_on() {
    for (const KnownFact& known : facts_.known) {
      if (!known.assumed) continue;
      const Fact& fact = vocabulary_.facts[static_cast<std::size_t>(known.fact)];
      const bool is_read = is_linked(question_.program.slot_of(known.fact)) ||
                           (is_part_of_a_wish(fact) && may_ask(fact, *question_.question));
      if (is_read) answer_.rests_on.push_back(fact.id);
    }
  }

  // Read by the rules, or linked by a relation to what is.
  bool is_linked(int slot) const {
    if (slot < 0) return false;
    const auto position = static_cast<std::size_t>(slot);
    return position < question_.read_slots || situation_.relations.binds(position);
  }

  void fill_amount() {
    answer_.amount = amount_of(exploration_.outcome);
    // What is on offer whatever the missing facts are.
    if (answer_.amount && pays(answer_.verdict))
      answer_.choices = choices_within(question_, registers(), limit_.least);
  }

  void fill_entries() {
    candidates_ = opening_candidates(question_, registers());
    for (const CompiledEntry& entry : question_.entries) {
      if (!truth(entry.applies).may_be_true()) continue;
      switch (entry.entry->role) {
        case Role::kGround:
          answer_.grounds.push_back(ground_report(entry));
          break;
        case Role::kRequirement:
          answer_.requirements.push_back(requirement_report(entry));
          break;
        case Role::kClosed:
        case Role::kDiscretion:
          add_condition_report(entry);
          break;
        case Role::kLimit:
          answer_.limits.push_back(limit_report(entry));
          break;
        case Role::kNote:
          add_note(entry);
          break;
        case Role::kMenu:
          answer_.limits.push_back(menu_report(entry));
          break;
        case Role::kPayment:
          add_cover_report(entry);
          break;
        case Role::kAccountYear:
          answer_.grounds.push_back(ground_report(entry));
          break;
        case Role::kInterest:
          answer_.limits.push_back(interest_report(entry));
          break;
        default:  // the other roles of the account say nothing to a question
          break;
      }
    }
  }

  // While facts are missing, every ground that may still be the one counts; a no for another reason
  // rests on none, a no because of who is paid rests on its ground.
  EntryReport ground_report(const CompiledEntry& entry) {
    EntryReport report = describe(entry);
    report.state = state_of(entry);
    const bool candidate =
        std::find(candidates_.begin(), candidates_.end(), &entry) != candidates_.end();
    const bool paid_to_another = truth(question_.decision.pays_another).may_be_true();
    report.decisive = candidate && (answer_.verdict != Verdict::kNo ||
                                    (paid_to_another && !a_requirement_fails()));
    if (report.decisive) rest_on(entry);
    return report;
  }

  EntryReport requirement_report(const CompiledEntry& entry) {
    EntryReport report = describe(entry);
    const Truth state = truth(entry.state);
    report.state = state_of(entry);
    switch (answer_.verdict) {
      case Verdict::kNo:
        // Where none surely fails, one or another of those that may fail does.
        report.decisive = a_requirement_fails() ? state.is_false() : state.may_be_false();
        break;
      case Verdict::kYes:
      case Verdict::kAuthority:
      case Verdict::kDisputed:
        report.decisive = true;
        break;
      case Verdict::kDepends:
        report.decisive = !state.is_true();
        break;
      case Verdict::kUnrecorded:
        // What needs a figure that is not recorded is why nothing can be said.
        report.decisive = truth(entry.recorded).may_be_false();
        break;
    }
    if (report.decisive) rest_on(entry);
    return report;
  }

  // What needs a figure that is not recorded neither holds nor fails.
  EntryState state_of(const CompiledEntry& entry) const {
    return truth(entry.recorded).is_true() ? entry_state(truth(entry.state)) : EntryState::kUnknown;
  }

  // A source that rules everything else out, or leaves the decision to the office, is shown among
  // the requirements: failed, or open until the office has decided.
  void add_condition_report(const CompiledEntry& entry) {
    const Truth state = truth(entry.state);
    const bool closes = entry.entry->role == Role::kClosed;
    if (!state.may_be_true()) return;
    if (closes && !truth(question_.decision.lacks_any).may_be_true()) return;
    EntryReport report = describe(entry);
    report.state = closes && state.is_true() && candidates_.empty() ? EntryState::kFailed
                                                                    : EntryState::kUnknown;
    report.decisive =
        closes ? answer_.verdict == Verdict::kDepends ||
                     (answer_.verdict == Verdict::kNo && !a_requirement_fails())
               : answer_.verdict == Verdict::kAuthority || answer_.verdict == Verdict::kDepends;
    if (report.decisive) rest_on(entry);
    answer_.requirements.push_back(std::move(report));
  }

  // Notes that surely apply; one that only may would be asked of people whom it does not concern.
  void add_note(const CompiledEntry& entry) {
    if (!truth(entry.applies).is_true()) return;
    const Entry& note = *entry.entry;
    switch (note.note) {
      case NoteKind::kDocuments:
        answer_.documents.push_back({{note.text}});
        break;
      case NoteKind::kSteps:
      case NoteKind::kChannels:
        answer_.steps.push_back({note.id, note.text});
        break;
      case NoteKind::kWarnings:
        answer_.warnings.push_back({note.id, note.text, ""});
        break;
    }
  }

  // What comes of the ground that opens: one where it is known which, else all that may be.
  void fill_outcomes() {
    for (const CompiledEntry* candidate : candidates_) {
      const GroundOutcome& outcome = candidate->entry->outcome;
      if (outcome.id.empty()) continue;
      answer_.outcomes.push_back({outcome.id, outcome.text, outcome.working_days, outcome.closes});
      for (const Document& document : outcome.documents) {
        answer_.documents.push_back({document.any_of});
      }
      for (const Text& channel : outcome.channels) answer_.steps.push_back({"channel", channel});
    }
    if (answer_.outcomes.size() > 1) {
      // Papers of several possible outcomes would be a list that nobody is asked for.
      answer_.documents.clear();
      answer_.steps.clear();
    }
  }

  void fill_rumours() {
    for (const RegionFile* file : region_.chain) {
      for (const Rumour& rumour : file->rumours) {
        const bool concerns = std::find(rumour.questions.begin(), rumour.questions.end(),
                                        question_.question->id) != rumour.questions.end();
        if (!concerns) continue;
        answer_.rumours.push_back({rumour.id, rumour.text, rumour.because, file->code,
                                   reporter_.cited(rumour.cites, *file)});
      }
    }
  }

  EntryReport limit_report(const CompiledEntry& entry) {
    EntryReport report = describe(entry);
    const Range is = range(entry.rule.root);
    // A limit below zero allows nothing, which is zero.
    report.least = not_below_zero(is.least);
    report.most = not_below_zero(is.most);
    report.state = entry_state(truth(entry.applies));
    report.decisive =
        is.least == limit_.least || (is.most == limit_.most && truth(entry.applies).is_true());
    const bool rests = report.decisive && answer_.verdict != Verdict::kUnrecorded &&
                       !(answer_.verdict == Verdict::kNo && a_requirement_fails());
    if (rests) rest_on(entry);
    return report;
  }

  // What a bucket earns stands among the amounts, and the answer rests on it.
  EntryReport interest_report(const CompiledEntry& entry) {
    EntryReport report = describe(entry);
    const Range is = range(entry.rule.root);
    report.least = Money::from_fen(is.least);
    report.most = Money::from_fen(is.most);
    report.state = entry_state(truth(entry.applies));
    report.decisive = true;
    rest_on(entry);
    return report;
  }

  // The amounts of a menu limit as well: the largest that the other limits leave.
  EntryReport menu_report(const CompiledEntry& entry) {
    EntryReport report = reporter_.describe(*entry.entry, *entry.file);
    report.least = not_below_zero(offered_.least);
    report.most = not_below_zero(offered_.most);
    report.decisive = offered_.most < limit_.most || offered_.least < limit_.least;
    Working amounts = working_of_menu(entry.entry->amounts);
    report.working = {std::move(amounts.zh_hans), std::move(amounts.en)};
    if (report.decisive && answer_.verdict != Verdict::kUnrecorded && !a_requirement_fails()) {
      rest_on(entry);
    }
    return report;
  }

  // Where the account has to cover the whole price, that is a requirement like any other.
  void add_cover_report(const CompiledEntry& entry) {
    if (entry.entry->payment != Payment::kFull) return;
    const DecisionRegisters& decision = question_.decision;
    if (decision.need < 0 || !truth(decision.needed).may_be_true()) return;
    const Range need = range(decision.need);
    const Truth covered = truth(decision.covered);
    EntryReport report = reporter_.describe(*entry.entry, *entry.file);
    report.state = entry_state(covered);
    const bool no_for_this =
        answer_.verdict == Verdict::kNo && covered.is_false() && !a_requirement_fails();
    report.decisive = no_for_this || pays(answer_.verdict) ||
                      (answer_.verdict == Verdict::kDepends && !covered.is_true());
    if (need.is_exact() && offered_.is_exact()) {
      report.working.zh_hans = Money::from_fen(need.least).to_display() +
                               (need.least <= offered_.least ? " ≤ " : " > ") +
                               not_below_zero(offered_.least).to_display();
    }
    if (report.decisive) rest_on(entry);
    answer_.requirements.push_back(std::move(report));
  }

  bool a_requirement_may_fail() const { return truth(question_.decision.passes).may_be_false(); }
  bool a_requirement_fails() const { return truth(question_.decision.passes).is_false(); }

  EntryReport describe(const CompiledEntry& entry) const {
    return reporter_.describe(entry, registers());
  }

  // The answer is as good as the weakest, and as fresh as the oldest, of what it rests on: its
  // entries, the values in their expressions with the rows that may count, and in a dispute each of
  // the readings.
  void rest_on(const CompiledEntry& entry) {
    rest_on(entry.entry->cites, *entry.file);
    rest_on(entry.entry->period);
    if (answer_.verdict == Verdict::kDisputed) {
      for (const Reading& reading : entry.entry->readings) rest_on(reading.cites, *entry.file);
    }
    for (const int position : entry.values) {
      const CompiledValue& used = question_.values[static_cast<std::size_t>(position)];
      rest_on(used.value->cites, *used.file);
      rest_on(used.value->period);
      for (const CompiledRow& row : used.rows) {
        if (truth(row.matched).may_be_true() && !row.row->cites.empty())
          rest_on(row.row->cites, *used.file);
      }
    }
  }

  void rest_on(const std::vector<Citation>& cites, const RegionFile& file) {
    answer_.grade = std::max(answer_.grade, grade_letter(grade_of(region_.chain, file, cites)));
  }

  void rest_on(const Period& period) {
    if (add_months(period.last_shown(), kStaleMonths) < region_.on) answer_.stale = true;
  }

  // A zero that is there only because the balance is zero: with the balances that raise the limits
  // raised, and nothing else changed, something would be left; and each of them is known to be
  // empty.
  void fill_cause() {
    if (answer_.verdict != Verdict::kNo || a_requirement_may_fail() || limit_.most > 0) return;
    const Program& program = question_.program;
    // Which limits apply is told by the registers of what was given, so it is asked before others.
    std::vector<int> limits;
    for (const CompiledEntry& entry : question_.entries) {
      if (entry.entry->role != Role::kLimit || !truth(entry.applies).is_true()) continue;
      limits.push_back(entry.rule.root);
    }
    // With every fact open, the walk shows which ones raise a limit.
    const Inputs open = whole_domains();
    Inputs corner = open;
    (void)explorer_.evaluate_once(open);
    for (const int limit : limits) {
      move_to_corner(program, registers(), open, limit, true, corner);
    }
    Inputs raised = situation_.inputs;
    bool some_balance = false;
    for (std::size_t slot = 0; slot < program.slots.size(); ++slot) {
      const Slot& described = program.slots[slot];
      if (described.fact < 0) continue;
      const Fact& fact = vocabulary_.facts[static_cast<std::size_t>(described.fact)];
      const bool raises = described.interval && corner[slot] == highest(described.domain, true);
      if (!fact.id.starts_with(known_facts::kAccountGroup) || !raises) continue;
      if (situation_.inputs[slot].most > 0) some_balance = true;
      raised[slot] = corner[slot];
    }
    const Outcome outcome = explorer_.evaluate_once(raised);
    const bool would_be_left = outcome.has_amount && outcome.amount.most > 0;
    (void)explorer_.evaluate_once(situation_.inputs);
    if (would_be_left && !some_balance) answer_.cause = "balance";
  }

  Inputs whole_domains() const {
    Inputs inputs;
    for (const Slot& slot : question_.program.slots) inputs.push_back(slot.domain);
    return inputs;
  }

  void fill_examples() {
    if (answer_.verdict != Verdict::kDepends || !situation_.complete) return;
    const Completion* first = nullptr;
    for (const Completion& completion : exploration_.completions) {
      if (first == nullptr) {
        first = &completion;
      } else if (!answers_alike(completion.outcome, first->outcome)) {
        answer_.for_example = {example(*first), example(nearer(completion, *first))};
        return;
      }
    }
  }

  // To a question whose answer is the amount, another amount is another answer.
  bool answers_alike(const Outcome& one, const Outcome& other) const {
    return question_.question->answer_is_amount ? one == other : one.verdicts == other.verdicts;
  }

  // As like the other one as its own verdict allows, so that the pair shows what makes the
  // difference.
  Completion nearer(Completion completion, const Completion& other) {
    for (std::size_t slot = 0; slot < question_.read_slots; ++slot) {
      const auto changed = Explorer::vary(situation_, completion.inputs, slot, other.inputs[slot]);
      if (!changed) continue;
      const Outcome outcome = explorer_.evaluate_once(*changed);
      if (answers_alike(outcome, completion.outcome)) completion = {*changed, outcome};
    }
    return completion;
  }

  // Facts that make no difference to this verdict are left out: whatever they are, it stays.
  Example example(const Completion& completion) {
    Example made;
    made.verdict = completion.outcome.verdicts.joined();
    if (question_.question->answer_is_amount) {
      if (const auto amount = amount_of(completion.outcome)) made.amount = amount->most;
    }
    Inputs widened = completion.inputs;
    for (std::size_t slot = 0; slot < widened.size(); ++slot) {
      if (!situation_.unknown[slot] || question_.program.slots[slot].fact < 0) continue;
      const Possible exact = widened[slot];
      widened[slot] = situation_.inputs[slot];
      if (answers_alike(explorer_.evaluate_once(widened), completion.outcome)) continue;
      widened[slot] = exact;
      const Fact& fact =
          vocabulary_.facts[static_cast<std::size_t>(question_.program.slots[slot].fact)];
      made.facts.emplace_back(fact.id, json::written_fact(fact, region_.members_of(fact),
                                                          completion.inputs[slot].least));
    }
    return made;
  }

  void fill_asks() {
    const Inquiry inquiry{&question_, &situation_, &exploration_, &explorer_};
    for (AskedFact& asked : facts_to_ask(vocabulary_, {inquiry})) {
      answer_.ask.push_back({vocabulary_.facts[static_cast<std::size_t>(asked.fact)].id,
                             std::move(asked.settles.front().second)});
    }
  }

  void fill_changes() {
    ChangeSearch search =
        find_changes(region_, question_, facts_, situation_, exploration_.outcome);
    answer_.changes = std::move(search.changes);
    if (search.complete) return;
    answer_.warnings.push_back({"changes-bounded",
                                {"情形太多，“怎样会改变”没有找全。",
                                 "Too many cases: not every possible change was found."},
                                ""});
  }

  void fill_plausibility_warnings() {
    for (const KnownFact& known : facts_.known) {
      const Fact& fact = vocabulary_.facts[static_cast<std::size_t>(known.fact)];
      // A rough answer may reach far; only an exact one can be a slip of the finger.
      if (!fact.plausible || known.least != known.most) continue;
      if (fact.plausible->contains(known.least)) continue;
      answer_.warnings.push_back({"implausible",
                                  {fact.name.zh_hans + "不在常见范围内，请核对有没有填错。",
                                   fact.name.in(Language::kEn) + " is unusual: please check it."},
                                  fact.id});
    }
  }

  void fill_last_known() {
    constexpr std::string_view kRoles[] = {"ground",  "requirement", "limit",      "menu",
                                           "payment", "closed",      "discretion", "note"};
    for (const auto& [entry, file] : question_.lapsed) {
      EntryReport report = reporter_.describe(*entry, *file);
      report.kind = kRoles[static_cast<std::size_t>(entry->role)];
      report.since = entry->period.from;
      report.confirmed = entry->period.confirmed;
      answer_.last_known.push_back(std::move(report));
    }
  }

  const OpenRegion& region_;
  const Vocabulary& vocabulary_;
  const QuestionProgram& question_;
  const Facts& facts_;
  const Situation& situation_;
  Reporter reporter_;
  Explorer explorer_;
  Exploration exploration_;
  Range limit_;
  Range offered_;
  std::vector<const CompiledEntry*> candidates_;  // grounds that may be the one that opens
  Answer answer_;
};

}  // namespace

Result<Answer> check_question(const OpenRegion& region, const QuestionProgram& question,
                              const Facts& facts, Depth depth) {
  const Result<Situation> situation = make_situation(region.data->vocabulary, question, facts);
  if (!situation) return situation.errors();
  Check check(region, question, facts, *situation);
  Answer answer = check.run(depth);
  if (check.fault() == ArithmeticFault::kNone) return answer;
  return fault_error(check.fault(), question);
}

}  // namespace gezhang
