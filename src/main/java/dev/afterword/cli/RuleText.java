package dev.afterword.cli;

import dev.afterword.lint.Rule;
import dev.afterword.lint.Rules;
import java.util.ArrayList;
import java.util.List;

/** Rules as a person reads them. */
final class RuleText {
  private RuleText() {}

  static List<String> list() {
    return Rules.all().stream()
        .map(rule -> "%-28s %-8s %s".formatted(rule.id(), rule.level().label(), rule.why()))
        .toList();
  }

  static List<String> of(Rule rule) {
    List<String> lines = new ArrayList<>();
    lines.add(Printing.bold(rule.id()) + " (" + rule.level().label() + ")");
    lines.addAll(plain(rule));
    return lines;
  }

  static List<String> plain(Rule rule) {
    List<String> lines = new ArrayList<>();
    lines.add(rule.why());
    if (!rule.example().isEmpty()) {
      lines.add("  instead of  " + rule.example());
      lines.add("  write       " + rule.better());
    }
    String uri = rule.source().uri();
    lines.add("source: " + rule.source().name() + (uri.isEmpty() ? "" : " <" + uri + ">"));
    return lines;
  }

  static List<String> markdown(Rule rule) {
    List<String> lines = new ArrayList<>();
    lines.add(rule.why());
    if (!rule.example().isEmpty()) {
      lines.add("Instead of: `` " + rule.example() + " ``");
      lines.add("Write: `` " + rule.better() + " ``");
    }
    String uri = rule.source().uri();
    String name = rule.source().name();
    lines.add("Source: " + (uri.isEmpty() ? name : "[" + name + "](" + uri + ")"));
    return lines;
  }
}
