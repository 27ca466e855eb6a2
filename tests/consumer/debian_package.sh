# debian_package.sh CPACK BUILD FOLDER: makes the command's package, looks at what it says of itself,
# and runs the command out of it, with the policies that it brings.
set -eu
cpack=$1 build=$2 folder=$3
rm -rf "$folder"
mkdir -p "$folder/root"
# Of the command alone, and quickly packed: the library is as large as its debug symbols here.
"$cpack" --config "$build/CPackConfig.cmake" -B "$folder" -G DEB -D CPACK_COMPONENTS_ALL=command \
  -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }

package=$(find "$folder" -maxdepth 1 -name 'gezhang_*.deb')
fields=$(dpkg-deb --field "$package")
expect() {
  printf '%s\n' "$fields" | grep -q "$1" || { printf 'no %s in:\n%s\n' "$1" "$fields"; exit 1; }
}
expect '^Package: gezhang$'
expect '^Section: misc$'
expect '^Depends: .*libc6 (>= .*libstdc++6'
expect '^Description: 个账：职工医保个人账户'
expect 'every reason and its document'

dpkg-deb --extract "$package" "$folder/root"
for file in man/man1/gezhang.1 bash-completion/completions/gezhang zsh/vendor-completions/_gezhang \
  doc/gezhang/copyright; do
  test -f "$folder/root/usr/share/$file" || { echo "no $file in $package"; exit 1; }
done
test ! -e "$folder/root/usr/include" || { echo "headers in $package"; exit 1; }
"$folder/root/usr/bin/gezhang" regions --lang en | grep -q '320500 Suzhou'
