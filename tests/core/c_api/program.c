/* What a program of C meets: loads the folder of policies it is given, asks, errs, frees. Exits
 * with 0 where everything was as expected; each thing that was not is a line on standard error. */
#include <gezhang.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

static void expect(int holds, const char* what, const char* found) {
  if (holds) return;
  fprintf(stderr, "expected: %s; found: %s\n", what, found == NULL ? "NULL" : found);
  ++failures;
}

static void expect_part(const char* text, const char* part) {
  expect(text != NULL && strstr(text, part) != NULL, part, text);
}

/* The bytes of a file below `folder`; the program ends where there is none. */
static gezhang_file read_file(const char* folder, const char* name) {
  static const size_t kMost = (size_t)1 << 20;
  char path[1024];
  gezhang_file file = {name, NULL, 0};
  char* text = malloc(kMost);
  FILE* stream;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  stream = fopen(path, "rb");
  if (text == NULL || stream == NULL) {
    fprintf(stderr, "%s cannot be read\n", path);
    exit(2);
  }
  file.size = fread(text, 1, kMost, stream);
  file.text = text;
  fclose(stream);
  return file;
}

static void ask(const gezhang_region* region) {
  static const char kFacts[] =
      "{\"account.prior_years\":\"4200.00\",\"relative.relation\":\"self\"}";
  char* faults = NULL;
  char* answer = gezhang_check(region, "insure", kFacts, &faults);
  expect_part(answer, "\"verdict\":\"yes\"");
  expect_part(answer, "\"most\":\"1000.00\"");
  expect(faults == NULL, "no faults", faults);
  gezhang_free_text(answer);

  answer = gezhang_decide(region, "insure", kFacts, &faults);
  expect(answer != NULL && strcmp(answer,
                                  "{\"verdict\":\"yes\",\"exact\":true,\"amount\":{\"least\":"
                                  "\"1000.00\",\"most\":\"1000.00\"}}") == 0,
         "the decision alone", answer);
  gezhang_free_text(answer);

  answer = gezhang_check(region, "insur", "{\"account.prior_year\":\"1.00\"}", &faults);
  expect(answer == NULL, "no answer to what is misspelt", answer);
  expect_part(faults, "unknown_question");
  expect_part(faults, "\"nearest\":\"account.prior_years\"");
  gezhang_free_text(faults);
}

int main(int argc, char** argv) {
  static const char* const kNames[] = {"vocabulary.json", "regions/index.json",
                                       "regions/100000-national.json", "regions/320500-city.json"};
  gezhang_file files[sizeof kNames / sizeof *kNames];
  const size_t count = sizeof kNames / sizeof *kNames;
  gezhang_policies* policies;
  gezhang_region* region;
  char* faults = NULL;
  char* regions;
  size_t i;

  if (argc != 2) return 2;
  expect(strchr(gezhang_version(), '.') != NULL, "a version", gezhang_version());
  for (i = 0; i < count; ++i) files[i] = read_file(argv[1], kNames[i]);
  policies = gezhang_load(files, count, &faults);
  expect(policies != NULL && faults == NULL, "policies", faults);
  /* The texts were copied. */
  for (i = 0; i < count; ++i) free((void*)files[i].text);

  regions = gezhang_regions(policies);
  expect_part(regions, "\"code\":\"320500\"");
  gezhang_free_text(regions);

  expect(gezhang_open(policies, "320501", "2014-06-01", &faults) == NULL, "no such region", faults);
  expect_part(faults, "unknown_region");
  gezhang_free_text(faults);

  region = gezhang_open(policies, "320500", "2014-06-01", &faults);
  expect(region != NULL && faults == NULL, "a region", faults);
  gezhang_free_policies(policies);
  /* The region keeps what it needs. */
  ask(region);
  gezhang_free_region(region);
  return failures == 0 ? 0 : 1;
}
