# What `cmake --install` puts into a prefix of the library; the command's part is in core/cli.
# Components: `command` is what one needs to run gezhang, `development` to build with it.
include(CMakePackageConfigHelpers)
set(GEZHANG_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/gezhang)

# What a linker that does not know C++ has to be told.
set(GEZHANG_CXX_LIBRARIES ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
list(FILTER GEZHANG_CXX_LIBRARIES INCLUDE REGEX "^(stdc\\+\\+|c\\+\\+|c\\+\\+abi|m)$")
list(REMOVE_DUPLICATES GEZHANG_CXX_LIBRARIES)
list(TRANSFORM GEZHANG_CXX_LIBRARIES PREPEND -l OUTPUT_VARIABLE GEZHANG_CXX_LINK)
list(JOIN GEZHANG_CXX_LINK " " GEZHANG_CXX_LINK)

install(
  TARGETS gezhang_core
  EXPORT gezhangTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT gezhangTargets NAMESPACE gezhang:: DESTINATION ${GEZHANG_CMAKE_DIR} COMPONENT development)

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/gezhangConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/gezhangConfig.cmake
  INSTALL_DESTINATION ${GEZHANG_CMAKE_DIR} NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/gezhangConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/gezhangConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/gezhangConfigVersion.cmake
        DESTINATION ${GEZHANG_CMAKE_DIR} COMPONENT development)

# For builds without CMake; found again where the prefix is moved to.
file(RELATIVE_PATH GEZHANG_PREFIX_FROM_PC /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_CURRENT_LIST_DIR}/gezhang.pc.in ${CMAKE_CURRENT_BINARY_DIR}/gezhang.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/gezhang.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT development)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/examples/c ${PROJECT_SOURCE_DIR}/core/examples/cpp
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libgezhang-dev/examples COMPONENT development)

# Under the name that Debian looks for, a package a folder.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libgezhang-dev RENAME copyright
        COMPONENT development)
