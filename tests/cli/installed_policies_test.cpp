// The command in a prefix: without --policies it answers from those that stand beside it.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

// A prefix with the fixture's policies; "$PREFIX" in the script. The command is linked into it, so
// that nothing of its size is copied.
Ran in_prefix(const std::string& script) {
  return shell(
      "set -e; PREFIX=$PWD/prefix; mkdir -p $PREFIX/bin elsewhere\n"
      "ln \"$GEZHANG\" $PREFIX/bin/gezhang 2>/dev/null || cp \"$GEZHANG\" $PREFIX/bin/gezhang\n"
      "\"$GEZHANG\" bundle --policies \"$POLICIES\" --out $PREFIX/share/gezhang/policies >bundled\n"
      "set +e\n" +
      script);
}

constexpr const char* kRegions = "100000 China\n    320500 City A  [insure]\n";

TEST(InstalledPolicies, AreUsedWithoutOthers) {
  const Ran run = in_prefix("$PREFIX/bin/gezhang regions --lang en");
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(run.output, kRegions);
}

TEST(InstalledPolicies, AreFoundThroughALinkAndOnThePath) {
  EXPECT_EQ(
      in_prefix("ln -s $PREFIX/bin/gezhang elsewhere/gz; elsewhere/gz regions --lang en").output,
      kRegions);
  EXPECT_EQ(in_prefix("cd elsewhere; PATH=$PREFIX/bin:$PATH gezhang regions --lang en").output,
            kRegions);
}

TEST(InstalledPolicies, AreFoundWhereThePrefixWasMovedTo) {
  EXPECT_EQ(
      in_prefix("mv prefix elsewhere/; elsewhere/prefix/bin/gezhang regions --lang en").output,
      kRegions);
}

TEST(InstalledPolicies, AnswerEveryCommandThatAsksForPolicies) {
  const std::string asked =
      " --region 320500 --question insure --on 2014-06-01 --lang en >said || exit 1\n";
  const Ran run = in_prefix(
      "for command in check explain next; do $PREFIX/bin/gezhang $command" + asked +
      "done\n"
      "$PREFIX/bin/gezhang compare --region 320000,320500 --question insure --on 2014-06-01 >said "
      "|| exit 1\n"
      "echo '{\"facts\":{},\"region\":\"320500\",\"question\":\"insure\",\"on\":\"2014-06-01\"}' "
      "|\n"
      "  $PREFIX/bin/gezhang check --batch --brief\n");
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_TRUE(has(run.output, "\"verdict\":\"depends\"")) << run.output;
}

TEST(InstalledPolicies, GiveWayToThoseThatAreNamed) {
  const Ran run = in_prefix("$PREFIX/bin/gezhang regions --policies /no/such/folder");
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "/no/such/folder: no such folder")) << run.errors;
}

TEST(InstalledPolicies, ThatAreNotThereAreMissedByName) {
  const Ran run =
      in_prefix("rm $PREFIX/share/gezhang/policies/index.json; $PREFIX/bin/gezhang regions");
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "--policies is missing")) << run.errors;
}

TEST(InstalledPolicies, AreToldOfInTheHelp) {
  EXPECT_TRUE(has(gezhang({"check", "--help"}).output, "share/gezhang/policies"));
}

}  // namespace
}  // namespace gezhang::cli::test
