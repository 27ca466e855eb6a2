// `gezhang check --batch`: a line of JSON in, a line of JSON out.
#include <gtest/gtest.h>

#include <unistd.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

constexpr const char* kEnough = R"({"account.prior_years":"4200.00","relative.relation":"self"})";
constexpr std::size_t kMostBytes = std::size_t{4} * 1024 * 1024;

// With everything that a line may leave out.
std::vector<std::string> batch(const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"check",      "--policies", fixture(),  "--batch",
                                    "--lang",     "en",         "--region", "320500",
                                    "--question", "insure",     "--on",     "2014-06-01"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

std::string with_facts(const std::string& facts, const std::string& more = "") {
  return "{\"facts\":" + facts + more + "}";
}

std::string brief(const std::string& verdict, const std::string& least, const std::string& most) {
  return "\"verdict\":\"" + verdict + "\",\"exact\":true,\"amount\":{\"least\":\"" + least +
         "\",\"most\":\"" + most + "\"}}";
}

// Good ones and bad ones, of every length of answer.
std::string mixed_lines(int count) {
  const std::string kinds[] = {with_facts(kEnough),
                               with_facts("{}"),
                               with_facts(R"({"account.prior_years":"1.00"})"),
                               with_facts(R"({"no.such":1})"),
                               with_facts("{}", R"(,"on":"2012-01-01")"),
                               with_facts("{}", R"(,"region":"320000","id":"there")"),
                               "not JSON",
                               ""};
  std::string text;
  for (int i = 0; i < count; ++i) text += kinds[i % 8] + "\n";
  return text;
}

TEST(Batch, AnswersALineWithALineAsACheckWould) {
  const Ran one = gezhang({"check", "--policies", fixture(), "--region", "320500", "--question",
                           "insure", "--on", "2014-06-01", "--json", "--facts", kEnough});
  const Ran run = gezhang(batch(), with_facts(kEnough) + "\n");
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.errors, "");
  EXPECT_EQ(run.output, "{\"line\":1," + one.output.substr(1));
}

TEST(Batch, LeavesOutTheChangesWhereToldTo) {
  const std::string line = with_facts(R"({"account.prior_years":"1.00"})") + "\n";
  const Ran whole = gezhang(batch({}), line);
  const Ran reasons = gezhang(batch({"--no-changes"}), line);
  EXPECT_NE(whole.output.find("\"changes\":"), std::string::npos);
  EXPECT_EQ(reasons.output.find("\"changes\":"), std::string::npos);
  EXPECT_NE(reasons.output.find("\"requirements\":"), std::string::npos);
}

TEST(Batch, GivesInBriefTheVerdictAndTheAmountAlone) {
  const Ran run = gezhang(batch({"--brief"}), with_facts(kEnough) + "\n" + with_facts("{}") + "\n");
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.output, "{\"line\":1," + brief("yes", "1000.00", "1000.00") + "\n{\"line\":2," +
                            brief("depends", "0.00", "1000.00") + "\n");
}

TEST(Batch, EchoesAnIdAsItWasGiven) {
  const Ran run = gezhang(batch({"--brief"}), with_facts(kEnough, R"(,"id":"张 \"三\"\u0000")") +
                                                  "\n" + with_facts(kEnough, ",\"id\":1.50") +
                                                  "\n" + with_facts("[]", ",\"id\":-7") + "\n");
  const auto out = lines(run.output);
  ASSERT_EQ(out.size(), 3U);
  EXPECT_EQ(out[0].rfind(R"({"line":1,"id":"张 \"三\"\u0000","verdict":)", 0), 0U) << out[0];
  EXPECT_EQ(out[1].rfind(R"({"line":2,"id":1.50,"verdict":)", 0), 0U) << out[1];
  EXPECT_EQ(out[2].rfind(R"({"line":3,"id":-7,"errors":[)", 0), 0U) << out[2];
}

TEST(Batch, KeepsTheOrderAndTheBytesWhateverTheThreads) {
  const std::string input = mixed_lines(1000);
  const Ran one = gezhang(batch(), input);
  EXPECT_EQ(one.code, 2);
  const auto out = lines(one.output);
  ASSERT_EQ(out.size(), 875U);  // every eighth line is blank
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::size_t number = i / 7 * 8 + i % 7 + 1;
    EXPECT_EQ(out[i].rfind("{\"line\":" + std::to_string(number) + ",", 0), 0U) << out[i];
  }
  for (const char* jobs : {"1", "2", "4", "0"}) {
    const Ran several = gezhang(batch({"--jobs", jobs}), input);
    EXPECT_EQ(several.code, 2);
    EXPECT_EQ(several.output, one.output) << jobs;
    EXPECT_EQ(several.errors, one.errors) << jobs;
  }
}

TEST(Batch, TakesWhatALineSaysBeforeTheOptions) {
  const Ran run = gezhang(batch(), with_facts(kEnough, R"(,"on":"2012-12-31")") + "\n" +
                                       with_facts(kEnough, R"(,"region":"320000")") + "\n" +
                                       with_facts(kEnough, R"(,"question":"insur")") + "\n" +
                                       with_facts(kEnough) + "\n");
  EXPECT_EQ(run.code, 2);
  const auto out = lines(run.output);
  ASSERT_EQ(out.size(), 4U);
  EXPECT_TRUE(has(out[0], R"("region":"320500","on":"2012-12-31","verdict":"unrecorded")"));
  EXPECT_TRUE(has(out[1], R"("region":"320000","on":"2014-06-01","verdict":"unrecorded")"));
  EXPECT_TRUE(has(out[2], R"("nearest":"insure")"));
  EXPECT_TRUE(has(out[3], R"("region":"320500","on":"2014-06-01","verdict":"yes")"));
}

TEST(Batch, NeedsNoOptionsWhereEveryLineHasItsOwn) {
  const std::vector<std::string> words = {"check",   "--policies", fixture(),
                                          "--batch", "--lang",     "en"};
  const std::string own = R"(,"region":"320500","question":"insure","on":"2014-06-01")";
  EXPECT_EQ(gezhang(words, with_facts(kEnough, own)).code, 0);
  const Ran run = gezhang(words, with_facts(kEnough));
  EXPECT_EQ(run.code, 2);
  for (const char* fault : {"line 1: a required key is missing; expected region / --region",
                            "line 1: a required key is missing; expected question / --question",
                            "line 1: a required key is missing; expected on / --on"}) {
    EXPECT_TRUE(has(run.errors, fault)) << fault << " in\n" << run.errors;
  }
}

TEST(Batch, AnswersMoreRegionsAndDaysThanItKeepsOpen) {
  std::string input;
  for (int round = 0; round < 2; ++round) {
    for (int day = 0; day < 80; ++day) {
      const std::string on = "20" + std::to_string(12 + day / 40) + "-" +
                             std::to_string(10 + day % 3) + "-" + std::to_string(10 + day % 19);
      input += with_facts(kEnough, ",\"on\":\"" + on + "\"") + "\n";
    }
  }
  const Ran run = gezhang(batch({"--brief", "--jobs", "2"}), input);
  EXPECT_EQ(run.code, 0) << run.errors;
  const auto out = lines(run.output);
  ASSERT_EQ(out.size(), 160U);
  for (std::size_t i = 0; i < out.size(); ++i) {
    EXPECT_TRUE(has(out[i], i % 80 < 40 ? "\"unrecorded\"" : "\"yes\"")) << i << out[i];
  }
}

TEST(Batch, TellsABadLineByItsNumberAndGoesOn) {
  const Ran run =
      gezhang(batch({"--brief"}), "nonsense\n" + with_facts(kEnough) + "\n" +
                                      with_facts(R"({"account.prior_year":"1"})") + "\n" +
                                      with_facts("{}", R"(,"region":"320501","id":9)") + "\n" +
                                      with_facts("{}", R"(,"fact":1,"on":"2014-02-30")") +
                                      "\n[]\n" + with_facts(kEnough) + "\n");
  EXPECT_EQ(run.code, 2);
  const auto out = lines(run.output);
  ASSERT_EQ(out.size(), 7U) << run.output;
  EXPECT_EQ(
      out[0].rfind(R"({"line":1,"errors":[{"code":"bad_json","pointer":"","found":"column)", 0), 0U)
      << out[0];
  EXPECT_TRUE(has(out[1], "\"yes\"") && has(out[6], "\"yes\""));
  EXPECT_TRUE(has(out[2], R"("pointer":"/facts/account.prior_year")")) << out[2];
  EXPECT_EQ(out[3].rfind(R"({"line":4,"id":9,"errors":[{"code":"unknown_region")", 0), 0U);
  const auto faults = lines(run.errors);
  ASSERT_EQ(faults.size(), 6U) << run.errors;
  for (const std::string& fault : faults) EXPECT_EQ(fault.rfind("gezhang: line ", 0), 0U) << fault;
  EXPECT_TRUE(has(faults[1], "line 3: #/facts/account.prior_year: ") &&
              has(faults[1], "did you mean account.prior_years?"));
  EXPECT_TRUE(has(faults[2], "line 4: #/region: ") && has(faults[2], "did you mean 320500?"));
  EXPECT_TRUE(has(faults[3], "line 5: #/fact: ") && has(faults[3], "did you mean facts?"));
  EXPECT_TRUE(has(faults[4], "line 5: #/on: ")) << run.errors;
  EXPECT_TRUE(has(faults[5], "line 6: ") && has(faults[5], "expected an object"));
}

TEST(Batch, TellsAFaultOnce) {
  const Ran run = gezhang(
      batch(), with_facts(R"({"relative.relation":"self","relative.relation":"spouse"})") + "\n" +
                   R"({"facts":{},"facts":{}})" + "\n" + R"({"id":{},"facts":1})" + "\n");
  EXPECT_EQ(run.code, 2);
  const auto faults = lines(run.errors);
  ASSERT_EQ(faults.size(), 4U) << run.errors;
  EXPECT_TRUE(has(faults[0], "line 1: #/facts/relative.relation: ") &&
              has(faults[0], "[duplicate_key]"));
  EXPECT_TRUE(has(faults[1], "line 2: #/facts: ") && has(faults[1], "[duplicate_key]"));
  EXPECT_TRUE(has(faults[2], "line 3: #/id: ") && has(faults[3], "line 3: #/facts: "));
}

TEST(Batch, ListsNoMoreFaultsOfALineThanAnyoneReads) {
  std::string list;
  for (int i = 0; i < 4000; ++i) list += std::string(i == 0 ? "" : ",") + "1";
  const Ran run =
      gezhang(batch(), with_facts(R"({"relative.relation":{"any_of":[)" + list + "]}}"));
  EXPECT_EQ(run.code, 2);
  const auto faults = lines(run.errors);
  ASSERT_EQ(faults.size(), 101U);
  EXPECT_TRUE(has(faults.back(), "found more than 100 faults; expected at most 100 faults"));
  EXPECT_EQ(lines(run.output).size(), 1U);
}

// Keys may be spelled with escapes, a byte order mark may come first, and a member may hold
// brackets and quotes in its texts.
TEST(Batch, ReadsALineHoweverItIsWritten) {
  const auto answer = [](const std::string& line) {
    const Ran run = gezhang(batch(), line + "\n");
    EXPECT_EQ(run.code, 0) << line << "\n" << run.errors;
    return run.output;
  };
  // The order of the facts is the order of what an answer rests on: nothing may sort them.
  const std::string facts =
      R"({"relative.relation":{"assume":"self"},"account.prior_years":{"assume":"4200.00"}})";
  const std::string plain = answer(with_facts(facts, R"(,"id":"}]\"{")"));
  EXPECT_TRUE(has(plain, R"("rests_on":["relative.relation","account.prior_years"])")) << plain;
  EXPECT_EQ(answer(" {\t\"\\u0066acts\" : " + facts + R"( , "id":"}]\"{" } )"), plain);
  EXPECT_EQ(answer(R"({"id":"}]\"{","on":"2014-0\u0036-01","facts":)" + facts + "}"), plain);
  EXPECT_EQ(answer("\xef\xbb\xbf" + with_facts(facts, R"(,"id":"}]\"{")")), plain);
  for (const char* broken :
       {R"({"facts":{}}})", R"({"facts":{]}})", R"({"facts":{},})", R"({"facts":{} "id":1})",
        R"({"facts":{},"id":01})", R"({"facts":{)", R"({"facts":{},"on":"2014-06-01})",
        "{\"facts\":{},\"id\":\"\xff\"}", R"({"facts")", R"({"facts":)", "{", "\"", "{}{}"}) {
    const Ran run = gezhang(batch(), std::string(broken) + "\n");
    EXPECT_EQ(run.code, 2) << broken;
    EXPECT_TRUE(has(run.output, "{\"line\":1,\"errors\":[{\"code\":\"") ||
                has(run.output, "{\"line\":1,\"id\":\"\xff"))
        << broken << run.output;
  }
}

TEST(Batch, CountsBlankLinesAndSkipsThem) {
  const Ran run = gezhang(batch({"--brief"}), "\n \t\n" + with_facts(kEnough) + "\n\n\n");
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.errors, "");
  EXPECT_EQ(run.output, "{\"line\":3," + brief("yes", "1000.00", "1000.00") + "\n");
}

TEST(Batch, AcceptsLinesOfWindowsAndALastOneWithoutItsEnd) {
  const std::string wanted =
      gezhang(batch(), with_facts(kEnough) + "\n" + with_facts("{}") + "\n").output;
  EXPECT_EQ(lines(wanted).size(), 2U);
  EXPECT_EQ(gezhang(batch(), with_facts(kEnough) + "\n" + with_facts("{}")).output, wanted);
  EXPECT_EQ(gezhang(batch(), with_facts(kEnough) + "\r\n" + with_facts("{}") + "\r\n").output,
            wanted);
}

TEST(Batch, HasNothingToSayToNothing) {
  for (const char* nothing : {"", "\n", "\r\n\r\n"}) {
    const Ran run = gezhang(batch({"--jobs", "2"}), nothing);
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.output + run.errors, "");
  }
}

TEST(Batch, RefusesALineThatIsTooLongAndReadsOnAfterIt) {
  const auto of_size = [](std::size_t size) {
    const std::string facts = with_facts("{}");
    return "{" + std::string(size - facts.size(), ' ') + facts.substr(1);
  };
  const Ran run = gezhang(batch({"--brief"}),
                          of_size(kMostBytes) + "\n" + of_size(kMostBytes) + "\r\n" +
                              of_size(kMostBytes + 1) + "\n" + std::string(3 * kMostBytes, 'x') +
                              "\n" + with_facts(kEnough) + "\n" + of_size(kMostBytes + 2));
  EXPECT_EQ(run.code, 2);
  const auto out = lines(run.output);
  ASSERT_EQ(out.size(), 6U);
  for (const std::size_t good : {0U, 1U, 4U}) EXPECT_TRUE(has(out[good], "\"verdict\"")) << good;
  for (const std::size_t bad : {2U, 3U, 5U}) {
    EXPECT_TRUE(has(out[bad], "\"code\":\"limit_exceeded\"")) << out[bad];
  }
  EXPECT_EQ(lines(run.errors).size(), 3U) << run.errors;
  EXPECT_TRUE(has(run.errors, "line 4: larger than is accepted")) << run.errors;
}

TEST(Batch, ReadsAFile) {
  const TemporaryFolder folder;
  folder.write("in.ndjson", mixed_lines(20));
  const Ran run = gezhang(batch(), mixed_lines(20));
  EXPECT_EQ(gezhang(batch({"--facts", folder.path("in.ndjson")})).output, run.output);
  EXPECT_EQ(gezhang(batch({"--facts", "-"}), mixed_lines(20)).output, run.output);
  const Ran missing = gezhang(batch({"--facts", "/no/such/file"}));
  EXPECT_EQ(missing.code, 2);
  EXPECT_TRUE(has(missing.errors, "/no/such/file: cannot be read"));
  EXPECT_TRUE(has(gezhang(batch({"--facts", folder.path()})).errors, "is a folder"));
}

TEST(Batch, TellsFaultsOfItsOptionsOnceBeforeAnyLine) {
  const auto told = [](const std::vector<std::string>& words) {
    const Ran run = gezhang(words, with_facts("{}") + "\n" + with_facts("{}") + "\n");
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.output, "");
    EXPECT_EQ(lines(run.errors).size(), 1U) << run.errors;
    return run.errors;
  };
  const std::vector<std::string> plain = {"check",   "--policies", fixture(),
                                          "--batch", "--lang",     "en"};
  const auto with = [&](const std::string& option, const std::string& value) {
    std::vector<std::string> words = plain;
    words.insert(words.end(), {option, value});
    return told(words);
  };
  EXPECT_TRUE(has(with("--region", "320501"), "did you mean 320500?"));
  EXPECT_TRUE(has(with("--on", "2014-02-30"), "#/on"));
  EXPECT_TRUE(has(with("--question", "insur"), "did you mean insure?"));
  for (const char* jobs : {"-1", "x", "257", "2.5", "", "99999999999999999999"})
    EXPECT_TRUE(has(with("--jobs", jobs), "--jobs " + std::string(jobs) + ": expected")) << jobs;
  EXPECT_TRUE(has(with("--facts", "{}"), "--facts: a batch reads lines"));
  const std::vector<std::string> single = {"check",    "--policies", fixture(),
                                           "--region", "320500",     "--question",
                                           "insure",   "--on",       "2014-06-01"};
  for (const char* option : {"--jobs=2", "--brief"}) {
    std::vector<std::string> words = single;
    words.emplace_back(option);
    EXPECT_TRUE(has(told(words), "needs --batch"));
  }
}

// What the shell runs below, with all options that every line would need.
constexpr const char* kCommand =
    R"("$GEZHANG" check --policies "$POLICIES" --batch --region 320500 --question insure --on 2014-06-01)";

// Whoever reads the answers may have gone: endless input must not keep the command at work.
TEST(Batch, StopsWhereNobodyReadsItsAnswers) {
  for (const char* jobs : {" --jobs 1", " --jobs 3"}) {
    const Ran run = shell(std::string("{ yes '{\"facts\":{}}' | ") + kCommand + jobs +
                          "; echo $? >code; } | head -n 2; cat code");
    EXPECT_EQ(lines(run.output).size(), 3U) << run.output;
    EXPECT_EQ(lines(run.output).back(), "2");
    EXPECT_EQ(run.errors, "gezhang: standard output could not be written\n");
  }
}

TEST(Batch, StopsWhereTheDiskIsFull) {
  if (access("/dev/full", W_OK) != 0) GTEST_SKIP() << "no /dev/full here";
  const Ran run = shell(std::string("yes '{\"facts\":{}}' | ") + kCommand + " >/dev/full");
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.errors, "gezhang: standard output could not be written\n");
}

// A program that writes a line and waits for its answer before it writes the next one.
TEST(Batch, AnswersALineBeforeTheNextIsWritten) {
  for (const char* jobs : {" --jobs 1", " --jobs 3"}) {
    const Ran run =
        shell(std::string("{ echo '{\"facts\":{}}'; until [ -s out ]; do sleep 0.01; ") +
              "done; echo '{\"facts\":{}}'; } | " + kCommand + jobs + " --brief >out; cat out");
    EXPECT_EQ(run.code, 0) << run.errors;
    EXPECT_EQ(lines(run.output).size(), 2U) << run.output;
  }
}

}  // namespace
}  // namespace gezhang::cli::test
