#include "decision/relations.h"

#include <algorithm>

#include "decision/corners.h"

namespace gezhang {
namespace {

// Rounds over all relations. Each takes something away, and what is taken away shrinks quickly; the
// bound only guards against relations that approach a limit fen by fen.
constexpr int kMostRounds = 64;

}  // namespace

Relations::Relations(const QuestionProgram& question, const std::vector<bool>& given)
    : question_(&question), group_(question.program.slots.size(), -1) {
  const auto slots_of = [&](std::size_t relation) -> const std::vector<int>& {
    return question.relations[relation].constraint.slots;
  };
  for (std::size_t i = 0; i < question.relations.size(); ++i) {
    const std::vector<int>& slots = slots_of(i);
    const bool all_read = std::all_of(slots.begin(), slots.end(), [&](int slot) {
      return static_cast<std::size_t>(slot) < question.read_slots;
    });
    if (all_read || !question.relations[i].relation->only_where_read) active_.push_back(i);
  }
  const auto is_of_interest = [&](int slot, std::size_t relation) {
    const auto position = static_cast<std::size_t>(slot);
    if (position < question.read_slots || given[position]) return true;
    return std::any_of(active_.begin(), active_.end(), [&](std::size_t other) {
      const std::vector<int>& slots = slots_of(other);
      return other != relation && std::find(slots.begin(), slots.end(), slot) != slots.end();
    });
  };
  // A relation that links nothing to anything can always be kept: it goes, and so may its
  // neighbours.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = active_.size(); i-- > 0;) {
      const std::size_t relation = active_[i];
      const std::vector<int>& slots = slots_of(relation);
      const auto linked = std::count_if(slots.begin(), slots.end(),
                                        [&](int slot) { return is_of_interest(slot, relation); });
      if (linked > 1) continue;
      active_.erase(active_.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
    }
  }
  for (std::size_t i = 0; i < active_.size(); ++i) {
    const int group = static_cast<int>(i);
    for (const int slot : slots_of(active_[i])) {
      const int known = group_[static_cast<std::size_t>(slot)];
      if (known >= 0) std::replace(group_.begin(), group_.end(), known, group);
      group_[static_cast<std::size_t>(slot)] = group;
    }
  }
}

bool Relations::narrow(Inputs& box) const {
  std::vector<Possible> before;
  for (int round = 0; round < kMostRounds; ++round) {
    bool changed = false;
    for (const std::size_t relation : active_) {
      const Constraint& constraint = question_->relations[relation].constraint;
      before.clear();
      for (const int slot : constraint.slots) before.push_back(box[static_cast<std::size_t>(slot)]);
      if (!contract(constraint, box, question_->program.slots)) return false;
      for (std::size_t i = 0; i < before.size(); ++i) {
        changed = changed || box[static_cast<std::size_t>(constraint.slots[i])] != before[i];
      }
    }
    if (!changed) break;
  }
  return true;
}

std::optional<Inputs> Relations::complete(Inputs box, const Inputs& wanted) const {
  const std::vector<Slot>& slots = question_->program.slots;
  for (std::size_t i = 0; i < box.size(); ++i) {
    const bool interval = slots[i].interval;
    // A choice of readings stays open: it is no fact that a completion would settle.
    if (is_single(box[i], interval) || slots[i].fact < 0) continue;
    if (!binds(i)) {
      box[i] = nearest_to(wanted[i], box[i], interval);
      continue;
    }
    bool found = false;
    // The ends as well: between them there may be a hole that the box does not show.
    for (const Possible value : {nearest_to(wanted[i], box[i], interval), lowest(box[i], interval),
                                 highest(box[i], interval)}) {
      Inputs narrowed = box;
      narrowed[i] = value;
      if (!narrow(narrowed)) continue;
      box = std::move(narrowed);
      found = true;
      break;
    }
    if (!found) return std::nullopt;
  }
  return box;
}

Possible nearest_to(Possible wanted, Possible box, bool interval) {
  if (interval) {
    const std::int64_t number = std::clamp(wanted.least, box.least, box.most);
    return {number, number};
  }
  const std::uint64_t both = wanted.mask() & box.mask();
  return lowest(Possible::members(both != 0 ? both : box.mask()), false);
}

}  // namespace gezhang
