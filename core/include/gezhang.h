/* gezhang.h: the rules for C, and for whatever calls C (Python's ctypes, Go, Java, a database).
 *
 *   gezhang_file files[] = {{"index.json", text, size}, …};   // every file of a bundle
 *   char* faults = NULL;
 *   gezhang_policies* policies = gezhang_load(files, count, &faults);
 *   gezhang_region* suzhou = gezhang_open(policies, "320500", "2016-06-01", &faults);
 *   char* answer = gezhang_check(suzhou, "insure", "{\"account.prior_years\":\"4200.00\"}",
 * &faults); puts(answer != NULL ? answer : faults);
 *
 * In C++, <gezhang/gezhang.h> says the same with types; this header stands outside that folder, as
 * its own name, so that neither is included in place of the other.
 *
 * Text is UTF-8 and, unless a size is given with it, ends with a NUL. Answers and faults are JSON.
 *
 * Errors. A function that can fail returns NULL and, where `faults` is not NULL, puts the faults
 * there: {"errors":[{"code":"unknown_fact","pointer":"/…","message":{"zh-Hans":…,"en":…},…}]}, all
 * of them at once. Where it succeeds it puts NULL there. A NULL in place of a text or a handle is
 * such a fault, not a crash. Nothing is thrown or printed; only memory that runs out ends the
 * process, for the library is built without exceptions.
 *
 * Ownership. What is given stays the caller's and is not needed after the call. What is returned
 * is the caller's, each piece freed by the function for its kind, once; freeing NULL does nothing.
 * A region keeps what it needs of its policies, so either may be freed first.
 *
 * Threads. There is no state beside the handles, and a handle never changes: several threads may
 * ask the same one at once. A handle is freed when no call with it is under way.
 */
#ifndef GEZHANG_H
#define GEZHANG_H

/* What C++ would write otherwise is written here as C has it. */
/* NOLINTBEGIN(modernize-deprecated-headers, modernize-use-using, readability-identifier-naming) */

#include <stddef.h>

#ifdef __cplusplus
#define GEZHANG_NOEXCEPT noexcept
extern "C" {
#else
#define GEZHANG_NOEXCEPT
#endif

/** All policies that were loaded. */
typedef struct gezhang_policies gezhang_policies;

/** One region on one day, ready to answer. */
typedef struct gezhang_region gezhang_region;

/** A file as it was read; the library itself reads none. */
typedef struct gezhang_file {
  const char* name; /**< its path below the folder, with slashes: "regions/100000-national.json" */
  const char* text; /**< its bytes; no NUL is needed at the end */
  size_t size;      /**< of the text, in bytes */
} gezhang_file;

/** "0.1.0": the version of the engine, as in the receipt of every answer. Never freed. */
const char* gezhang_version(void) GEZHANG_NOEXCEPT;

/**
 * Reads and checks everything: either the files of a policies folder, or, where one of them is
 * named "index.json", every file of what `gezhang bundle` has written, each proved against the
 * index. A bundle must be whole: without a province's pack its cities would be answered by the
 * nation's rules.
 *
 * Errors: those of the files; missing_file; damaged, for a pack that is not the index's.
 */
gezhang_policies* gezhang_load(const gezhang_file* files, size_t count,
                               char** faults) GEZHANG_NOEXCEPT;

/** The regions as a JSON list: code, name, questions. NULL only for NULL. Freed by
 * gezhang_free_text. */
char* gezhang_regions(const gezhang_policies* policies) GEZHANG_NOEXCEPT;

/**
 * A region, by its six digits ("320500"), with the rules of a day ("2016-06-01").
 *
 * Errors: unknown_region, with the nearest code; bad_value.
 */
gezhang_region* gezhang_open(const gezhang_policies* policies, const char* code, const char* on,
                             char** faults) GEZHANG_NOEXCEPT;

/**
 * The whole answer to a question ("withdraw", "share", "insure", …) for facts as JSON; NULL for the
 * facts is none known. The JSON is that of `gezhang check --json`. Freed by gezhang_free_text.
 *
 * Errors: those of the question and of the facts together: unknown_question, bad_json,
 * unknown_fact, unknown_member, wrong_kind, bad_value, out_of_range, duplicate_key, contradiction.
 */
char* gezhang_check(const gezhang_region* region, const char* question, const char* facts,
                    char** faults) GEZHANG_NOEXCEPT;

/**
 * As gezhang_check, with the verdict and the amount alone, for many citizens in a row:
 * {"verdict":"yes","exact":true,"amount":{"least":"1000.00","most":"1000.00"}}; no "amount" where
 * nothing limits it or nothing is recorded.
 */
char* gezhang_decide(const gezhang_region* region, const char* question, const char* facts,
                     char** faults) GEZHANG_NOEXCEPT;

void gezhang_free_policies(gezhang_policies* policies) GEZHANG_NOEXCEPT;
void gezhang_free_region(gezhang_region* region) GEZHANG_NOEXCEPT;
/** Answers, lists and faults. */
void gezhang_free_text(char* text) GEZHANG_NOEXCEPT;

#ifdef __cplusplus
}
#endif

/* NOLINTEND(modernize-deprecated-headers, modernize-use-using, readability-identifier-naming) */

#endif
