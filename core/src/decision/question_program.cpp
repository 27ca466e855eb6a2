#include "decision/question_program.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "decision/known_facts.h"
#include "decision/lower_decision.h"
#include "decision/payment.h"
#include "policy/bounds.h"

namespace gezhang {
namespace {

constexpr Role kRoles[] = {Role::kGround,  Role::kRequirement, Role::kLimit,      Role::kMenu,
                           Role::kPayment, Role::kClosed,      Role::kDiscretion, Role::kNote};

constexpr Role kAccountRoles[] = {
    Role::kAccountYear, Role::kBuckets, Role::kCredits, Role::kDeduction, Role::kSpending,
    Role::kInterest,    Role::kQuota,   Role::kSharing, Role::kOverdraft, Role::kClosing};

class Compiler : public NameRegisters {
 public:
  Compiler(const Vocabulary& vocabulary, const Chain& chain, Date on, const Question& question)
      : vocabulary_(vocabulary),
        chain_(chain),
        nearest_first_(chain.rbegin(), chain.rend()),
        products_(products_of(chain)),
        on_(on) {
    compiled_.question = &question;
  }

  QuestionProgram run_account(Days days) {
    days_ = days;
    recorded_ = add_truth(compiled_.program, true);
    make_prices();
    for (const Role role : kRoles) add_entries(role, compiled_.question->id);
    for (const Role role : kAccountRoles) {
      if (role == Role::kInterest) {
        add_interest();
      } else {
        add_entries(role, kAccountSection);
      }
    }
    rank_grounds();
    lower_decision(compiled_);
    compiled_.read_slots = compiled_.program.slots.size();
    add_relations();
    return std::move(compiled_);
  }

  QuestionProgram run() {
    recorded_ = add_truth(compiled_.program, true);
    make_prices();
    const bool about_products = asks(known_facts::kProduct);
    for (const Role role : kRoles) {
      if (role == Role::kRequirement && about_products) add_seasons();
      add_entries(role, compiled_.question->id);
    }
    if (compiled_.question->id == known_facts::kSettleQuestion) add_settlement();
    rank_grounds();
    add_cover();
    lower_decision(compiled_);
    compiled_.read_slots = compiled_.program.slots.size();
    add_relations();
    return std::move(compiled_);
  }

  int fact(Program& program, int fact) override {
    const Fact& described = vocabulary_.facts[static_cast<std::size_t>(fact)];
    if (described.id == known_facts::kPremium) compiled_.rules_read_premium = true;
    return add_input(program, slot(fact), sort_of(described.kind));
  }

  int value(Program& program, std::string_view id) override {
    const auto known = positions_.find(id);
    if (known != positions_.end()) return use(known->second);
    // The nearest region's value, in the expressions of its parents as well: that is an override.
    for (const RegionFile* file : nearest_first_) {
      for (const Value& value : file->values) {
        if (value.id == id && value.period.in_force(on_)) return use(compile_value(value, *file));
      }
    }
    // Not reached: loading refuses an entry that uses a value on days for which none is recorded.
    return add_constant(program, {});
  }

  int on(Program& program) override {
    if (days_) return add_input(program, on_slot(), Sort::kNumber);
    return add_constant(program, Possible::of(Range::exactly(on_.days())));
  }

  int premium(Program& program) override {
    const int premium = vocabulary_.find_fact(known_facts::kPremium);
    return premium < 0 ? add_constant(program, {}) : fact(program, premium);
  }

 private:
  int both(int a, int b) { return add_step(compiled_.program, make_step(StepKind::kAnd, a, b)); }
  int opposite(int a) { return add_step(compiled_.program, make_step(StepKind::kNot, a)); }

  // Notes that the expression being compiled rests on a value.
  int use(int position) {
    const CompiledValue& value = compiled_.values[static_cast<std::size_t>(position)];
    for (const int used : value.uses) {
      if (std::find(uses_.begin(), uses_.end(), used) == uses_.end()) uses_.push_back(used);
    }
    recorded_ = both(recorded_, value.recorded);
    return value.reg;
  }

  // Lowers an expression and tells, in `recorded`, whether the values that it needs are recorded.
  LoweredExpression lowered(const Expression& expression, int& recorded) {
    const int outer = recorded_;
    recorded_ = add_truth(compiled_.program, true);
    LoweredExpression made = lower(expression, *this, compiled_.program);
    recorded = recorded_;
    recorded_ = outer;
    return made;
  }

  // The rows become a chain of conditions, the first row's outermost. Where none applies the
  // register holds the last row's figure, and `recorded` says that it means nothing.
  int compile_value(const Value& value, const RegionFile& file) {
    Program& program = compiled_.program;
    std::vector<int> of_user = std::move(uses_);
    uses_.clear();
    CompiledValue made{&value, &file, -1, -1, {}, {}};
    struct Row {
      int when;
      int figure;
      int recorded;
    };
    std::vector<Row> rows;
    int conditions_recorded = add_truth(program, true);
    int reached = add_truth(program, true);  // no row before this one applies
    for (const ValueRow& row : value.rows) {
      int when_recorded = -1;
      Row lowered_row{add_truth(program, true), -1, -1};
      if (row.when.valid()) {
        lowered_row.when = lowered(row.when, when_recorded).root;
        conditions_recorded = both(conditions_recorded, when_recorded);
      }
      lowered_row.figure = lowered(row.figure(), lowered_row.recorded).root;
      CompiledRow told{&row, both(reached, lowered_row.when), -1, -1};
      reached = both(reached, opposite(lowered_row.when));
      if (row.provisional.valid()) {
        int ignored = -1;
        told.provisional = lowered(row.provisional, ignored).root;
        if (row.is.valid()) told.is = lowered_row.figure;
      }
      if (row.provisional.valid() || !row.cites.empty()) made.rows.push_back(told);
      rows.push_back(lowered_row);
    }
    const Sort sort = sort_of(value.type.kind);
    made.reg = rows.back().figure;
    int recorded = both(rows.back().when, rows.back().recorded);
    for (std::size_t i = rows.size() - 1; i-- > 0;) {
      made.reg = choose(rows[i].when, rows[i].figure, made.reg, sort);
      recorded = choose(rows[i].when, rows[i].recorded, recorded, Sort::kTruth);
    }
    made.recorded = both(conditions_recorded, recorded);
    // The values that it needs have been compiled by now, so this is its place.
    const int position = static_cast<int>(compiled_.values.size());
    made.uses = {position};
    made.uses.insert(made.uses.end(), uses_.begin(), uses_.end());
    uses_ = std::move(of_user);
    compiled_.values.push_back(std::move(made));
    positions_.emplace(value.id, position);
    return position;
  }

  int choose(int condition, int when_true, int when_false, Sort sort) {
    Step step = make_step(sort == Sort::kNumber ? StepKind::kSelect : StepKind::kSelectSet,
                          condition, when_true, when_false);
    step.sort = sort;
    return add_step(compiled_.program, step);
  }

  bool asks(std::string_view fact_id) const {
    const int fact = vocabulary_.find_fact(fact_id);
    return fact >= 0 &&
           may_ask(vocabulary_.facts[static_cast<std::size_t>(fact)], *compiled_.question);
  }

  int slot(int fact) {
    Program& program = compiled_.program;
    const int known = program.slot_of(fact);
    if (known >= 0) return known;
    const Fact& described = vocabulary_.facts[static_cast<std::size_t>(fact)];
    Possible domain = whole_domain(described, products_.size());
    if (described.members_from_products)
      domain = Possible::members(domain.mask() & on_sale_mask(described));
    if (is_without(described)) domain = {0, 0};
    return add_slot({fact, is_interval(described.kind), domain});
  }

  int on_slot() {
    if (compiled_.on_slot < 0) {
      const Range days{days_->from.days(), days_->until.days() - 1};
      compiled_.on_slot = add_slot({-1, true, Possible::of(days)});
    }
    return compiled_.on_slot;
  }

  int add_slot(const Slot& slot) {
    compiled_.program.slots.push_back(slot);
    return static_cast<int>(compiled_.program.slots.size()) - 1;
  }

  // A number that does not exist in the region is zero there.
  bool is_without(const Fact& fact) const {
    return std::any_of(chain_.begin(), chain_.end(), [&](const RegionFile* file) {
      return std::find(file->without.begin(), file->without.end(), fact.id) != file->without.end();
    });
  }

  // Today's products, and the vocabulary's own members ("other").
  std::uint64_t on_sale_mask(const Fact& fact) const {
    std::uint64_t mask = first_members(fact.members.size());
    for (std::size_t i = 0; i < products_.size(); ++i) {
      if (products_[i]->edition_on(on_) != nullptr)
        mask |= std::uint64_t{1} << (fact.members.size() + i);
    }
    return mask;
  }

  void make_prices() {
    const int product = vocabulary_.find_fact(known_facts::kProduct);
    const int premium = vocabulary_.find_fact(known_facts::kPremium);
    if (product < 0) return;
    const Range any_price =
        premium < 0 ? Range{} : vocabulary_.facts[static_cast<std::size_t>(premium)].hard;
    const std::size_t own = vocabulary_.facts[static_cast<std::size_t>(product)].members.size();
    compiled_.program.prices.assign(own, any_price);
    for (std::size_t i = 0; i < products_.size(); ++i) {
      const Edition* edition = products_[i]->edition_on(on_);
      const bool known = edition != nullptr && edition->price;
      compiled_.program.prices.push_back(known ? Range::exactly(edition->price->fen()) : any_price);
      if (known) compiled_.program.priced_products |= std::uint64_t{1} << (own + i);
    }
  }

  // A product outside its season is a no, and says so with the dates of its sale. After the last
  // sale that is known nobody knows: there may well be a new one.
  void add_seasons() {
    const int product = vocabulary_.find_fact(known_facts::kProduct);
    const std::size_t own = vocabulary_.facts[static_cast<std::size_t>(product)].members.size();
    std::size_t number = 0;
    for (const RegionFile* file : chain_) {
      for (const Product& sold : file->products) {
        const std::size_t member = own + number++;
        if (sold.edition_on(on_) != nullptr || sold.editions.empty()) continue;
        compiled_.made.push_back(std::make_unique<const Entry>(season_entry(sold)));
        CompiledEntry compiled;
        compiled.entry = compiled_.made.back().get();
        compiled.file = file;
        Step is_this = make_step(StepKind::kMemberIn, fact(compiled_.program, product));
        is_this.constant = Possible::member(static_cast<int>(member));
        compiled.when.root = add_step(compiled_.program, is_this);
        compiled.rule.root = add_truth(compiled_.program, false);
        compiled.when_recorded = add_truth(compiled_.program, true);
        compiled.recorded = add_truth(compiled_.program, !sold.is_past_the_last_sale(on_));
        compiled_.entries.push_back(std::move(compiled));
      }
    }
  }

  Entry season_entry(const Product& product) const {
    Entry entry;
    entry.role = Role::kRequirement;
    entry.id = "on-sale." + product.id;
    std::string zh;
    std::string en;
    for (const Edition& edition : product.editions) {
      const std::string from = edition.from.to_text();
      const std::string until =
          edition.until ? Date::from_days(edition.until->days() - 1).to_text() : "";
      zh += (zh.empty() ? "" : "；") + from + (until.empty() ? " 起" : " 至 " + until);
      en += (en.empty() ? "" : "; ") + ("from " + from) + (until.empty() ? "" : " to " + until);
      entry.cites.insert(entry.cites.end(), edition.cites.begin(), edition.cites.end());
    }
    const bool is_past = product.is_past_the_last_sale(on_);
    entry.text = {product.name.in(Language::kZhHans) + "在投保期内（已知投保期：" + zh +
                      (is_past ? "；以后的没有收录）" : "）"),
                  product.name.in(Language::kEn) + " is on sale (known sale: " + en +
                      (is_past ? "; what came later is not recorded)" : ")")};
    entry.period.from = product.editions.front().from;
    for (const Edition& edition : product.editions) {
      if (edition.from <= on_) entry.period.from = edition.from;
    }
    return entry;
  }

  // What the balance is after posting follows from the account's rules: a settlement year is the
  // ground, and what its buckets earn is added to them.
  void add_settlement() {
    const int total = vocabulary_.find_fact(known_facts::kTotal);
    if (total < 0) return;
    add_interest();
    const bool earns = std::any_of(
        compiled_.entries.begin(), compiled_.entries.end(),
        [](const CompiledEntry& entry) { return entry.entry->role == Role::kInterest; });
    // Without a rule about interest nobody knows the balance after it.
    if (earns) add_entries(Role::kAccountYear, kAccountSection);
    compiled_.balance = fact(compiled_.program, total);
  }

  // Of the buckets that the account is kept in.
  void add_interest() {
    std::vector<Bucket> kept = {Bucket::kSingle};
    for (const PlacedEntry& placed : entries_in_force(chain_, kAccountSection, Role::kBuckets, on_))
      kept = placed.entry->account.buckets;
    for (const PlacedEntry& placed :
         entries_in_force(chain_, kAccountSection, Role::kInterest, on_)) {
      const Bucket bucket = placed.entry->account.bucket;
      if (std::find(kept.begin(), kept.end(), bucket) != kept.end())
        compiled_.entries.push_back(compile_entry(placed));
    }
  }

  void add_entries(Role role, std::string_view question) {
    for (const PlacedEntry& placed : entries_in_force(chain_, question, role, on_)) {
      compiled_.entries.push_back(compile_entry(placed));
    }
    const std::vector<PlacedEntry> lapsed = lapsed_entries(chain_, question, role, on_);
    compiled_.lapsed.insert(compiled_.lapsed.end(), lapsed.begin(), lapsed.end());
  }

  CompiledEntry compile_entry(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    CompiledEntry compiled;
    compiled.entry = placed.entry;
    compiled.file = placed.file;
    uses_.clear();
    compiled.when_recorded = add_truth(compiled_.program, true);
    compiled.recorded = compiled.when_recorded;
    if (entry.when.valid()) compiled.when = lowered(entry.when, compiled.when_recorded);
    if (entry.rule.valid()) compiled.rule = lowered(entry.rule, compiled.recorded);
    if (!entry.readings.empty()) compile_readings(entry, compiled);
    compiled.recorded = both(compiled.when_recorded, compiled.recorded);
    compiled.values = std::move(uses_);
    return compiled;
  }

  // Which reading counts is an input of its own: the same for all entries of one issue.
  void compile_readings(const Entry& entry, CompiledEntry& compiled) {
    Program& program = compiled_.program;
    compiled.issue = issue(entry);
    const Issue& about = compiled_.issues[static_cast<std::size_t>(compiled.issue)];
    std::vector<int> recorded;
    for (const Reading& reading : entry.readings) {
      recorded.push_back(-1);
      compiled.readings.push_back(lowered(reading.rule, recorded.back()));
    }
    const Sort sort = entry.role == Role::kLimit ? Sort::kNumber : Sort::kTruth;
    const int which = add_input(program, about.slot, Sort::kMembers);
    compiled.rule.root = compiled.readings.back().root;
    compiled.recorded = recorded.back();
    for (std::size_t i = compiled.readings.size() - 1; i-- > 0;) {
      Step is_this = make_step(StepKind::kMemberIn, which);
      is_this.constant = Possible::member(static_cast<int>(i));
      const int chosen = add_step(program, is_this);
      compiled.rule.root = choose(chosen, compiled.readings[i].root, compiled.rule.root, sort);
      compiled.recorded = choose(chosen, recorded[i], compiled.recorded, Sort::kTruth);
    }
  }

  int issue(const Entry& entry) {
    for (std::size_t i = 0; i < compiled_.issues.size(); ++i) {
      if (compiled_.issues[i].id == entry.issue) return static_cast<int>(i);
    }
    const int slot = add_slot({-1, false, Possible::members(first_members(entry.readings.size()))});
    compiled_.issues.push_back({entry.issue, slot, static_cast<int>(entry.readings.size())});
    return static_cast<int>(compiled_.issues.size()) - 1;
  }

  // Grounds stand parents first; they are tried the other way round, each region's in its own
  // order.
  void rank_grounds() {
    const Question& question = *compiled_.question;
    for (const RegionFile* file : nearest_first_) {
      for (std::size_t i = 0; i < compiled_.entries.size(); ++i) {
        const CompiledEntry& ground = compiled_.entries[i];
        const bool opens =
            ground.entry->role == Role::kGround || (question.id == known_facts::kSettleQuestion &&
                                                    ground.entry->role == Role::kAccountYear);
        if (!opens || ground.file != file) continue;
        const Grade grade = grade_of(chain_, *ground.file, ground.entry->cites);
        const bool names_payee =
            question.payees.empty() || std::find(question.payees.begin(), question.payees.end(),
                                                 ground.entry->payee) != question.payees.end();
        compiled_.grounds.push_back({i, grade <= question.ground_grade, names_payee});
      }
    }
  }

  void add_cover() {
    const bool full = std::any_of(
        compiled_.entries.begin(), compiled_.entries.end(), [](const CompiledEntry& entry) {
          return entry.entry->role == Role::kPayment && entry.entry->payment == Payment::kFull;
        });
    const int premium = vocabulary_.find_fact(known_facts::kPremium);
    const int people = vocabulary_.find_fact(known_facts::kPeople);
    const int product = vocabulary_.find_fact(known_facts::kProduct);
    if (!full || premium < 0 || people < 0 || product < 0 || !asks(known_facts::kPremium)) return;
    Program& program = compiled_.program;
    const int named = add_input(program, slot(premium), Sort::kNumber);
    const int bought = fact(program, product);
    const int price = add_step(program, make_step(StepKind::kProductPrice, bought, named));
    compiled_.premium_slot = program.slot_of(premium);
    compiled_.premium_given_slot = add_slot({-1, false, Possible::of(Truth::unknown())});
    const int given = add_input(program, compiled_.premium_given_slot, Sort::kTruth);
    Step priced = make_step(StepKind::kMemberIn, bought);
    priced.constant = Possible::members(program.priced_products);
    const int has_price = add_step(program, priced);
    DecisionRegisters& decision = compiled_.decision;
    decision.needed = add_step(program, make_step(StepKind::kOr, given, has_price));
    const int each = choose(given, named, price, Sort::kNumber);
    const int heads = fact(program, people);
    decision.need = add_step(program, make_step(StepKind::kSaturatingMultiply, each, heads));
  }

  // All of them, whichever facts this question reads: given facts that contradict each other are an
  // error of theirs. Facts that only relations read come last.
  void add_relations() {
    for (const Relation& relation : vocabulary_.relations) {
      if (!relation.holds.valid() || is_void(relation)) continue;
      Program program;
      RelationNames names(*this);
      const int root = lower(relation.holds, names, program).root;
      compiled_.relations.push_back({&relation, make_constraint(std::move(program), root)});
    }
    narrow_domains();
  }

  // What no completion at all can have is no possibility: afterwards a relation of which only one
  // fact is of interest can be kept whatever that fact is, and may be left aside.
  void narrow_domains() {
    std::vector<Slot>& slots = compiled_.program.slots;
    std::vector<Possible> box;
    box.reserve(slots.size());
    for (const Slot& slot : slots) box.push_back(slot.domain);
    for (bool changed = true; changed;) {
      const std::vector<Possible> before = box;
      for (const CompiledRelation& relation : compiled_.relations) {
        if (relation.relation->only_where_read) continue;
        if (!contract(relation.constraint, box, slots))
          return;  // nobody can keep them: as they are
      }
      changed = box != before;
    }
    for (std::size_t i = 0; i < slots.size(); ++i) slots[i].domain = box[i];
  }

  // Where all its facts but one do not exist, a relation says nothing: a region with one pot has no
  // buckets that the total could be the sum of.
  bool is_void(const Relation& relation) const {
    std::set<int> exist;
    bool some_do_not = false;
    for (const ExpressionNode& node : relation.holds.nodes) {
      if (node.operation != Operation::kName || node.fact < 0) continue;
      if (is_without(vocabulary_.facts[static_cast<std::size_t>(node.fact)])) {
        some_do_not = true;
      } else {
        exist.insert(node.fact);
      }
    }
    return some_do_not && exist.size() <= 1;
  }

  // A relation is a program of its own over this question's slots.
  class RelationNames : public NameRegisters {
   public:
    explicit RelationNames(Compiler& compiler) : compiler_(compiler) {}
    int fact(Program& program, int fact) override {
      const Kind kind = compiler_.vocabulary_.facts[static_cast<std::size_t>(fact)].kind;
      if (compiler_.vocabulary_.facts[static_cast<std::size_t>(fact)].id == known_facts::kPremium)
        compiler_.compiled_.rules_read_premium = true;
      return add_input(program, compiler_.slot(fact), sort_of(kind));
    }
    int value(Program& program, std::string_view /*id: none is in scope*/) override {
      return add_constant(program, {});
    }
    int on(Program& program) override { return compiler_.on(program); }
    int premium(Program& program) override { return add_constant(program, {}); }

   private:
    Compiler& compiler_;
  };

  const Vocabulary& vocabulary_;
  const Chain& chain_;
  Chain nearest_first_;
  std::vector<const Product*> products_;
  Date on_;
  std::optional<Days> days_;  // the program is for all of these
  QuestionProgram compiled_;
  std::map<std::string, int, std::less<>> positions_;  // of compiled values, by id
  std::vector<int> uses_;                              // values used by what is being compiled now
  int recorded_ = -1;  // whether those of the expression are recorded
};

}  // namespace

QuestionProgram compile_account(const Vocabulary& vocabulary, const Chain& chain, Days days,
                                const Question& credit) {
  return Compiler(vocabulary, chain, days.from, credit).run_account(days);
}

QuestionProgram compile_question(const Vocabulary& vocabulary, const Chain& chain, Date on,
                                 const Question& question) {
  return Compiler(vocabulary, chain, on, question).run();
}

}  // namespace gezhang
