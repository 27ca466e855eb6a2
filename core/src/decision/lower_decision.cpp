#include "decision/lower_decision.h"

namespace gezhang {
namespace {

class DecisionLowering {
 public:
  explicit DecisionLowering(QuestionProgram& question)
      : question_(question), program_(question.program), decision_(question.decision) {}

  void run() {
    for (CompiledEntry& entry : question_.entries) lower_state(entry);
    decision_.passes = all(Role::kRequirement);
    decision_.closed = any(Role::kClosed);
    decision_.discretion = any(Role::kDiscretion);
    lower_grounds();
    lower_limits();
    lower_cover();
    lower_gap();
    lower_verdict();
  }

 private:
  int yes() { return add_truth(program_, true); }
  int no() { return add_truth(program_, false); }
  int both(int a, int b) { return add_step(program_, make_step(StepKind::kAnd, a, b)); }
  int either(int a, int b) { return add_step(program_, make_step(StepKind::kOr, a, b)); }
  int opposite(int a) { return add_step(program_, make_step(StepKind::kNot, a)); }
  int number(std::int64_t value) {
    return add_constant(program_, Possible::of(Range::exactly(value)));
  }
  int choose(int condition, int when_true, int when_false) {
    return add_step(program_, make_step(StepKind::kSelect, condition, when_true, when_false));
  }
  int choose_set(int condition, int when_true, int when_false, Sort sort) {
    Step step = make_step(StepKind::kSelectSet, condition, when_true, when_false);
    step.sort = sort;
    return add_step(program_, step);
  }
  int member_in(int value, std::uint64_t mask) {
    Step step = make_step(StepKind::kMemberIn, value);
    step.constant = Possible::members(mask);
    return add_step(program_, step);
  }

  // Of a requirement: not when, or holds. Of everything else with a rule that may hold: when and
  // holds. What needs a value that is not recorded neither fails nor holds.
  void lower_state(CompiledEntry& entry) {
    entry.applies = entry.when.root < 0 ? yes() : both(entry.when_recorded, entry.when.root);
    switch (entry.entry->role) {
      case Role::kRequirement:
        entry.state = either(opposite(both(entry.recorded, entry.applies)), entry.rule.root);
        break;
      case Role::kAccountYear:
        entry.state = entry.applies;
        entry.recorded = entry.when_recorded;
        break;
      case Role::kGround:
      case Role::kClosed:
      case Role::kDiscretion:
        entry.state = both(both(entry.recorded, entry.applies), entry.rule.root);
        break;
      default:
        entry.state = entry.applies;
        break;
    }
  }

  int all(Role role) {
    int whole = yes();
    for (const CompiledEntry& entry : question_.entries) {
      if (entry.entry->role == role) whole = both(whole, entry.state);
    }
    return whole;
  }
  int any(Role role) {
    int whole = no();
    for (const CompiledEntry& entry : question_.entries) {
      if (entry.entry->role == role) whole = either(whole, entry.state);
    }
    return whole;
  }

  void lower_grounds() {
    int lacks = yes();
    int lacks_weak = yes();
    int pays_another = no();
    for (const GroundRank& rank : question_.grounds) {
      const int state = question_.entries[rank.entry].state;
      if (!rank.sufficient) {
        lacks_weak = both(lacks_weak, opposite(state));
        continue;
      }
      if (!rank.names_payee) pays_another = either(pays_another, both(lacks, state));
      lacks = both(lacks, opposite(state));
    }
    decision_.lacks = lacks;
    decision_.lacks_any = both(lacks, lacks_weak);
    decision_.pays_another = pays_another;
  }

  // The balance with what it earns.
  int balance_after_posting() {
    int balance = question_.balance;
    for (const CompiledEntry& entry : question_.entries) {
      if (entry.entry->role != Role::kInterest) continue;
      const int counts = both(entry.recorded, entry.applies);
      const int earned = choose(counts, entry.rule.root, number(0));
      balance = add_step(program_, make_step(StepKind::kAdd, balance, earned));
    }
    return balance;
  }

  void lower_limits() {
    int limit = question_.balance < 0 ? number(INT64_MAX) : balance_after_posting();
    for (const CompiledEntry& entry : question_.entries) {
      if (entry.entry->role != Role::kLimit) continue;
      const int counts = both(entry.recorded, entry.applies);
      const int is = choose(counts, entry.rule.root, number(INT64_MAX));
      limit = add_step(program_, make_step(StepKind::kMin, limit, is));
    }
    decision_.limit = limit;
    int has_menu = no();
    int largest = number(0);
    for (const CompiledEntry& entry : question_.entries) {
      if (entry.entry->role != Role::kMenu) continue;
      std::vector<std::int64_t> amounts;
      for (const Money amount : entry.entry->amounts) amounts.push_back(amount.fen());
      program_.menus.push_back(std::move(amounts));
      const int menu = static_cast<int>(program_.menus.size()) - 1;
      const int within = add_step(program_, make_step(StepKind::kLargestWithin, limit, menu));
      const int offer = choose(entry.applies, within, number(0));
      largest = add_step(program_, make_step(StepKind::kMax, largest, offer));
      has_menu = either(has_menu, entry.applies);
    }
    decision_.offered = choose(has_menu, largest, limit);
  }

  // Parents first: the nearest region's entry about payment has the last word.
  void lower_cover() {
    const auto kind = [&](Payment payment) {
      return add_constant(program_, Possible::member(static_cast<int>(payment)), Sort::kMembers);
    };
    const auto bit = [](Payment payment) {
      return std::uint64_t{1} << static_cast<unsigned>(payment);
    };
    int payment = kind(Payment::kUnclear);
    for (const CompiledEntry& entry : question_.entries) {
      if (entry.entry->role != Role::kPayment) continue;
      payment = choose_set(entry.applies, kind(entry.entry->payment), payment, Sort::kMembers);
    }
    decision_.full = member_in(payment, bit(Payment::kFull));
    decision_.unclear = member_in(payment, bit(Payment::kUnclear));
    if (decision_.need < 0) {
      decision_.covered = yes();
      return;
    }
    const int within =
        add_step(program_, make_step(StepKind::kLessOrEqual, decision_.need, decision_.offered));
    decision_.covered = either(opposite(both(decision_.full, decision_.needed)), within);
  }

  void lower_gap() {
    int gap = no();
    for (const CompiledEntry& entry : question_.entries) {
      const bool counts = entry.entry->role == Role::kRequirement ||
                          entry.entry->role == Role::kLimit || entry.entry->role == Role::kClosed ||
                          (question_.balance >= 0 && entry.entry->role == Role::kInterest) ||
                          entry.entry->role == Role::kDiscretion;
      if (!counts) continue;
      gap = either(gap, opposite(entry.when_recorded));
      gap = either(gap, both(entry.applies, opposite(entry.recorded)));
    }
    decision_.gap = gap;
  }

  // The last condition is lowered first: each stands before everything that it rules out.
  void lower_verdict() {
    const auto verdict = [&](Verdict which) {
      return add_constant(program_, Possible::member(static_cast<int>(which)), Sort::kMembers);
    };
    int decided = verdict(Verdict::kYes);
    const auto before = [&](int condition, Verdict which) {
      decided = choose_set(condition, verdict(which), decided, Sort::kMembers);
    };
    before(decision_.discretion, Verdict::kAuthority);
    before(either(decision_.lacks, decision_.gap), Verdict::kUnrecorded);
    before(opposite(decision_.covered), Verdict::kNo);
    const int nothing =
        add_step(program_, make_step(StepKind::kLessOrEqual, decision_.offered, number(0)));
    before(nothing, Verdict::kNo);
    before(decision_.pays_another, Verdict::kNo);
    before(both(decision_.lacks_any, decision_.closed), Verdict::kNo);
    before(opposite(decision_.passes), Verdict::kNo);
    decision_.verdict = decided;
  }

  QuestionProgram& question_;
  Program& program_;
  DecisionRegisters& decision_;
};

}  // namespace

void lower_decision(QuestionProgram& question) { DecisionLowering(question).run(); }

}  // namespace gezhang
