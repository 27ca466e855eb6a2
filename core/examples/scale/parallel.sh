#!/bin/sh
# parallel.sh FILE OPTIONS >answers.ndjson: a file of accounts on every core, with GNU parallel.
# Answers come in the order of the accounts; the exit code counts the parts that failed.
#
#   parallel.sh accounts.ndjson --region 320500 --question insure --on 2016-06-01
#
# On several machines: see the README beside it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
file=$1
shift
# --pipepart: each process reads its own part of the file, cut at the end of a line.
exec parallel --quote --keep-order --pipepart --arg-file "$file" --block -1 sh "$here/screen.sh" "$@"
