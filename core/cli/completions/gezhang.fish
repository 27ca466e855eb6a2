# fish completion for gezhang. What it offers it reads from the command's own --help.

function __gezhang_commands
    gezhang --help 2>/dev/null | string replace -rf '^  ([a-z]+) +(.*)' '$1\t$2'
end

function __gezhang_options
    set -l words (commandline -opc)
    echo --help
    gezhang $words[2] --help 2>/dev/null | string match -rag -- '(--[a-z][a-z-]*)' | sort -u
end

# The regions of the policies that the line names, or of the installed ones.
function __gezhang_regions
    set -l words (commandline -opc)
    set -l policies
    if set -l place (contains -i -- --policies $words)
        set policies --policies $words[(math $place + 1)]
    end
    gezhang regions --all $policies 2>/dev/null | string replace -rf '^ *([0-9]{6}) (\S+).*' '$1\t$2'
end

# The word before is this option.
function __gezhang_after
    contains -- (commandline -opc)[-1] $argv
end

function __gezhang_in_command
    test (count (commandline -opc)) -gt 1
end

complete -c gezhang -n 'not __gezhang_in_command' -f -a '(__gezhang_commands)'
complete -c gezhang -n 'not __gezhang_in_command' -f -a '--help --version'
complete -c gezhang -n '__gezhang_after --region' -f -a '(__gezhang_regions)'
complete -c gezhang -n '__gezhang_after --lang' -f -a 'zh-Hans en'
complete -c gezhang -n '__gezhang_after --question' -f -a "(gezhang check --help | string replace -rf '^  --question Q +' '' | string split ' ')"
complete -c gezhang -n '__gezhang_in_command; and string match -q -- "-*" (commandline -ct)' -f -a '(__gezhang_options)'
