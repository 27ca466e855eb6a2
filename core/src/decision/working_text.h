// WorkingText: a working while it is being written, in both languages at once. Most workings are
// numbers and signs alone and read the same in both; English is begun at the first word that
// differs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "decision/shown_number.h"
#include "decision/working.h"
#include "decision/working_words.h"

namespace gezhang {

class WorkingText {
 public:
  /// A place in the text, in either language.
  struct Mark {
    std::size_t zh_hans = 0;
    std::size_t en = 0;
  };

  void add(std::string_view same) {
    working_.zh_hans += same;
    if (differs_) working_.en += same;
  }
  void add(WorkingWord word) { add(word.zh_hans, word.en); }
  void add(const Text& name) { add(name.zh_hans, name.in(Language::kEn)); }
  void add_number(std::int64_t value, Kind kind) {
    const std::size_t start = working_.zh_hans.size();
    append_number(working_.zh_hans, value, kind);
    if (differs_) working_.en.append(working_.zh_hans, start);
  }

  [[nodiscard]] Mark mark() const {
    const std::size_t end = working_.zh_hans.size();
    return {end, differs_ ? working_.en.size() : end};
  }
  void insert(Mark at, std::string_view same) {
    working_.zh_hans.insert(at.zh_hans, same);
    if (differs_) working_.en.insert(at.en, same);
  }
  void cut(Mark from) {
    working_.zh_hans.resize(from.zh_hans);
    if (differs_) working_.en.resize(from.en);
  }

  [[nodiscard]] std::string_view in_chinese() const { return working_.zh_hans; }
  [[nodiscard]] Working take() { return std::move(working_); }

 private:
  void add(std::string_view zh_hans, std::string_view en) {
    if (!differs_ && zh_hans != en) {
      working_.en = working_.zh_hans;
      differs_ = true;
    }
    working_.zh_hans += zh_hans;
    if (differs_) working_.en += en;
  }

  Working working_;
  bool differs_ = false;
};

}  // namespace gezhang
