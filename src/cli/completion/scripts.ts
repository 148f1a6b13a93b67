import { askingWord, type Shell } from "../shells.js";

/**
 * What teaches a shell to complete. Each script asks the program itself, which knows every command and option; what it
 * answers is written in `printCompletions`.
 */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}

/** Before a brace: a template would take `${` for its own. */
const dollar = "$";

// The bash of macOS is of 2007: it knows no `mapfile`. A word at the cursor that begins with a quotation mark is handed
// back without what would be quoted twice.
const bash = String.raw`# bash completion for onrecord: source <(onrecord completion bash)
_onrecord() {
  local IFS=$'\n' current="${dollar}{COMP_WORDS[COMP_CWORD]}" kind="" line word
  local -a words=("${dollar}{COMP_WORDS[@]:1:COMP_CWORD}")
  COMPREPLY=()
  # bash parts --color=always at the sign.
  if [[ $COMP_CWORD -ge 2 && ${dollar}{COMP_WORDS[COMP_CWORD-1]} == "=" ]]; then
    words=("${dollar}{COMP_WORDS[@]:1:COMP_CWORD-2}" "$current")
  elif [[ $current == "=" ]]; then
    words=("${dollar}{COMP_WORDS[@]:1:COMP_CWORD-1}" "")
    current=""
  fi
  local last=$((${dollar}{#words[@]} - 1)) quote=""
  if [[ $current == [\"\']* ]]; then quote=${dollar}{current:0:1} words[$last]=${dollar}{current:1}
  else words[$last]=${dollar}{current//\\/}
  fi
  while IFS= read -r line; do
    if [[ -z $kind ]]; then kind=$line; continue; fi
    word=${dollar}{line%%$'\t'*}
    if [[ -z $quote && $word == *[!A-Za-z0-9,._=/+-]* ]]; then printf -v word %q "$word"; fi
    COMPREPLY+=("$word")
  done < <(onrecord ${askingWord} "${dollar}{words[@]}" 2>/dev/null)
  if [[ $kind == files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
  elif [[ ${dollar}{COMPREPLY[0]:-} == *, ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _onrecord onrecord
`;

const zsh = String.raw`#compdef onrecord
# zsh completion for onrecord: save it as _onrecord in a folder of $fpath
_onrecord() {
  local line tab=$'\t'
  local -a lines words_before values
  words_before=("${dollar}{(@Q)words[2,CURRENT]}")
  lines=("${dollar}{(@f)$(onrecord ${askingWord} "${dollar}{words_before[@]}" 2>/dev/null)}")
  if [[ $lines[1] == files ]]; then
    _files
    return
  fi
  for line in "${dollar}{(@)lines[2,-1]}"; do
    values+=("${dollar}{${dollar}{line%%$tab*}//:/\\:}:${dollar}{line#*$tab}")
  done
  # -U: a name is also found by its second part.
  (( $#values )) && _describe -t values 'onrecord' values -U
}
if [[ $funcstack[1] == _onrecord ]]; then _onrecord "$@"; else compdef _onrecord onrecord; fi
`;

const fish = String.raw`# fish completion for onrecord: save it as ~/.config/fish/completions/onrecord.fish
function __onrecord_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (onrecord ${askingWord} $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path (commandline -ct)
    end
    string join \n -- $lines[2..-1]
end
complete -c onrecord -f -a '(__onrecord_complete)'
`;

// An older PowerShell leaves out empty words: a space stands for one.
const powershell = String.raw`# PowerShell completion for onrecord: onrecord completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName onrecord -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString().Trim("'", '"') })
  $current = if ($wordToComplete) { $wordToComplete.Trim("'", '"') } else { ' ' }
  $lines = @(onrecord ${askingWord} @words $current 2>$null)
  if ($lines[0] -eq 'files') {
    Get-ChildItem -Name -Path "$($current.Trim())*" -ErrorAction SilentlyContinue | ForEach-Object {
      $folder = Split-Path $current.Trim()
      if ($folder) { Join-Path $folder $_ } else { $_ }
    }
  }
  $lines | Select-Object -Skip 1 | ForEach-Object {
    $value, $about = $_ -split [char]9, 2
    $shown = if ($value -match "[\s']") { "'" + $value.Replace("'", "''") + "'" } else { $value }
    $tip = if ($about) { $about } else { $value }
    [System.Management.Automation.CompletionResult]::new($shown, $value, 'ParameterValue', $tip)
  }
}
`;

const scripts: Readonly<Record<Shell, string>> = { bash, fish, powershell, zsh };
