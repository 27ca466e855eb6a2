// Replayer: one history on its way through the days. What it does is told in four files: the frame
// (replayer.cpp), what comes by rule, what the history tells, and the time to come.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/replay.h"
#include "ledger/rule_reader.h"
#include "ledger/schedule.h"

namespace gezhang {

class Replayer {
 public:
  Replayer(const AccountRules& rules, const History& history, LedgerDetail detail);
  Result<Ledger> run();

  /// Those that lines of the ledger rest on.
  [[nodiscard]] std::vector<const Entry*> rules_used() const;

 private:
  // Each returns false where something is wrong, which is then in `error_`.

  static LedgerState opening(const History& history);
  const AccountPeriod& period() const;
  bool check_history();
  bool open();
  bool is_opening_day() const;
  bool catch_up(const DueDay& day, std::size_t& next_event);
  bool meet(const DueDay& day);
  bool pass_to(Date on);
  void count_through(Date end);
  bool end_history();
  bool enter_period();
  bool keeps_years() const;
  void note_gap(const char* id, const char* zh_hans, const char* en);
  bool know();
  bool evaluate(const DailySums* sums = nullptr);

  // What comes by rule.
  void move_into_kept();
  bool turn_year();
  void carry_over();
  bool true_up();
  Bucket current_bucket() const;
  bool credit_ahead();
  bool find_credits(const CompiledEntry*& rule);
  bool by_rule() const;
  bool credit_month();
  std::optional<Range> yearly_credit(const CompiledEntry& rule);
  bool receive(Range credit, const CompiledEntry* rule);
  std::optional<Range> monthly_credit();
  bool enter(Range amount, LineKind kind, const CompiledEntry* rule);
  const CompiledEntry* credit_limit() const;
  bool keeps(Bucket bucket, const CompiledEntry* rule);
  bool deduct(const CompiledEntry* credits);
  bool post_interest(std::size_t position, bool at_end_of_day);
  std::int64_t longest_posting() const;

  // What the history tells.
  bool happen(const LedgerEvent& event);
  bool credit(const LedgerEvent& event);
  bool pre_credit(const LedgerEvent& event);
  bool put(const LedgerEvent& event, LineKind kind);
  bool transfer_out(const LedgerEvent& event);
  bool spend(const LedgerEvent& event, Range amount, LineKind kind);
  std::int64_t held_in(const std::vector<Bucket>& order) const;
  bool with_facts(const LedgerEvent& event);
  bool order_of(const LedgerEvent& event, std::vector<Bucket>& order, const Entry*& rule);
  bool is_one_order() const;
  std::vector<Bucket> paying_order(const Entry* rule);
  bool forget(const LedgerEvent& event);
  std::optional<Bucket> overdraft();
  bool bill(const LedgerEvent& event);
  bool allowed_of(const LedgerEvent& event, Range& allowed);
  bool is_same_month() const;
  void note_use(std::int64_t fen);
  bool promise(const LedgerEvent& event);
  bool relative_bill(const LedgerEvent& event);
  bool release(const LedgerEvent& event);
  bool end_promise(const std::string& relative);
  bool close(const LedgerEvent& event);

  // The time to come.
  void add_month_ends(std::vector<DueDay>& due) const;
  bool spend_month();

  // Help.
  bool first_that_applies(const std::vector<std::size_t>& positions, const CompiledEntry*& found);
  bool is_known(std::size_t position);
  bool check_balances();
  void add_line(LineKind kind, Range change, const Entry* rule = nullptr);
  int position_of_rule(const Entry& entry);
  void show_working(const CompiledEntry& entry);
  static std::string event_pointer(std::size_t event);
  std::string place() const;
  bool fail_missing(const std::string& fact);
  bool fail_bucket(Bucket bucket, const std::string& pointer);
  bool fail(ErrorCode code, const std::string& pointer, std::string_view found,
            const std::string& expected);

  const AccountRules& rules_;
  const History& history_;
  const LedgerDetail detail_;
  LedgerState now_;
  Ledger ledger_;
  std::optional<RuleReader> reader_;
  bool history_has_ended_ = false;
  int event_ = -1;
  std::int64_t month_ = 0;  // of the projection, that have been spent in
  std::map<const Entry*, int> rule_positions_;
  std::optional<Error> error_;
};

}  // namespace gezhang
