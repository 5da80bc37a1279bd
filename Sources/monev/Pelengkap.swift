/// Completions for shells, made from the tables of options.
enum Pelengkap {
  /// Words an option may have as its value, when they are a list (`draf|konsep|final`).
  private static func nilai(_ option: Option) -> [String] {
    let parts = (option.value ?? "").split(separator: "|").map(String.init)
    return parts.count > 1 && parts.allSatisfy { $0 == $0.lowercased() } ? parts : []
  }

  static var bash: String {
    var lines = [
      "# Pelengkap bash untuk monev; dibuat dengan: monev bantuan --pelengkap bash",
      "_monev() {", "  local kata=\"${COMP_WORDS[COMP_CWORD]}\" sebelum=\"${COMP_WORDS[COMP_CWORD-1]}\" pilihan=\"\"",
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then",
      "    COMPREPLY=($(compgen -W \"\(Monev.perintah.map(\.usage.name).joined(separator: " ")) bantuan\" -- \"$kata\"))",
      "    return", "  fi", "  case \"$sebelum\" in",
    ]
    var seen: Set<String> = []
    for option in Monev.perintah.flatMap(\.usage.options) + Usage.common where seen.insert(option.name).inserted {
      guard option.value != nil else { continue }
      let words = option.name == "triwulan" ? ["1", "2", "3", "4"] : nilai(option)
      if words.isEmpty { continue }
      lines.append(
        "    --\(option.name)) COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$kata\")); return ;;")
    }
    lines += ["  esac", "  case \"${COMP_WORDS[1]}\" in"]
    for command in Monev.perintah {
      let names = (command.usage.options + Usage.common).map { "--" + $0.name }
      lines.append("    \(command.usage.name)) pilihan=\"\(names.joined(separator: " "))\" ;;")
    }
    lines += [
      "  esac", "  if [[ $kata == -* ]]; then", "    COMPREPLY=($(compgen -W \"$pilihan\" -- \"$kata\"))", "  else",
      "    COMPREPLY=($(compgen -f -- \"$kata\"))", "  fi", "}", "complete -o filenames -F _monev monev",
    ]
    return lines.joined(separator: "\n")
  }

  static var fish: String {
    var lines = ["# Pelengkap fish untuk monev; dibuat dengan: monev bantuan --pelengkap fish"]
    for command in Monev.perintah {
      let usage = command.usage
      lines.append("complete -c monev -n __fish_use_subcommand -f -a \(usage.name) -d \(kutip(usage.summary))")
      for option in usage.options + Usage.common {
        let words = option.name == "triwulan" ? ["1", "2", "3", "4"] : nilai(option)
        let takes = option.value == nil ? "" : words.isEmpty ? " -r" : " -x -a \(kutip(words.joined(separator: " ")))"
        lines.append(
          "complete -c monev -n '__fish_seen_subcommand_from \(usage.name)' -l \(option.name)\(takes) -d \(kutip(option.help))"
        )
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func kutip(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
  }
}
