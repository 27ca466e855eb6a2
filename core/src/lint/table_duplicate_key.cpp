// table-duplicate-key: a key stands twice in a table. The first row counts and the second never
// does.
// Mend it by removing one of the rows, or by giving it the key that was meant.
#include "lint/lints.h"

namespace gezhang {
namespace {

// The key as it was understood: 2024 and "2024 " are the same one. A key that is no literal is
// compared by its text.
bool is_same_key(const ValueRow& a, const ValueRow& b) {
  const auto key_of = [](const ValueRow& row) {
    return row.when.node(row.when.root_node().operands[1]);
  };
  if (!a.when.valid() || !b.when.valid()) return a.key == b.key;
  const ExpressionNode one = key_of(a);
  const ExpressionNode other = key_of(b);
  const bool literals =
      one.operation == Operation::kLiteral && other.operation == Operation::kLiteral;
  return literals ? one.value == other.value : a.key == b.key;
}

}  // namespace

void lint_table_duplicate_key(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const Value& value : file.values) {
      if (value.form != ValueForm::kTable) continue;
      for (std::size_t i = 0; i < value.rows.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          if (!is_same_key(value.rows[i], value.rows[j])) continue;
          findings.fault(file.file, value.rows[i].pointer + "/key",
                         {value.id + "：键 " + value.rows[i].key + " 写了两次，只有前一行算数",
                          value.id + ": the key " + value.rows[i].key +
                              " stands twice, and only the first row counts"},
                         {"删去其中一行，或改成本来要写的键",
                          "remove one of the rows, or write the key that was meant"});
          break;
        }
      }
    }
  }
}

}  // namespace gezhang
