# Fails where a file is missing that a user of an installed prefix looks for.
foreach(
  pattern
  bin/gezhang
  include/gezhang.h
  include/gezhang/gezhang.h
  lib*/libgezhang.a
  lib*/cmake/gezhang/gezhangConfig.cmake
  lib*/cmake/gezhang/gezhangConfigVersion.cmake
  lib*/pkgconfig/gezhang.pc
  share/bash-completion/completions/gezhang
  share/doc/gezhang/copyright
  share/doc/gezhang/examples/scale/screen.sh
  share/doc/libgezhang-dev/copyright
  share/doc/libgezhang-dev/examples/c/ask.c
  share/doc/libgezhang-dev/examples/cpp/ask.cpp
  share/fish/vendor_completions.d/gezhang.fish
  share/gezhang/policies/320000.json
  share/gezhang/policies/base.json
  share/gezhang/policies/index.json
  share/man/man1/gezhang.1
  share/zsh/site-functions/_gezhang)
  file(GLOB found ${PREFIX}/${pattern})
  if(NOT found)
    message(SEND_ERROR "${PREFIX}/${pattern} is missing")
  endif()
endforeach()
