// bundle: policies as a page fetches them: an index, a pack that every region needs, and a pack a
// province. The same policies give the same bytes.
//
//   Result<Bundle> bundle = make_bundle(files);
//   // elsewhere, with what came over the network:
//   Result<std::vector<PolicyFile>> read = read_pack(text, sha256_of_the_index);
//
// Each pack's SHA-256 stands in the index, so a pack that was damaged, or that belongs to another
// release, is refused. It proves no more: whoever can change the index can change the packs. That
// the index is the publisher's is what the host's TLS is for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/policy_set.h"
#include "gezhang/result.h"

namespace gezhang {

struct Pack {
  std::string name;    ///< "base", or a province's code; its file is named after it
  std::string sha256;  ///< of the text
  std::string text;    ///< {"files":{"regions/…":{…}}}, each file in canonical form, a line
};

struct Bundle {
  std::string index;  ///< {"format":2,"packs":[…],"regions":[…]}
  std::vector<Pack> packs;
};

/// Errors: those of loading the files.
[[nodiscard]] Result<Bundle> make_bundle(std::span<const PolicyFile> files);

/// The packs that an index names, without their texts. Errors: bad_json, missing_key, bad_value.
[[nodiscard]] Result<std::vector<Pack>> read_bundle_index(std::string_view text);

/// The files of a pack. Errors: damaged, bad_json.
[[nodiscard]] Result<std::vector<PolicyFile>> read_pack(std::string_view text,
                                                        std::string_view sha256);

}  // namespace gezhang
