#include "expectation.h"

namespace gezhang {
namespace {

struct Phrase {
  std::string_view en;
  std::string_view zh_hans;
};

constexpr Phrase kPhrases[] = {
    {"true or false", "true 或 false"},
    {"yuan with at most two decimals, like \"4200.00\"", "以元计、最多两位小数，如 \"4200.00\""},
    {"a rate like \"1.5%\"", "百分比，如 \"1.5%\""},
    {"a whole number", "整数"},
    {"a number", "数字"},
    {"text", "文字"},
    {"an array", "数组"},
    {"an array of texts", "文字的数组"},
    {"an object", "对象 {…}"},
    {"a date like \"2026-11-22\"", "日期，如 \"2026-11-22\""},
    {"six digits like \"320500\"", "六位数字，如 \"320500\""},
    {"the name of a choice", "选项的名字"},
    {"a list of at least one value", "至少一个值的列表"},
    {"a code of the region index", "地区索引里的代码"},
    {"a code of the index", "地区索引里的代码"},
    {"a code of its own", "不重复的代码"},
    {"a question of the vocabulary", "词汇表里的问题"},
    {"a fact of the vocabulary", "词汇表里的事实"},
    {"a fact or a value of the region", "事实，或本地区的数值"},
    {"a fact or a value of the region; a minus has spaces around it",
     "事实，或本地区的数值；减号两边要有空格"},
    {"text that is not empty", "不为空的文字"},
    {"from <= to", "from 不大于 to"},
    {"an amount above zero like \"¥500\"", "大于零的金额，如 \"¥500\""},
    {"an amount like ¥3000 or ¥6387.85", "金额，如 ¥3000 或 ¥6387.85"},
    {"a rate like 30% or 2.8%, at most four decimals", "百分比，如 30% 或 2.8%，最多四位小数"},
    {"a whole number; amounts are written ¥12.50, rates 12.5%",
     "整数；金额写成 ¥12.50，百分比写成 12.5%"},
    {"a day that exists", "实际存在的日期"},
    {"a day after the start", "起始日之后的日期"},
    {"a day after `from`", "from 之后的日期"},
    {"a day between the start and the end", "起止日期之间的日期"},
    {"one of `from` and `seen_from`", "from 和 seen_from 二者之一"},
    {"confirmed (a historic entry says when it was last seen)",
     "confirmed（历史规则要写明最晚在何时见到）"},
    {"at least one source", "至少一个来源"},
    {"the id of a source of this region or a parent", "本地区或上级地区登记过的来源编号"},
    {"an address that begins with https://", "以 https:// 开头的网址"},
    {"a name with a dot, like insure.threshold", "带点的名字，如 insure.threshold"},
    {"a name without a dot", "不带点的名字"},
    {"a name that is not a fact", "不与事实同名的名字"},
    {"an id that no parent has", "上级地区没有用过的编号"},
    {"one file a region", "一个地区一个文件"},
    {"sales that do not overlap", "互不重叠的销售期"},
    {"a region above it", "它的上级地区"},
    {"no parent", "没有上级"},
    {"a product of this region", "本地区的产品"},
    {"a name, a literal or an opening bracket", "名字、常量或左括号"},
    {"the end, an operator, or a closing bracket", "结束、运算符或右括号"},
    {"one comparison; join two with `and`", "一次只比较一个；两个用 and 连接"},
    {"== (a comparison)", "==（比较）"},
    {"¥ (half width)", "半角的 ¥"},
    {"down, up or half_up", "down（舍去）、up（进位）或 half_up（四舍五入）"},
    {"a positive step written out, such as ¥0.01", "直接写出的正数，如 ¥0.01"},
    {"a step of the value's own type", "与数值同类的单位"},
    {"a member by its name", "选项的名字"},
    {"a member by its name on one side", "一边是选项的名字"},
    {"a divisor like max(x, 1)", "不会为零的除数，如 max(x, 1)"},
    {"smaller factors, or clamp(…)", "更小的因数，或 clamp(…)"},
    {"a handle that is open", "打开着的句柄"},
    {"what can be true", "可能成立的内容"},
    {"0: the region has no such thing", "0：本地区没有这一项"},
    {"a relation that facts can keep", "事实能够满足的关系"},
    {"an id of its own", "不重复的编号"},
    {"a fact that is a number", "数字类的事实"},
    {"one of `is`, `tiers` and `table`", "is、tiers、table 三者之一"},
    {"`is` or `provisional`", "is 或 provisional"},
    {"one of them", "其中一个"},
    {"a literal like \"¥3000\"", "直接写出的数，如 \"¥3000\""},
    {"the id of a fact", "事实的编号"},
    {"either it or `readings`", "它和 readings 二者之一"},
    {"2 to 4 readings", "2 至 4 种读法"},
    {"a count, money, date, rate, bool or choice", "整数、金额、日期、百分比、是否或选项"},
    {"a day like \"07-01\"", "每年的一天，如 \"07-01\""},
    {"at least one bucket", "账户的至少一部分"},
    {"a part like \"70%\"", "一部分，如 \"70%\""},
    {"parts that leave something to the last", "给最后一部分留下一些的各部分"},
    {"a credit of the whole year in advance", "预先划入全年的"},
    {"listed, by_rule, or a date like \"2023-01-01\"",
     "listed（只按列出的）、by_rule（按规定），或日期，如 \"2023-01-01\""},
    {"nothing after the account was closed", "清户以后不再有别的"},
    {"a rule about credits on that day, or credits listed in the events",
     "这一天的划入规定，或在 events 里逐笔列出"},
    {"a rule about what becomes of the balance then", "说明这时余额归谁的规定"},
    {"a day on which a rule about quotas is in force", "共济额度的规定施行的日子"},
    {"facts and rules that say whether the account pays it", "能说明账户付不付的事实和规定"},
    {"somebody to whom a quota is promised", "已经设了额度的家人"},
    {"facts that can be true on that day together with the balances", "这一天与余额不矛盾的事实"},
    {"bool", "是否（bool）"},
    {"money", "金额（money）"},
    {"rate", "百分比（rate）"},
    {"count", "整数（count）"},
    {"date", "日期（date）"},
    {"choice", "选项（choice）"},
};

// Phrases that end in a name, a number or a list.
constexpr Phrase kPrefixes[] = {
    {"one of ", "以下之一："},
    {"at most ", "最多 "},
    {"at least ", "至少 "},
    {"a day from the opening on, ", "不早于开户的日子："},
    {"a day from that of the event before it on, ", "不早于前一件事的日子："},
    {"a day through the date asked about, ", "不晚于所问的日子："},
    {"a day through ", "不晚于这一天："},
    {"a day after ", "晚于这一天："},
    {"a balance within ", "余额不超过 "},
    {"buckets that the region keeps on ", "账户当时有的部分，日期 "},
    {"what agrees with ", "与这些事实不矛盾的内容："},
    {"an id that begins with ", "以此开头的编号："},
    {"a period apart from ", "不与这一段重叠："},
    {"a value for every day from ", "每一天都有记录的数值，自 "},
    {"a code of ", "其中的代码："},
    {"a file for ", "这个地区的文件："},
};

}  // namespace

std::string expectation_in_chinese(std::string_view expected) {
  for (const Phrase& phrase : kPhrases) {
    if (phrase.en == expected) return std::string(phrase.zh_hans);
  }
  for (const Phrase& prefix : kPrefixes) {
    if (expected.starts_with(prefix.en)) {
      return std::string(prefix.zh_hans) + std::string(expected.substr(prefix.en.size()));
    }
  }
  return std::string(expected);
}

}  // namespace gezhang
