#!/bin/sh
# xargs.sh FILE OPTIONS >answers.ndjson: as parallel.sh, with what every Unix has. JOBS: how many at
# once, all that the machine runs by default.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
file=$1
shift
jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN)}
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT

split -n "l/$jobs" -a 4 "$file" "$parts/part."
# The options go through as they are; {} is one part. The inner shell expands its own parameters.
# shellcheck disable=SC2016
printf '%s\n' "$parts"/part.* |
  xargs -P "$jobs" -I {} sh -c 'part=$1 script=$2; shift 2; exec sh "$script" "$@" <"$part" >"$part.answers"' \
    sh {} "$here/screen.sh" "$@"
cat "$parts"/part.*.answers
