# Writes the manual page from what the command itself says, so that the two cannot differ:
#
#   cmake -DGEZHANG=… -DVERSION=… -DTEMPLATE=gezhang.1.in -DOUTPUT=gezhang.1 -P manual.cmake
function(help_of result)
  execute_process(COMMAND ${GEZHANG} ${ARGN} --help OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# As roff has it: a backslash is \e, a dash that may be copied is \-, and no line begins with a request.
function(as_roff result text)
  string(REPLACE "\\" "\\e" text "${text}")
  string(REPLACE "-" "\\-" text "${text}")
  string(REGEX REPLACE "(^|\n)([.'])" "\\1\\\\&\\2" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

help_of(overview)
string(REGEX MATCHALL "\n  [a-z]+ " names "${overview}")
if(NOT names)
  message(FATAL_ERROR "gezhang --help names no command")
endif()
set(COMMANDS "")
foreach(name IN LISTS names)
  string(STRIP "${name}" name)
  help_of(text ${name})
  as_roff(text "${text}")
  string(APPEND COMMANDS ".SS ${name}\n.nf\n${text}.fi\n")
endforeach()
configure_file(${TEMPLATE} ${OUTPUT} @ONLY)
