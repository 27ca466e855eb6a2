#include "gezhang/version.h"

namespace gezhang {

std::string_view engine_version() { return GEZHANG_VERSION; }

}  // namespace gezhang
