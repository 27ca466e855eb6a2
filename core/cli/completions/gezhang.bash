# bash completion for gezhang. What it offers it reads from the command's own --help, so it knows
# every option that the installed command has.

_gezhang_options() {
  { "$1" "$2" --help 2>/dev/null; echo --help; } | grep -oE -e '--[a-z][a-z-]*' | sort -u
}

# The regions of the policies that the line names, or of the installed ones.
_gezhang_regions() {
  local command=$1 i
  local -a policies=()
  for ((i = 1; i < ${#COMP_WORDS[@]} - 1; i++)); do
    [[ ${COMP_WORDS[i]} == --policies ]] && policies=(--policies "${COMP_WORDS[i + 1]}")
  done
  "$command" regions --all "${policies[@]}" 2>/dev/null | grep -oE '^ *[0-9]{6}'
}

_gezhang() {
  local command=$1 word=$2 previous=$3
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    local commands
    commands=$("$command" --help 2>/dev/null | sed -nE 's/^  ([a-z]+) .*/\1/p')
    mapfile -t COMPREPLY < <(compgen -W "$commands --help --version" -- "$word")
    return
  fi
  case $previous in
    --policies | --out) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    --facts | --events) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W 'zh-Hans en' -- "$word") ;;
    --question)
      local questions
      questions=$("$command" check --help 2>/dev/null | sed -nE 's/^  --question Q +//p')
      mapfile -t COMPREPLY < <(compgen -W "$questions" -- "$word")
      ;;
    --region) mapfile -t COMPREPLY < <(compgen -W "$(_gezhang_regions "$command")" -- "$word") ;;
    --on | --jobs) ;;
    *)
      if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(
          compgen -W "$(_gezhang_options "$command" "${COMP_WORDS[1]}")" -- "$word"
        )
      else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
      fi
      ;;
  esac
}

complete -o filenames -F _gezhang gezhang
