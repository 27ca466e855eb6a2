#include "reference/passbook.h"

#include <algorithm>

#include "reference/calendar.h"

namespace gezhang::reference {
namespace {

constexpr std::int64_t kFirstDay = 15340;   // 2012-01-01
constexpr std::int64_t kQuotaFrom = 16436;  // 2015-01-01

std::string yuan(std::int64_t fen) {
  const std::int64_t size = fen < 0 ? -fen : fen;
  const std::string cents = std::to_string(size % 100);
  return (fen < 0 ? "-" : "") + std::to_string(size / 100) + "." + (size % 100 < 10 ? "0" : "") +
         cents;
}

std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  return text;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string entry(const std::string& id, const std::string& terms,
                  const std::string& from = "'from': '1990-01-01'") {
  return "{'id': '" + id + "', 'text': {'zh-Hans': '" + id + "'}, 'cites': ['s'], " + from +
         (terms.empty() ? "" : ", ") + terms + "}";
}

std::string fact(const std::string& id, const std::string& rest) {
  return "{'id': '" + id + "', 'name': {'zh-Hans': '" + id + "'}, 'text': {'zh-Hans': '" + id +
         "？'}, 'help': {'why': {'zh-Hans': '问'}, 'where': {'zh-Hans': '看'}}, 'changes': 'time', "
         "'cost': 1, 'questions': ['credit'], " +
         rest + "}";
}

std::string money(const std::string& id) {
  return fact(id, "'type': 'money', 'hard': {'from': '-100000.00', 'to': '99999999999.99'}");
}

// ⌊a / b⌋, below zero as well; b is above zero.
std::int64_t floor_of(std::int64_t a, std::int64_t b) {
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}
// What is owed earns nothing.
std::int64_t average(std::int64_t sum, std::int64_t days) {
  return std::max<std::int64_t>(floor_of(2 * sum + days, 2 * days), 0);
}
std::int64_t nearest(std::int64_t a, std::int64_t b) { return floor_of(2 * a + b, 2 * b); }

// What interest is reckoned by, since it was posted last.
struct Sums {
  std::int64_t since = 0;
  std::int64_t total = 0;
  std::int64_t main = 0;

  [[nodiscard]] std::int64_t days(std::int64_t end) const { return end - since; }
};

class Life {
 public:
  Life(const PassbookRules& rules, Random& random) : rules_(rules), random_(random) {}

  PassbookLife run() {
    life_.rules = rules_;
    const std::int64_t opened = kFirstDay + random_.between(0, 900);
    const std::int64_t until = opened + random_.between(30, 1500);
    life_.split = random_.between(opened, until - 1);
    base_ = random_.between(200'000, 3'000'000);
    retired_ = random_.chance(40);
    now_.main = random_.between(0, 400'000);
    if (rules_.two_buckets) now_.prior = random_.between(0, 900'000);
    if (rules_.zone) now_.zone = random_.between(0, 300'000);
    const PassbookDay start = now_;
    const std::string person = facts();
    carried_ = std::max<std::int64_t>(rules_.two_buckets ? now_.prior : now_.main, 0);
    quarter_.since = december_.since = turn_.since = opened;
    life_.days[opened] = now_;
    for (today_ = opened; today_ <= until && !closed_; ++today_) {
      const PassbookDay before = now_;
      live_day(today_ == opened, today_ == until);
      if (now_ != before || today_ == opened) life_.days[today_] = now_;
    }
    const auto opening = [&](const std::string& day) {
      std::string text = "'account': {'opened': '" + day + "', '" +
                         (rules_.two_buckets ? "current_year" : "single") + "': '" +
                         yuan(start.main) + "'";
      if (rules_.two_buckets) text += ", 'prior_years': '" + yuan(start.prior) + "'";
      if (rules_.zone) text += ", 'pre_reform': '" + yuan(start.zone) + "'";
      return text + "}, 'credits': 'by_rule', 'facts': " + person;
    };
    const auto told = [&](const std::string& head, std::int64_t last,
                          const std::vector<std::string>& events) {
      std::string list;
      for (const std::string& one : events) list += (list.empty() ? "" : ", ") + one;
      return quoted("{" + head + ", 'until': '" + date_text(last) + "', 'events': [" + list + "]}");
    };
    std::vector<std::string> all = early_;
    all.insert(all.end(), late_.begin(), late_.end());
    life_.history = told(opening(date_text(opened)), until, all);
    life_.first_half = told(opening(date_text(opened)), life_.split, early_);
    life_.second_half =
        told("'account': {'opened': '" + date_text(life_.split + 1) + "'}, 'credits': 'by_rule'",
             until, late_);
    return std::move(life_);
  }

 private:
  std::int64_t total() const { return now_.main + now_.prior + now_.zone; }
  std::int64_t month_credit() const {
    return retired_ ? 10'000 : floor_of(base_ * rules_.percent, 100);
  }
  std::string facts() const {
    return std::string("{'person.status': '") + (retired_ ? "retired" : "employed") +
           "', 'person.base': '" + yuan(base_) + "'}";
  }

  void live_day(bool is_first, bool is_last) {
    const Civil date = civil_of(today_);
    const std::size_t event = random_.chance(3) ? random_.index(8) : 8;
    if (event == 7) change_person();
    if (date.day == 1 && date.month == rules_.year_month) turn_year(is_first);
    if (date.day == rules_.credit_day) {
      if (rules_.ahead) {
        accrued_ += month_credit();
      } else {
        credit(month_credit());
      }
      if (rules_.deduction && retired_) {
        now_.main -= 300;
        life_.credits -= 300;
      }
    }
    happen(event);
    if (is_last && random_.chance(20)) {
      close();
      return;
    }
    for (Sums* sums : {&quarter_, &december_, &turn_}) {
      sums->total += total();
      sums->main += now_.main;
    }
    const int last = date.month == 6 || date.month == 9 ? 30 : 31;
    const bool quarter_ends = date.month % 3 == 0 && date.day == last;
    if (rules_.quarterly && quarter_ends) {
      earn(floor_of(std::max<std::int64_t>(quarter_.main, 0) * 35, 10'000LL * 365), now_.main);
      quarter_ = {today_ + 1, 0, 0};
    }
    if (rules_.carried && date.month == 12 && date.day == 31) {
      const std::int64_t held = average(december_.total, december_.days(today_ + 1));
      std::int64_t& where = rules_.two_buckets ? now_.prior : now_.main;
      earn(nearest(carried_ * (held >= carried_ ? 110 : 35), 10'000), where);
      december_ = {today_ + 1, 0, 0};
    }
  }

  void earn(std::int64_t interest, std::int64_t& where) {
    where += interest;
    life_.interest += interest;
  }

  void turn_year(bool is_first) {
    if (!is_first) {
      if (has_pre_credit_) {
        now_.main += accrued_ - pre_credit_;
        life_.credits += accrued_ - pre_credit_;
      }
      has_pre_credit_ = false;
      std::int64_t& saved = rules_.two_buckets ? now_.prior : now_.main;
      if (rules_.two_buckets) {
        now_.prior += now_.main;
        now_.main = 0;
      }
      if (rules_.closing) earn(nearest(total() * 15, 1'000), saved);
      if (rules_.daily)
        earn(floor_of(std::max<std::int64_t>(turn_.main, 0) * 35, 10'000LL * 365), saved);
      turn_ = {today_, 0, 0};
      carried_ = std::max<std::int64_t>(rules_.two_buckets ? now_.prior : now_.main, 0);
      accrued_ = 0;
    }
    if (!rules_.ahead) return;
    pre_credit_ = 12 * month_credit();
    has_pre_credit_ = true;
    credit(pre_credit_);
  }

  void credit(std::int64_t fen) {
    life_.credits += fen;
    const bool splits = rules_.zone && rules_.zone_share > 0 && today_ < rules_.zone_until;
    const std::int64_t aside = splits ? fen * rules_.zone_share / 100 : 0;
    now_.zone += aside;
    now_.main += fen - aside;
  }

  void tell(const std::string& kind, const std::string& rest) {
    (today_ <= life_.split ? early_ : late_)
        .push_back("{'on': '" + date_text(today_) + "', 'kind': '" + kind + "'" +
                   (rest.empty() ? "" : ", ") + rest + "}");
  }
  static std::string amount(std::int64_t fen) { return "'amount': '" + yuan(fen) + "'"; }

  // In the order of the rules; the zone is not spent from.
  std::int64_t spendable() const {
    const std::int64_t held =
        std::max<std::int64_t>(now_.main, 0) + std::max<std::int64_t>(now_.prior, 0);
    return std::clamp<std::int64_t>(total() - now_.promised, 0, held);
  }

  void spend(std::int64_t fen) {
    std::int64_t* first = &now_.main;
    std::int64_t* second = &now_.prior;
    if (rules_.prior_first && rules_.two_buckets) std::swap(first, second);
    for (std::int64_t* bucket : {first, second}) {
      const std::int64_t paid = std::min(fen, std::max<std::int64_t>(*bucket, 0));
      *bucket -= paid;
      fen -= paid;
    }
    now_.main -= fen;  // overdrawn
  }

  void change_person() {
    base_ = random_.between(200'000, 3'000'000);
    retired_ = retired_ || random_.chance(30);
    tell("facts", "'facts': " + facts());
  }

  void happen(std::size_t event) {
    switch (event) {
      case 0:
      case 1: {
        const bool over = rules_.overdraft && random_.chance(20);
        if (!over && spendable() == 0) return;
        const std::int64_t fen =
            over ? spendable() + random_.between(1, 5'000) : random_.between(1, spendable());
        tell("spend", amount(fen));
        spend(fen);
        return;
      }
      case 2: {
        const std::int64_t most = std::min(now_.zone, total() - now_.promised);
        if (most <= 0 || rules_.overdraft) return;
        const std::int64_t fen = random_.between(1, most);
        tell("withdraw", amount(fen) + ", 'bucket': 'pre_reform'");
        now_.zone -= fen;
        return;
      }
      case 3: {
        const std::int64_t fen = random_.between(1, 300'000);
        tell("transfer_in", amount(fen));
        (rules_.two_buckets ? now_.prior : now_.main) += fen;
        life_.credits += fen;
        return;
      }
      case 4: {
        const std::int64_t free = total() - now_.promised;
        if (today_ < kQuotaFrom || free <= 0 || now_.promised > 0) return;
        now_.promised = random_.between(1, free);
        tell("promise", amount(now_.promised) + ", 'relative': 'mother'");
        return;
      }
      case 5: {
        if (now_.promised == 0) return;
        if (random_.chance(30)) {
          tell("release", "'relative': 'mother'");
          now_.promised = 0;
          return;
        }
        relative_bill();
        return;
      }
      case 6: {
        const std::int64_t fen = random_.between(1, 20'000);
        tell("adjust", amount(fen));
        now_.main += fen;
        life_.credits += fen;
        return;
      }
      default:
        return;
    }
  }

  void relative_bill() {
    const std::int64_t bill = random_.between(1, 300'000);
    const std::int64_t own = random_.chance(50) ? 0 : random_.between(1, 100'000);
    const std::int64_t other = random_.chance(50) ? 0 : random_.between(1, 100'000);
    tell("relative_bill", amount(bill) + ", 'relative': 'mother', 'own_account': '" + yuan(own) +
                              "', 'before': ['" + yuan(other) + "']");
    std::int64_t rest = std::max<std::int64_t>(bill - own, 0);
    rest = std::max<std::int64_t>(rest - other, 0);
    if (rules_.one_payer && other > 0) rest = 0;
    const std::int64_t held =
        std::max<std::int64_t>(now_.main, 0) + std::max<std::int64_t>(now_.prior, 0);
    const std::int64_t paid = std::min({rest, now_.promised, held});
    now_.promised -= paid;
    spend(paid);
  }

  void close() {
    tell("close", "'facts': {'event.kind': 'death'}");
    now_ = {};
    closed_ = true;
  }

  PassbookRules rules_;
  Random& random_;
  PassbookLife life_;
  PassbookDay now_;
  std::vector<std::string> early_;
  std::vector<std::string> late_;
  std::int64_t today_ = 0;
  std::int64_t base_ = 0;
  bool retired_ = false;
  std::int64_t carried_ = 0;
  std::int64_t pre_credit_ = 0;
  bool has_pre_credit_ = false;
  std::int64_t accrued_ = 0;
  Sums quarter_;
  Sums december_;
  Sums turn_;
  bool closed_ = false;
};

}  // namespace

PassbookRules draw_rules(Random& random) {
  PassbookRules rules;
  rules.two_buckets = random.chance(60);
  rules.zone = random.chance(40);
  rules.year_month = random.one_of(std::vector<int>{1, 4, 7});
  rules.credit_day = static_cast<int>(random.between(1, 28));
  rules.ahead = random.chance(35);
  rules.percent = static_cast<int>(random.between(1, 4));
  rules.zone_share = rules.zone ? static_cast<int>(random.between(10, 90)) : 0;
  rules.zone_until = kFirstDay + random.between(0, 2000);
  rules.deduction = random.chance(40);
  rules.quarterly = random.chance(50);
  rules.carried = random.chance(50);
  rules.closing = random.chance(40);
  rules.daily = rules.two_buckets && random.chance(50);
  rules.prior_first = random.chance(30);
  rules.overdraft = random.chance(25);
  rules.one_payer = random.chance(40);
  return rules;
}

std::vector<PolicyFile> PassbookRules::files() const {
  const std::string main = two_buckets ? "current_year" : "single";
  const std::string saved = two_buckets ? "prior_years" : "single";
  std::string vocabulary = "{'facts': [";
  vocabulary +=
      fact("person.status",
           "'type': 'choice', 'members': [{'id': 'employed', 'text': {'zh-Hans': '在职'}}, "
           "{'id': 'retired', 'text': {'zh-Hans': '退休'}}]");
  vocabulary +=
      ", " + fact("event.kind",
                  "'type': 'choice', 'members': [{'id': 'none', 'text': {'zh-Hans': '无'}}, "
                  "{'id': 'death', 'text': {'zh-Hans': '去世'}}]");
  for (const char* id :
       {"person.base", "account.total", "account.current_year", "account.prior_years",
        "account.pre_reform", "account.committed", "ledger.carried_over", "ledger.average_total",
        "ledger.average_current_year", "ledger.sum_current_year", "ledger.sum_prior_years",
        "ledger.sum_single"})
    vocabulary += ", " + money(id);
  vocabulary += ", " + fact("ledger.days", "'type': 'count', 'hard': {'from': 0, 'to': 1000}");
  vocabulary +=
      "], 'questions': [{'id': 'credit', 'text': {'zh-Hans': '划入'}, "
      "'amount': {'zh-Hans': '金额'}}], 'relations': []}";

  std::string credits;
  const std::string every = std::string("'every': '") + (ahead ? "year_ahead" : "month") +
                            "', 'day': " + std::to_string(credit_day) + ", 'into': [";
  const std::string whole = every + "{'bucket': '" + main + "'}]";
  if (zone && zone_share > 0) {
    const std::string day = date_text(zone_until);
    credits = entry("credits",
                    every + "{'bucket': 'pre_reform', 'share': '" + std::to_string(zone_share) +
                        "%'}, {'bucket': '" + main + "'}]",
                    "'from': '1990-01-01', 'until': '" + day + "'") +
              ", " + entry("credits", whole, "'from': '" + day + "'");
  } else {
    credits = entry("credits", whole);
  }
  std::string interest;
  const auto add = [](std::string& list, const std::string& one) {
    list += (list.empty() ? "" : ", ") + one;
  };
  if (quarterly)
    add(interest, entry("quarterly", "'bucket': '" + main +
                                         "', 'posts': ['03-31', '06-30', '09-30', '12-31'], 'is': "
                                         "'round(ledger.sum_" +
                                         main + " * 0.35% / 365, down, ¥0.01)'"));
  if (carried)
    add(interest, entry("carried", "'bucket': '" + saved +
                                       "', 'posts': ['12-31'], 'is': 'round(ledger.carried_over * "
                                       "(if ledger.average_total >= ledger.carried_over then 1.1% "
                                       "else 0.35%), half_up, ¥0.01)'"));
  if (closing)
    add(interest, entry("closing", "'bucket': '" + saved +
                                       "', 'is': 'round(account.total * 1.5%, half_up, ¥0.01)'"));
  if (daily)
    add(interest, entry("daily", "'bucket': '" + saved +
                                     "', 'is': 'round(ledger.sum_current_year * 0.35% / 365, "
                                     "down, ¥0.01)'"));
  std::string keeps = two_buckets ? "'current_year', 'prior_years'" : "'single'";
  if (zone) keeps += ", 'pre_reform'";
  std::string order = !two_buckets  ? "'single'"
                      : prior_first ? "'prior_years', 'current_year'"
                                    : "'current_year', 'prior_years'";
  std::string file =
      "{'region': '100000', 'name': {'zh-Hans': '全国'}, 'sources': [{'id': 's', 'title': 's', "
      "'issuer': 's', 'grade': 'A', 'checked': '2024-01-01'}], 'questions': {'credit': {'grounds': "
      "[" +
      entry("scheme", "'holds': 'true', 'payee': 'self'") + "], 'limits': [" +
      entry("month", "'is': 'if person.status == retired then ¥100 else round(person.base * " +
                         std::to_string(percent) + "%, down, ¥0.01)'") +
      "]}}, 'account': {'year': [" +
      entry("year", "'begins': '" + two_digits(year_month) + "-01'") + "], 'buckets': [" +
      entry("buckets", "'keeps': [" + keeps + "]") + "], 'credits': [" + credits + "]";
  if (deduction)
    file +=
        ", 'deductions': [" + entry("aid", "'is': '¥3', 'when': 'person.status == retired'") + "]";
  file += ", 'spending': [" + entry("order", "'from_buckets': [" + order + "]") + "]";
  if (!interest.empty()) file += ", 'interest': [" + interest + "]";
  file += ", 'quota': [" + entry("quota", "", "'from': '2015-01-01'") + "]";
  file += ", 'sharing': [" + entry("sharing", one_payer ? "'one_payer': true" : "") + "]";
  if (overdraft) file += ", 'overdraft': [" + entry("overdraft", "'bucket': '" + main + "'") + "]";
  file += ", 'closing': [" + entry("death", "'to': 'heir', 'shortfall': 'pooled_fund'") + "]}}";
  return {{"vocabulary.json", quoted(vocabulary)},
          {"regions/index.json",
           quoted("{'regions': [{'code': '100000', 'name': {'zh-Hans': '全国'}}]}")},
          {"regions/100000.json", quoted(file)}};
}

PassbookLife live(const PassbookRules& rules, Random& random) { return Life(rules, random).run(); }

}  // namespace gezhang::reference
