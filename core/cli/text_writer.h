// TextWriter: what every text for people is written with, line by line in the reader's language.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "answer_words.h"
#include "gezhang/answer.h"
#include "gezhang/text.h"

namespace gezhang::cli {

class TextWriter {
 protected:
  explicit TextWriter(Language language) : language_(language) {}

  [[nodiscard]] std::string say(const char* zh_hans, const char* en) const {
    return cli::say(language_, zh_hans, en);
  }

  void line(const std::string& text) { text_ += text + "\n"; }

  /// A document as it is listed: its title, those of `parts` that are known, and its grade.
  [[nodiscard]] std::string document_words(const CitedSource& cite,
                                           std::initializer_list<std::string> parts) const {
    std::string item = cite.title;
    for (const std::string& part : parts) {
      if (!part.empty()) item += say("，", ", ") + part;
    }
    return item + say("；等级 ", "; grade ") + std::string(1, cite.grade);
  }

  const Language language_;
  std::string text_;
};

}  // namespace gezhang::cli
