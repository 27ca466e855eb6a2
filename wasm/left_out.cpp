// What the linked libraries would bring along and nothing here uses: 20 KB of the 330.
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <__verbose_abort>

// The JSON library turns each fraction into a double beside its text. The core reads the text
// alone: it knows no floating point. The conversion of the C library works in 128-bit arithmetic.
extern "C" {
float strtof(const char*, char**) { return 0; }
double strtod(const char*, char**) { return 0; }
long double strtold(const char*, char**) { return 0; }

// Its errors would quote what they stumbled over; the core tells faults by itself.
int snprintf(char* text, std::size_t room, const char*, ...) {
  if (room > 0) *text = '\0';
  return 0;
}
}

// A failed check inside the C++ library would print through the whole of printf; nobody reads it on
// a phone. It ends the module all the same, and the page says so.
_LIBCPP_BEGIN_NAMESPACE_STD
void __libcpp_verbose_abort(const char*, ...) { __builtin_trap(); }
_LIBCPP_END_NAMESPACE_STD
