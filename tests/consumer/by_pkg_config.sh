# by_pkg_config.sh LIBDIR CC SOURCE POLICIES FLAGS: compiles a program of C with what pkg-config says
# and runs it.
set -eu
export PKG_CONFIG_PATH="$1/pkgconfig"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The flags are words.
# shellcheck disable=SC2046,SC2086
"$2" $5 "$3" $(pkg-config --cflags --libs gezhang) -o "$folder/ask"
"$folder/ask" "$4"
