#include "policy/vocabulary.h"

namespace gezhang {
namespace {

template <typename Item>
int position_of(const std::vector<Item>& items, std::string_view id) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

template <typename Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  ids.reserve(items.size());
  for (const Item& item : items) ids.push_back(item.id);
  return ids;
}

}  // namespace

int Vocabulary::find_fact(std::string_view id) const { return position_of(facts, id); }
int Vocabulary::find_question(std::string_view id) const { return position_of(questions, id); }
std::vector<std::string> Vocabulary::fact_ids() const { return ids_of(facts); }
std::vector<std::string> Vocabulary::question_ids() const { return ids_of(questions); }

}  // namespace gezhang
