#include "workload/outputs.h"

namespace gezhang::bench {
namespace {

class Fnv1a {
 public:
  void add(std::uint8_t byte) { hash_ = (hash_ ^ byte) * 16777619U; }
  [[nodiscard]] std::uint32_t hash() const { return hash_; }

 private:
  std::uint32_t hash_ = 2166136261U;
};

}  // namespace

Outputs::Outputs(std::size_t row_count) : rows(row_count) {
  for (QuestionOutputs& question : questions) {
    question.verdicts.resize(rows);
    question.amounts.resize(rows);
    question.failed.resize(rows);
  }
}

std::uint32_t hash_of(const Outputs& outputs) {
  Fnv1a hash;
  for (std::size_t row = 0; row < outputs.rows; ++row) {
    for (const QuestionOutputs& question : outputs.questions) {
      hash.add(question.verdicts[row]);
      const auto amount = static_cast<std::uint32_t>(question.amounts[row]);
      for (const unsigned shift : {0U, 8U, 16U, 24U}) {
        hash.add(static_cast<std::uint8_t>(amount >> shift));
      }
      hash.add(static_cast<std::uint8_t>(question.failed[row]));
    }
  }
  return hash.hash();
}

}  // namespace gezhang::bench
