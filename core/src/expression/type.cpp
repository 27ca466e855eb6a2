#include "expression/type.h"

namespace gezhang {

std::string_view kind_id(Kind kind) {
  switch (kind) {
    case Kind::kBool:
      return "bool";
    case Kind::kMoney:
      return "money";
    case Kind::kFractionalMoney:
      return "money with fractions of a fen";
    case Kind::kRate:
      return "rate";
    case Kind::kCount:
      return "count";
    case Kind::kDate:
      return "date";
    case Kind::kChoice:
      return "choice";
    case Kind::kQuotient:
      return "quotient";
    case Kind::kError:
      return "unknown";
  }
  return {};
}

}  // namespace gezhang
