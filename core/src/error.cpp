#include "gezhang/error.h"

#include "decimal.h"
#include "expectation.h"
#include "json/write.h"
#include "json/write_errors.h"

namespace gezhang {
namespace {

struct ErrorKind {
  std::string_view id;
  std::string_view zh_hans;  // what is wrong, in the words of the person who has to mend it
  std::string_view en;
};

// One line a code, in the order of the enumeration.
constexpr ErrorKind kKinds[] = {
    {"bad_json", "不是合法的 JSON", "this is not valid JSON"},
    {"duplicate_key", "同一个键写了两次", "the same key stands twice"},
    {"limit_exceeded", "超过了允许的大小", "larger than is accepted"},
    {"wrong_kind", "数据的种类不对", "the wrong kind of data"},
    {"unknown_key", "不认识的键", "unknown key"},
    {"missing_key", "缺少必填的键", "a required key is missing"},
    {"bad_value", "写法不对", "not of the required form"},
    {"out_of_range", "超出允许的范围", "outside the allowed range"},
    {"unknown_fact", "词汇表里没有这个事实", "no such fact in the vocabulary"},
    {"unknown_member", "没有这个选项", "no such choice"},
    {"unknown_question", "没有这个问题", "no such question"},
    {"unknown_region", "地区索引里没有这个地区", "no such region in the index"},
    {"unknown_source", "引用的来源没有登记", "a source is cited that is not listed"},
    {"unknown_name", "不认识的名字", "unknown name"},
    {"duplicate_id", "编号重复", "the id is used twice"},
    {"bad_period", "起止日期不对", "the period is not valid"},
    {"overlapping_periods", "同一编号的两段有效期重叠", "two periods of the same id overlap"},
    {"value_gap", "用到的数值在这段时间没有记录",
     "a value is used on days for which none is recorded"},
    {"missing_parent", "上级地区不存在", "the parent region does not exist"},
    {"missing_file", "缺少必需的文件", "a required file is missing"},
    {"syntax", "表达式写法有误", "the expression cannot be read"},
    {"type_mismatch", "类型或单位不相配", "types or units do not fit together"},
    {"rounding_needed", "金额有不足一分的零头，要用 round 写明怎么取舍",
     "the amount has fractions of a fen: say how to round it, with round(…)"},
    {"overflow", "在允许的取值范围内，运算可能超出 64 位整数",
     "for facts within their bounds this may leave 64-bit integers"},
    {"division_by_zero", "在允许的取值范围内，除数可能为零",
     "for facts within their bounds the divisor may be zero"},
    {"cycle", "数值之间循环引用", "values that need each other"},
    {"contradiction", "这些事实互相矛盾", "these facts contradict each other"},
    {"unrecorded", "没有收录所需的规定", "no rule is recorded for this"},
    {"damaged", "政策文件损坏，或者不是同一次发布的；请重新下载",
     "the policies are damaged or of another release; fetch them again"},
};
static_assert(std::size(kKinds) == static_cast<std::size_t>(ErrorCode::kDamaged) + 1,
              "every error code has its line");

const ErrorKind& kind_of(ErrorCode code) { return kKinds[static_cast<std::size_t>(code)]; }

}  // namespace

std::string_view error_id(ErrorCode code) { return kind_of(code).id; }

std::string message(const Error& error, Language language) {
  const bool zh = language == Language::kZhHans;
  const ErrorKind& kind = kind_of(error.code);
  std::string line(zh ? kind.zh_hans : kind.en);
  if (!error.found.empty()) line += (zh ? "：写的是 " : ": found ") + error.found;
  if (!error.expected.empty())
    line +=
        zh ? "；应为 " + expectation_in_chinese(error.expected) : "; expected " + error.expected;
  if (!error.nearest.empty()) {
    line += zh ? "；是不是想写 " + error.nearest + "？" : "; did you mean " + error.nearest + "?";
  }
  return line;
}

std::string describe(const Error& error, Language language) {
  const bool zh = language == Language::kZhHans;
  std::string place = error.file;
  if (!error.pointer.empty()) place += "#" + error.pointer;
  if (error.column > 0) {
    const std::string column = decimal::format(error.column, 0, false);
    place += zh ? " 第 " + column + " 字" : " column " + column;
  }
  if (!place.empty()) place += ": ";
  return place + message(error, language) + " [" + std::string(error_id(error.code)) + "]";
}

std::string to_json(const Errors& errors) {
  json::Writer writer;
  writer.begin_object();
  writer.key("errors");
  json::write_errors(errors, writer);
  writer.end_object();
  return std::move(writer).take();
}

}  // namespace gezhang
