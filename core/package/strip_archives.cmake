# Run by cpack before it packs: what link-time optimisation needs of an archive is as large as the
# rest four times over, and of use to one version of one compiler only.
if(CPACK_STRIP_ARCHIVES_WITH)
  file(GLOB_RECURSE archives ${CPACK_TEMPORARY_DIRECTORY}/*.a)
  foreach(archive IN LISTS archives)
    execute_process(
      COMMAND ${CPACK_STRIP_ARCHIVES_WITH} --strip-debug -R ".gnu.lto_*" -R ".gnu.debuglto_*" -N __gnu_lto_v1 ${archive}
              COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endif()
