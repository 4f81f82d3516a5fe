package dev.afterword.lint;

import dev.afterword.domain.MetadataValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code link/unknown-document}: an id in the front matter that no document has. */
final class UnknownDocument implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "link/unknown-document",
          Level.WARNING,
          "What an incident repeats, and which playbook was used, is found only if the name is right.",
          "recurrence_of: [pool-exausted]",
          "recurrence_of: [2025-03-11-pool-exhausted]",
          Source.page("docs/format.md"));

  private static final List<String> KEYS =
      List.of("recurrence_of", "playbooks", "addresses", "related");

  /** Playbooks that were missing have no document yet. */
  private static final String NOT_THERE = "missing";

  private static final Pattern ACTION =
      Pattern.compile("/(?:[A-Za-z]{1,8}-?\\d{1,6}|[0-9a-f]{8})$");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    for (String key : KEYS) {
      MetadataValue value = document.frontMatter().values().get(key);
      if (value != null) {
        ids(value).stream()
            .filter(id -> isUnknown(id, document))
            .map(id -> remark(id, key, document))
            .forEach(remarks::add);
      }
    }
    return remarks;
  }

  private static List<String> ids(MetadataValue value) {
    if (value instanceof MetadataValue.Entries(Map<String, MetadataValue> values)) {
      return values.entrySet().stream()
          .filter(entry -> !entry.getKey().equals(NOT_THERE))
          .flatMap(entry -> entry.getValue().texts().stream())
          .toList();
    }
    return value.texts();
  }

  private static boolean isUnknown(String id, Checked document) {
    References references = document.references();
    return !id.contains("://")
        && !references.hasDocument(id)
        && !references.hasDocument(ACTION.matcher(id).replaceFirst(""))
        && RelativeTarget.of(document.document().path(), id)
            .map(path -> !references.hasFile(path))
            .orElse(true);
  }

  private static Remark remark(String id, String key, Checked document) {
    return Remark.at(
        RULE,
        document.text().find(id, document.frontMatter().line(key)),
        id,
        "%s: no document has the id \"%s\".".formatted(key, id),
        "The id stands in the other document's front matter; without one it is its path without extension.");
  }
}
