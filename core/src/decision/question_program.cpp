#include "decision/question_program.h"

#include <algorithm>
#include <map>

#include "decision/known_facts.h"
#include "decision/payment.h"
#include "policy/bounds.h"

namespace gezhang {
namespace {

constexpr Role kRoles[] = {Role::kGround,  Role::kRequirement, Role::kLimit,      Role::kMenu,
                           Role::kPayment, Role::kClosed,      Role::kDiscretion, Role::kNote};

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

  QuestionProgram run() {
    make_prices();
    const bool about_products = asks(known_facts::kProduct);
    for (const Role role : kRoles) {
      if (role == Role::kRequirement && about_products) add_seasons();
      add_entries(role);
    }
    rank_grounds();
    add_cover();
    return std::move(compiled_);
  }

  int fact(Program& program, int fact) override {
    Step input;
    input.kind = StepKind::kInput;
    input.a = slot(program, fact);
    return add_step(program, input);
  }

  int value(Program& program, std::string_view id) override {
    const auto known = values_.find(id);
    if (known != values_.end()) {
      for (const PlacedValue& used : known->second.uses) note_use(used);
      return known->second.reg;
    }
    // The nearest region's value, in the expressions of its parents as well: that is an override.
    for (const RegionFile* file : nearest_first_) {
      for (const Value& value : file->values) {
        if (value.id != id || !value.period.in_force(on_)) continue;
        std::vector<PlacedValue> of_user = std::move(uses_);
        uses_ = {{&value, file}};
        const int made = lower(value.is, *this, program).root;
        const auto place = values_.emplace(value.id, LoweredValue{made, std::move(uses_)}).first;
        uses_ = std::move(of_user);
        for (const PlacedValue& used : place->second.uses) note_use(used);
        return made;
      }
    }
    // Not reached: loading refuses an entry that uses a value on days for which none is recorded.
    return add_constant(program, {});
  }

  int on(Program& program) override {
    return add_constant(program, Possible::of(Range::exactly(on_.days())));
  }

  int premium(Program& program) override {
    compiled_.price_reads_premium = true;
    const int premium = vocabulary_.find_fact(known_facts::kPremium);
    return premium < 0 ? add_constant(program, {}) : fact(program, premium);
  }

 private:
  struct LoweredValue {
    int reg = -1;
    std::vector<PlacedValue> uses;  // itself and the values that it rests on
  };

  void note_use(const PlacedValue& used) {
    if (std::find(uses_.begin(), uses_.end(), used) == uses_.end()) uses_.push_back(used);
  }

  bool asks(std::string_view fact_id) const {
    const int fact = vocabulary_.find_fact(fact_id);
    return fact >= 0 &&
           may_ask(vocabulary_.facts[static_cast<std::size_t>(fact)], *compiled_.question);
  }

  int slot(Program& program, int fact) {
    const int known = program.slot_of(fact);
    if (known >= 0) return known;
    const Fact& described = vocabulary_.facts[static_cast<std::size_t>(fact)];
    Possible domain = whole_domain(described, products_.size());
    if (described.members_from_products)
      domain = Possible::members(domain.mask() & on_sale_mask(described));
    program.slots.push_back({fact, is_interval(described.kind), domain});
    return static_cast<int>(program.slots.size()) - 1;
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

  // A product outside its season is a no, and says so with the dates of its sale.
  void add_seasons() {
    const int product = vocabulary_.find_fact(known_facts::kProduct);
    const std::size_t own = vocabulary_.facts[static_cast<std::size_t>(product)].members.size();
    std::size_t number = 0;
    for (const RegionFile* file : chain_) {
      for (const Product& sold : file->products) {
        const std::size_t member = own + number++;
        if (sold.edition_on(on_) != nullptr || sold.editions.empty()) continue;
        compiled_.made.push_back(std::make_unique<const Entry>(season_entry(sold)));
        CompiledEntry compiled{compiled_.made.back().get(), file, {}, {}, {}};
        Step is_this;
        is_this.kind = StepKind::kMemberIn;
        is_this.a = fact(compiled_.program, product);
        is_this.constant = Possible::member(static_cast<int>(member));
        compiled.when.root = add_step(compiled_.program, is_this);
        compiled.rule.root = add_constant(compiled_.program, Possible::of(Truth::no()));
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
    entry.text = {product.name.in(Language::kZhHans) + "在投保期内（已知投保期：" + zh + "）",
                  product.name.in(Language::kEn) + " is on sale (known sale: " + en + ")"};
    entry.period.from = product.editions.front().from;
    for (const Edition& edition : product.editions) {
      if (edition.from <= on_) entry.period.from = edition.from;
    }
    return entry;
  }

  void add_entries(Role role) {
    const std::string& question = compiled_.question->id;
    for (const PlacedEntry& placed : entries_in_force(chain_, question, role, on_)) {
      CompiledEntry compiled{placed.entry, placed.file, {}, {}, {}};
      const Entry& entry = *placed.entry;
      uses_.clear();
      if (entry.when.valid()) compiled.when = lower(entry.when, *this, compiled_.program);
      if (entry.rule.valid()) compiled.rule = lower(entry.rule, *this, compiled_.program);
      compiled.values = std::move(uses_);
      compiled_.entries.push_back(std::move(compiled));
    }
    const std::vector<PlacedEntry> lapsed = lapsed_entries(chain_, question, role, on_);
    compiled_.lapsed.insert(compiled_.lapsed.end(), lapsed.begin(), lapsed.end());
  }

  // Grounds stand parents first; they are tried the other way round, each region's in its own
  // order.
  void rank_grounds() {
    const Question& question = *compiled_.question;
    for (const RegionFile* file : nearest_first_) {
      for (std::size_t i = 0; i < compiled_.entries.size(); ++i) {
        const CompiledEntry& ground = compiled_.entries[i];
        if (ground.entry->role != Role::kGround || ground.file != file) continue;
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
    compiled_.premium_slot = slot(program, premium);
    compiled_.people_slot = slot(program, people);
    compiled_.product_register = fact(program, product);
  }

  const Vocabulary& vocabulary_;
  const Chain& chain_;
  Chain nearest_first_;
  std::vector<const Product*> products_;
  Date on_;
  QuestionProgram compiled_;
  std::map<std::string, LoweredValue, std::less<>> values_;
  std::vector<PlacedValue> uses_;  // by what is being compiled now
};

}  // namespace

QuestionProgram compile_question(const Vocabulary& vocabulary, const Chain& chain, Date on,
                                 const Question& question) {
  return Compiler(vocabulary, chain, on, question).run();
}

}  // namespace gezhang
