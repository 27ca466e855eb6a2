// sort_short: a stable sort for lists of a few hundred elements at most.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace gezhang {

/// By insertion, with the place found by halving. Each kind of list that std::sort or
/// std::stable_sort is used for costs some 2 KB of WebAssembly; this costs a tenth. For lists that
/// anybody may make as long as he likes, it is the wrong one: the moves grow with the square.
template <typename Element, typename Less = std::less<>>
void sort_short(std::vector<Element>& list, Less less = {}) {
  for (auto next = list.begin(); next != list.end(); ++next)
    std::rotate(std::upper_bound(list.begin(), next, *next, less), next, next + 1);
}

}  // namespace gezhang
