#include "gezhang/bundle.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "json/object_reader.h"
#include "json/parse.h"
#include "json/write.h"
#include "sha256.h"

namespace gezhang {
namespace {

constexpr std::string_view kBase = "base";
constexpr std::string_view kFormat = "2";

// The province that a region belongs to, by the region index; the nation belongs to none.
class Provinces {
 public:
  explicit Provinces(const std::vector<RegionInfo>& regions) {
    for (const RegionInfo& region : regions) parents_.emplace(region.code, region.parent);
  }

  std::string pack_of(RegionCode code) const {
    for (;;) {
      const auto found = parents_.find(code);
      if (found == parents_.end() || !found->second) return std::string(kBase);
      if (*found->second == RegionCode::nation()) return code.to_text();
      code = *found->second;
    }
  }

 private:
  std::map<RegionCode, std::optional<RegionCode>> parents_;
};

// JSON, and a line each for a name and its file: canonical text has no line break, so who knows
// that the pack is whole takes the lines as they are, and reads each file's JSON once.
constexpr std::string_view kPackBegins = "{\"files\":{\n";
constexpr std::string_view kPackEnds = "}}\n";

std::string pack_text(const std::map<std::string, std::string>& files) {
  std::string text(kPackBegins);
  std::size_t left = files.size();
  for (const auto& [name, file] : files) {
    json::Writer key;
    key.string(name);
    text += std::move(key).take() + ":\n" + file + (--left > 0 ? ",\n" : "\n");
  }
  text += kPackEnds;
  return text;
}

Errors not_a_pack(std::string_view text) {
  return {{ErrorCode::kBadJson, "", "", 0, json::shortened(text), "a pack of a bundle", ""}};
}

std::string index_text(const std::vector<Pack>& packs, const std::vector<RegionInfo>& regions,
                       const Provinces& provinces) {
  json::Writer writer;
  writer.begin_object();
  writer.key("format").raw(kFormat);
  writer.key("packs").begin_array();
  for (const Pack& pack : packs) {
    writer.begin_object();
    writer.key("name").string(pack.name);
    writer.key("sha256").string(pack.sha256);
    writer.end_object();
  }
  writer.end_array();
  writer.key("regions").begin_array();
  for (const RegionInfo& region : regions) {
    writer.begin_object();
    writer.key("code").string(region.code.to_text());
    if (region.parent) writer.key("parent").string(region.parent->to_text());
    writer.key("name").text(region.name);
    writer.key("pack").string(provinces.pack_of(region.code));
    writer.key("questions").begin_array();
    for (const std::string& question : region.questions) writer.string(question);
    writer.end_array();
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return std::move(writer).take();
}

}  // namespace

Result<Bundle> make_bundle(std::span<const PolicyFile> files) {
  const Result<PolicySet> set = PolicySet::load(files);
  if (!set) return set.errors();
  const std::vector<RegionInfo> regions = set->regions();
  const Provinces provinces(regions);
  std::map<std::string, std::map<std::string, std::string>> packs;
  packs[std::string(kBase)];
  for (const PolicyFile& file : files) {
    Errors none;  // it has been loaded
    const std::optional<json::Node> root = json::parse(file.text, file.name, none);
    if (!root) continue;
    const json::Node* region = root->find("region");
    const auto code = region == nullptr ? std::nullopt : RegionCode::parse(region->text);
    packs[code ? provinces.pack_of(*code) : std::string(kBase)][file.name] = canonical(*root);
  }
  Bundle bundle;
  for (const auto& [name, contents] : packs) {
    std::string text = pack_text(contents);
    std::string hash = sha256_hex(text);
    bundle.packs.push_back({name, std::move(hash), std::move(text)});
  }
  bundle.index = index_text(bundle.packs, regions, provinces);
  return bundle;
}

Result<std::vector<Pack>> read_bundle_index(std::string_view text) {
  Errors errors;
  std::vector<Pack> packs;
  const std::optional<json::Node> root = json::parse(text, "index.json", errors);
  if (!root) return errors;
  json::Faults faults("index.json", errors);
  const json::Path top;
  json::ObjectReader object(*root, top, faults);
  const json::Node* format = object.required("format", json::NodeKind::kNumber);
  if (format != nullptr && format->text != kFormat)
    faults.report(ErrorCode::kBadValue, "/format", format->text, kFormat);
  if (const json::Node* list = object.required("packs", json::NodeKind::kArray)) {
    const json::Path here = top.at("packs");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const json::Path at = here.at(i);
      json::ObjectReader pack(list->items[i], at, faults);
      std::string name = pack.required_string("name");
      // It becomes part of a path.
      const bool is_plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      });
      if (!is_plain)
        faults.report(ErrorCode::kBadValue, at.at("name").pointer(), name, "a code of its own");
      packs.push_back({std::move(name), pack.required_string("sha256"), ""});
    }
  }
  if (!errors.empty()) return errors;
  return packs;
}

Result<std::vector<PolicyFile>> read_pack(std::string_view text, std::string_view sha256) {
  if (const std::string found = sha256_hex(text); found != sha256) {
    return Errors{
        {ErrorCode::kDamaged, "", "", 0, "sha256 " + found, "sha256 " + std::string(sha256), ""}};
  }
  Errors errors;
  const auto take_line = [&] {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
  };
  const auto take_name = [&]() -> std::optional<json::Node> {
    std::string_view line = take_line();
    if (line.ends_with(':')) line.remove_suffix(1);
    return json::parse(line, "", errors);
  };
  std::vector<PolicyFile> files;
  if (!text.starts_with(kPackBegins)) return not_a_pack(text);
  text.remove_prefix(kPackBegins.size());
  while (text != kPackEnds) {
    std::optional<json::Node> name = take_name();
    if (!name) return errors;
    std::string_view file = take_line();
    if (file.ends_with(',')) file.remove_suffix(1);
    files.push_back({std::move(name->text), std::string(file)});
  }
  return files;
}

}  // namespace gezhang
