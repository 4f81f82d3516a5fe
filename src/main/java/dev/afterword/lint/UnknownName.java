package dev.afterword.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code taxonomy/*}: a cause or service that the library has no such name for. */
final class UnknownName implements RuleCheck {
  private static final Source SOURCE = Source.page("docs/settings.md");

  private final Taxonomies list;
  private final Rule rule;

  private UnknownName(Taxonomies list, Rule rule) {
    this.list = list;
    this.rule = rule;
  }

  static Check cause() {
    return new UnknownName(
        Taxonomies.CAUSE,
        new Rule(
            "taxonomy/cause",
            Level.WARNING,
            "Incidents of one cause are found and counted together only under one name.",
            "causes: [database stuff]",
            "causes: [capacity]",
            SOURCE));
  }

  static Check service() {
    return new UnknownName(
        Taxonomies.SERVICE,
        new Rule(
            "taxonomy/service",
            Level.WARNING,
            "Incidents of one service are found together only under one name, and its team hears of them.",
            "services: [the-checkout]",
            "services: [checkout]",
            SOURCE));
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public List<Remark> check(Checked document) {
    int line = document.frontMatter().line(list.key());
    Set<String> known = list.known(document.taxonomy()).keySet();
    List<Remark> remarks = new ArrayList<>();
    if (line == 0 || known.isEmpty()) {
      return remarks;
    }
    for (String value : list.values(document.document())) {
      if (!known.contains(value) && Taxonomies.meant(value, known).isEmpty()) {
        remarks.add(
            Remark.at(
                rule,
                document.text().find(value, line),
                value,
                "\"%s\" is not among the library's %s.".formatted(value, list.key()),
                "One of %s; a new one goes into .afterword/settings.yml."
                    .formatted(String.join(", ", known))));
      }
    }
    return remarks;
  }
}
