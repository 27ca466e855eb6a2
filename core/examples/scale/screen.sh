#!/bin/sh
# screen.sh OPTIONS <accounts.ndjson >answers.ndjson: one part of the accounts, as each process of
# parallel.sh, xargs.sh and spark.py screens it. OPTIONS are those of `gezhang check --batch`:
#
#   screen.sh --region 320500 --question insure --on 2016-06-01 <accounts.ndjson
#
# Exits with 0 where every line has its answer or, as {"id":…,"errors":[…]}, its faults. One bad
# account must not make a cluster do a million others again; options or policies that are bad must
# stop it at once, so they are tried on nothing first. GEZHANG: the command, where not on the path.

screen() {
  "${GEZHANG:-gezhang}" check --batch --brief "$@"
}

screen "$@" </dev/null || exit
screen "$@"
code=$?
[ "$code" -eq 2 ] && exit 0
exit "$code"
