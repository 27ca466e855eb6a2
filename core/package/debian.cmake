# `cpack -G DEB` in a build folder: gezhang, the command with its policies, and libgezhang-dev.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gezhang)
# The first line of both packages; what each holds comes after it.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
    "个账：职工医保个人账户的钱能怎么用 / rules of China's medical accounts")
set(CPACK_PACKAGE_CONTACT "The Gezhang contributors")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
# That leaves archives as they are.
set(CPACK_STRIP_ARCHIVES_WITH ${CMAKE_STRIP})
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/strip_archives.cmake)
set(CPACK_COMPONENTS_ALL command development)
# Debian's way of naming the file: name_version-release_architecture.deb.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEB_COMPONENT_INSTALL ON)

# The shared libraries and their versions, as dpkg finds them in the command itself.
find_program(GEZHANG_SHLIBDEPS dpkg-shlibdeps)
mark_as_advanced(GEZHANG_SHLIBDEPS)
set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME gezhang)
set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION misc)
if(GEZHANG_SHLIBDEPS)
  set(CPACK_DEBIAN_COMMAND_PACKAGE_SHLIBDEPS ON)
else()
  set(CPACK_DEBIAN_COMMAND_PACKAGE_DEPENDS "libc6, libstdc++6")
endif()
set(CPACK_COMPONENT_COMMAND_DESCRIPTION
    "按各地各时的规定回答：个人账户里的钱能不能取出来、给家人用、买保险。
金额精确到分，理由和依据逐条列出；不用网络。
.
Answers from the rules of a region on a day what may be done with the
balance of a personal account of China's employee medical insurance:
an amount to the fen, every reason and its document. Uses no network.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libgezhang-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS gezhang)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
    "给 C 和 C++ 用的库：头文件、静态库、find_package(gezhang)、pkg-config 和例子。
.
For C and C++: headers, the static library, find_package(gezhang), pkg-config and
examples.")
include(CPack)
