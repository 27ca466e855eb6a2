#include "workload/typed.h"

#include <utility>

#include "workload/verdict_code.h"

namespace gezhang::bench {

Result<TypedWorkload> TypedWorkload::prepare(const Region& region) {
  std::vector<Batch> batches;
  for (const std::string_view question : kQuestions) {
    Result<Batch> batch = region.batch(question, kFactIds);
    if (!batch) return batch.errors();
    batches.push_back(*std::move(batch));
  }
  return TypedWorkload(std::move(batches));
}

void TypedWorkload::run(const Inputs& inputs, Outputs& outputs) {
  std::array<const std::int64_t*, kFacts> columns{};
  for (std::size_t fact = 0; fact < kFacts; ++fact) columns[fact] = inputs.columns[fact].data();
  for (std::size_t question = 0; question < kQuestionCount; ++question) {
    QuestionOutputs& out = outputs.questions[question];
    batches_[question].run(columns, inputs.rows,
                           BatchOutput{out.verdicts, out.amounts, out.failed});
  }
}

Outputs with_codes(Outputs outputs) {
  for (QuestionOutputs& question : outputs.questions) {
    for (std::uint8_t& verdict : question.verdicts) {
      verdict = code_of(static_cast<Verdict>(verdict));
    }
  }
  return outputs;
}

}  // namespace gezhang::bench
