package dev.afterword.web.page;

import dev.afterword.domain.MetadataValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Front matter as it is shown. */
final class Metadata {
  private Metadata() {}

  /** A key and its value. */
  public record Entry(String key, Value value) {}

  /**
   * A value; exactly one of the three is not empty unless the value itself is.
   *
   * @param text one, or none when the value is a list or a map
   */
  public record Value(List<LinkView> text, List<Value> items, List<Entry> entries) {
    public Value {
      text = List.copyOf(text);
      items = List.copyOf(items);
      entries = List.copyOf(entries);
    }
  }

  static List<Entry> entries(Map<String, MetadataValue> values) {
    return values.entrySet().stream()
        .map(entry -> new Entry(entry.getKey(), value(entry.getValue())))
        .toList();
  }

  private static Value value(MetadataValue value) {
    return switch (value) {
      case MetadataValue.Text text ->
          new Value(List.of(LinkView.ofValue(text.value())), List.of(), List.of());
      case MetadataValue.Items items ->
          new Value(List.of(), items.values().stream().map(Metadata::value).toList(), List.of());
      case MetadataValue.Entries map -> new Value(List.of(), List.of(), entries(map.values()));
    };
  }

  /** The measures under {@code impact}, then how it was detected and what triggered it. */
  static List<DocumentPage.Fact> facts(Map<String, MetadataValue> frontMatter) {
    var facts = new java.util.ArrayList<>(under(frontMatter, "impact"));
    for (String key : List.of("detected_by", "trigger")) {
      facts.addAll(under(frontMatter, key));
    }
    return facts;
  }

  /** Who led a meeting and how many of which team were there; who had which role. */
  static List<DocumentPage.Fact> roles(Map<String, MetadataValue> frontMatter) {
    var roles = new java.util.ArrayList<>(under(frontMatter, "facilitator"));
    if (frontMatter.get("attendance") instanceof MetadataValue.Entries teams) {
      String counts =
          teams.values().entrySet().stream()
              .map(team -> team.getKey() + " " + team.getValue().asText())
              .collect(Collectors.joining(", "));
      roles.add(fact("attendance", counts));
    }
    roles.addAll(under(frontMatter, "roles"));
    return roles;
  }

  private static List<DocumentPage.Fact> under(Map<String, MetadataValue> frontMatter, String key) {
    return switch (frontMatter.get(key)) {
      case null -> List.of();
      case MetadataValue.Entries map ->
          map.values().entrySet().stream()
              .map(entry -> fact(entry.getKey(), entry.getValue().asText()))
              .toList();
      case MetadataValue.Text text -> List.of(fact(key, text.value()));
      case MetadataValue.Items items -> List.of(fact(key, items.asText()));
    };
  }

  private static DocumentPage.Fact fact(String key, String value) {
    LinkView link = LinkView.ofValue(value);
    String text = link.outside() ? value.replaceFirst("^https?://", "") : Wording.number(value);
    return new DocumentPage.Fact(Wording.key(key), new LinkView(text, link.href(), link.outside()));
  }
}
