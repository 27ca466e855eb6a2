#include "lint/lints.h"

namespace gezhang {
namespace {

constexpr Lint kLints[] = {
    {"lapse-together", lint_lapse_together, "同一地区同一问题的依据和要求、限额、档次要一起失效",
     "the grounds of a question lapse together with its requirements, limits and menus"},
    {"missing-english", lint_missing_english, "每段文字都有英文", "every text has an English one"},
    {"never-fails", lint_never_fails, "每条要求都有人不满足", "somebody fails each requirement"},
    {"never-holds", lint_never_holds, "每条要求、依据、封口和裁量都有人满足",
     "somebody meets each requirement, ground, closing and discretion"},
    {"others-only", lint_others_only, "读家人情况的条目不适用于本人",
     "what reads facts of a relative does not apply to oneself"},
    {"override-changes-nothing", lint_override_changes_nothing, "取代上级的条目与上级不同",
     "what replaces a parent's entry differs from it"},
    {"override-of-final", lint_override_of_final, "不取代、不去掉上级不许改的条目",
     "nothing replaces or repeals what a parent marks final"},
    {"override-of-nothing", lint_override_of_nothing, "取代或去掉的条目上级确实有",
     "what is replaced or repealed is there in a parent"},
    {"period-gap", lint_period_gap, "同一编号的各段有效期首尾相接",
     "the versions of an id follow one another without a gap"},
    {"shadows-newer", lint_shadows_newer, "上级的新规定不被下级更早的条目挡住",
     "an older override does not shadow a parent's newer version"},
    {"stale", lint_stale, "施行中的条目两年内有材料证明",
     "what is in force was shown within two years"},
    {"table-duplicate-key", lint_table_duplicate_key, "表里每个键只写一次",
     "each key of a table stands once"},
    {"tier-gap", lint_tier_gap, "各档之间没有空档", "tiers leave nothing out between them"},
    {"tier-overlap", lint_tier_overlap, "各档互不重叠", "tiers do not overlap"},
    {"unaskable", lint_unaskable, "条目读的事实在该问题里能问",
     "a question may ask for what its entries read"},
    {"unreachable-entry", lint_unreachable_entry, "每个条目、每一档、表的每一行都有人用得上",
     "somebody reaches each entry, tier and row of a table"},
    {"untested", lint_untested, "每个条目的每一面都有算例",
     "cases exercise each side of each entry"},
    {"unused-fact", lint_unused_fact, "每个事实都有条目读", "some entry reads each fact"},
    {"weak-rule", lint_weak_rule, "规则不只靠不可用的来源",
     "no rule rests on sources that must not be used"},
};

}  // namespace

std::span<const Lint> all_lints() { return kLints; }

}  // namespace gezhang
