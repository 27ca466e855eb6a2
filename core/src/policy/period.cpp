#include "policy/period.h"

#include <algorithm>
#include <limits>

namespace gezhang {

Date Period::end() const {
  Date end = until.value_or(Date::from_days(std::numeric_limits<std::int32_t>::max()));
  if (historic && confirmed) end = std::min(end, Date::from_days(confirmed->days() + 1));
  return end;
}

}  // namespace gezhang
