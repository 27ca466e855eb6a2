# What `cmake --install` puts into a prefix of the command: itself, the policies that it answers
# from, its manual page, and what completes it in a shell.
install(TARGETS gezhang RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT command)

# The policies are packed on installing, not on building: while they are worked on, a fault in them
# is for `gezhang lint` to tell, and keeps nobody from building the command that tells it.
set(bundle ${CMAKE_CURRENT_BINARY_DIR}/policies)
install(
  CODE "file(REMOVE_RECURSE \"${bundle}\")
    execute_process(COMMAND \"$<TARGET_FILE:gezhang>\" bundle --policies \"${PROJECT_SOURCE_DIR}/policies\"
                            --out \"${bundle}\" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)"
  COMPONENT command)
install(DIRECTORY ${bundle}/ DESTINATION ${GEZHANG_POLICIES_DIR} COMPONENT command)

set(manual ${CMAKE_CURRENT_BINARY_DIR}/gezhang.1)
add_custom_command(
  OUTPUT ${manual}
  COMMAND ${CMAKE_COMMAND} -DGEZHANG=$<TARGET_FILE:gezhang> -DVERSION=${PROJECT_VERSION}
          -DTEMPLATE=${CMAKE_CURRENT_SOURCE_DIR}/manual/gezhang.1.in -DOUTPUT=${manual} -P
          ${CMAKE_CURRENT_SOURCE_DIR}/manual/manual.cmake
  DEPENDS gezhang manual/gezhang.1.in manual/manual.cmake
  COMMENT "Writing gezhang.1"
  VERBATIM)
add_custom_target(gezhang_manual ALL DEPENDS ${manual})
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT command)

install(FILES completions/gezhang.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME gezhang COMPONENT command)
install(FILES completions/gezhang.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        COMPONENT command)
# zsh looks into site-functions; Debian's, in /usr, into another folder.
install(
  CODE "set(folder site-functions)
    if(CMAKE_INSTALL_PREFIX MATCHES \"/usr$\" AND EXISTS /etc/debian_version)
      set(folder vendor-completions)
    endif()
    file(INSTALL \"${CMAKE_CURRENT_SOURCE_DIR}/completions/_gezhang\"
         DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${folder}\")"
  COMPONENT command)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/examples/scale DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/gezhang/examples
        COMPONENT command)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/gezhang RENAME copyright
        COMPONENT command)
