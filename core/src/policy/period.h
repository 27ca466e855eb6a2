// Period: on which days an entry of a policy is in force, and what is known of that.
#pragma once

#include <optional>

#include "gezhang/date.h"

namespace gezhang {

struct Period {
  Date from;                      // the first day, or the first day on which it was seen
  bool only_seen = false;         // `seen_from`: the start itself is not known
  std::optional<Date> until;      // the first day out of force (half-open)
  std::optional<Date> confirmed;  // the latest day on which a source shows it in force
  bool historic = false;          // may have lapsed after `confirmed`

  /// In force on the day, as far as is known. A historic entry is out of force after its last
  /// confirmation: an old rule must not become a yes today.
  [[nodiscard]] bool in_force(Date on) const { return from <= on && on < end(); }

  /// The first day on which it is not, or no longer known to be, in force.
  [[nodiscard]] Date end() const;

  /// Lapsed on the day without having been ended: shown as the last known rule.
  [[nodiscard]] bool lapsed(Date on) const {
    return historic && from <= on && on >= end() && (!until || on < *until);
  }

  /// The latest day on which something shows it in force: its confirmation; else its end, where
  /// that is on record; else its start.
  [[nodiscard]] Date last_shown() const { return confirmed.value_or(until.value_or(from)); }

  [[nodiscard]] bool overlaps(const Period& other) const {
    return from < other.end() && other.from < end();
  }
};

}  // namespace gezhang
