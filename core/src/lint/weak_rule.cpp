// weak-rule: an entry, a reading or a value rests on sources of grade X alone, which must not be
// encoded as a rule (a fault); or a ground is weaker than its question lets open the door, so that
// it is shown but never gives a yes (a note).
// Mend it by finding a better source; a claim without one belongs in `rumours`.
#include "lint/item.h"
#include "lint/lints.h"

namespace gezhang {
namespace {

void report(const RegionFile& file, const std::string& pointer, const std::string& id,
            Findings& findings) {
  findings.fault(file.file, pointer,
                 {id + "：只靠 X 级来源，不能写成规则",
                  id + ": it rests on sources of grade X alone, which must not be a rule"},
                 {"另找材料；没有依据的说法写进 rumours",
                  "find another source; a claim without support belongs in `rumours`"});
}

Text too_weak(const std::string& id, Grade grade, Grade wanted) {
  const std::string has(1, grade_letter(grade));
  const std::string needs(1, grade_letter(wanted));
  return {
      id + "：依据是 " + has + " 级，这个问题要 " + needs + " 级以上才能答“可以”",
      id + ": its evidence is of grade " + has + ", and this question opens from " + needs + " on"};
}

}  // namespace

void lint_weak_rule(LintedPolicies& policies, Findings& findings) {
  const Vocabulary& vocabulary = policies.vocabulary();
  for (const RegionFile& file : policies.regions()) {
    const Chain chain = policies.chain(file);
    for (const Item& item : items_of(file)) {
      const Grade grade = grade_of(chain, file, item.cites());
      if (grade == Grade::kX) {
        report(file, item.pointer(), item.id(), findings);
        continue;
      }
      if (item.entry == nullptr) continue;
      for (const Reading& reading : item.entry->readings) {
        if (grade_of(chain, file, reading.cites) == Grade::kX)
          report(file, reading.pointer, reading.id, findings);
      }
      const int question = vocabulary.find_question(item.rules->question);
      if (item.entry->role != Role::kGround || question < 0) continue;
      const Grade wanted = vocabulary.questions[static_cast<std::size_t>(question)].ground_grade;
      if (grade <= wanted) continue;
      findings.note(file.file, item.pointer(), too_weak(item.id(), grade, wanted),
                    {"找到更可靠的材料", "find a better source"});
    }
  }
}

}  // namespace gezhang
