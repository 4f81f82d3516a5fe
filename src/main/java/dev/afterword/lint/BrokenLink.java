package dev.afterword.lint;

import dev.afterword.markdown.WrittenLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code link/broken} and {@code link/broken-image}: what leads to nothing in the library. */
final class BrokenLink implements RuleCheck {
  private final Rule rule;
  private final Set<WrittenLink.Type> types;
  private final String suggestion;

  private BrokenLink(Rule rule, Set<WrittenLink.Type> types, String suggestion) {
    this.rule = rule;
    this.types = types;
    this.suggestion = suggestion;
  }

  static Check link() {
    return new BrokenLink(
        new Rule(
            "link/broken",
            Level.WARNING,
            "A link that leads nowhere costs the reader the time, and the text what it relies on.",
            "[playbook](../playbook/db-failover.md)",
            "[playbook](../playbooks/db-failover.md)",
            Source.page("docs/format.md")),
        Set.of(WrittenLink.Type.LINK, WrittenLink.Type.WIKI),
        "Name a file beside this one, or a document's id.");
  }

  static Check image() {
    return new BrokenLink(
        new Rule(
            "link/broken-image",
            Level.WARNING,
            "A picture that is not there was mostly the evidence.",
            "![Waiting for a connection](graph.png)",
            "![Waiting for a connection](2025-02-11-pool-wait.png), with the file beside the document",
            Source.page("docs/format.md")),
        Set.of(WrittenLink.Type.IMAGE),
        "Put the file beside this one, and mind the case of its name.");
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    for (WrittenLink link : document.links()) {
      if (types.contains(link.type()) && isBroken(link, document)) {
        remarks.add(
            Remark.at(
                rule,
                link.place(),
                link.target(),
                "\"%s\" leads to nothing in the library.".formatted(link.target()),
                suggestion));
      }
    }
    return remarks;
  }

  private static boolean isBroken(WrittenLink link, Checked document) {
    References references = document.references();
    if (link.type() == WrittenLink.Type.WIKI) {
      return !references.hasDocument(link.target());
    }
    Optional<String> path = RelativeTarget.of(document.document().path(), link.target());
    return path.isPresent()
        && !references.hasFile(path.get())
        && !references.hasDocument(path.get())
        && !references.hasDocument(link.target());
  }
}
