/* Loads the policies that `gezhang bundle` has written, asks one question, and prints the decision
 * as JSON:
 *
 *   ask /usr/share/gezhang/policies
 */
#include <dirent.h>
#include <gezhang.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { kMostFiles = 64 };

/* The bytes of a file, to be freed; NULL where it cannot be read. */
static char* read_file(const char* path, size_t* size) {
  FILE* stream = fopen(path, "rb");
  char* text = NULL;
  long end;
  if (stream == NULL) return NULL;
  if (fseek(stream, 0, SEEK_END) == 0 && (end = ftell(stream)) > 0) {
    rewind(stream);
    *size = (size_t)end;
    text = malloc(*size);
    if (text != NULL && fread(text, 1, *size, stream) != *size) {
      free(text);
      text = NULL;
    }
  }
  fclose(stream);
  return text;
}

/* Every file of `folder` in `files`; how many they are. */
static size_t read_folder(const char* folder, gezhang_file* files) {
  DIR* listing = opendir(folder);
  const struct dirent* entry;
  size_t count = 0;
  if (listing == NULL) return 0;
  while (count < kMostFiles && (entry = readdir(listing)) != NULL) {
    char path[4096];
    if (entry->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    files[count].text = read_file(path, &files[count].size);
    if (files[count].text == NULL) continue; /* loading tells what is missing */
    files[count++].name = strdup(entry->d_name);
  }
  closedir(listing);
  return count;
}

static int fail(char* faults) {
  fprintf(stderr, "%s\n", faults);
  gezhang_free_text(faults);
  return 1;
}

static int ask(const gezhang_policies* policies) {
  char* faults = NULL;
  gezhang_region* region = gezhang_open(policies, "320500", "2016-06-01", &faults);
  char* decision;
  if (region == NULL) return fail(faults);
  decision = gezhang_decide(region, "insure",
                            "{\"account.prior_years\":\"4200.00\",\"relative.relation\":\"self\"}",
                            &faults);
  gezhang_free_region(region);
  if (decision == NULL) return fail(faults);
  puts(decision);
  gezhang_free_text(decision);
  return 0;
}

int main(int argc, char** argv) {
  gezhang_file files[kMostFiles];
  gezhang_policies* policies;
  char* faults = NULL;
  size_t count, i;
  int code;
  if (argc != 2) return 2;
  count = read_folder(argv[1], files);
  policies = gezhang_load(files, count, &faults);
  /* What was loaded does not need the texts any more. */
  for (i = 0; i < count; ++i) {
    free((void*)files[i].name);
    free((void*)files[i].text);
  }
  if (policies == NULL) return fail(faults);
  code = ask(policies);
  gezhang_free_policies(policies);
  return code;
}
