package dev.afterword.author;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of front matter in the canonical form, with the words of one library:
 * what an editor offers and checks. Keys it does not know are allowed, and so is a key without a
 * value.
 */
public final class FrontMatterSchema {
  private static final String TIME =
      "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2}))?$";
  private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
  private static final List<String> DETECTED_BY =
      List.of("alert", "customer", "staff", "synthetic", "unknown");

  private FrontMatterSchema() {}

  /** The schema as JSON's maps, lists and texts. */
  public static Map<String, Object> of(Taxonomy taxonomy) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Front matter of " + taxonomy.title());
    schema.put("type", "object");
    schema.put("properties", properties(taxonomy));
    schema.put(
        "if",
        Map.of(
            "properties",
            Map.of("kind", Map.of("const", Kind.IMPROVEMENT.label())),
            "required",
            List.of("kind")));
    schema.put("then", Map.of("properties", Map.of("status", text("How far it has come."))));
    schema.put(
        "else", Map.of("properties", Map.of("status", oneOf("How far it has come.", statuses()))));
    return schema;
  }

  private static Map<String, Object> properties(Taxonomy taxonomy) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", id());
    all.put("kind", oneOf("What the document is; else its folder says so.", kinds()));
    all.put("title", text("What happened, in a few words."));
    all.put("status", Map.of("description", "How far the document has come."));
    all.put("severity", described("How bad it was.", taxonomy.severities()));
    all.put("started", time("When impact began, in ISO 8601 with offset."));
    all.put("detected", time("When somebody or something noticed."));
    all.put("acknowledged", time("When somebody took it on."));
    all.put("mitigated", time("When impact ended."));
    all.put("resolved", time("When all was as before."));
    all.put("detected_by", oneOf("What showed it first.", DETECTED_BY));
    all.put("services", list("The services concerned.", taxonomy.services().keySet()));
    all.put("teams", list("The teams concerned.", teams(taxonomy)));
    all.put("roles", map("Who did what during the incident.", List.of("string", "array")));
    all.put("reviewers", list("The teams or roles that reviewed it.", List.of()));
    all.put("causes", causes(taxonomy));
    all.put("tags", list("Words to find it by.", List.of()));
    all.put("impact", map("What it did, in numbers.", List.of("string", "number")));
    all.put("trigger", text("The change, event or load that set it off, as a link."));
    all.put("playbooks", playbooks());
    all.put("recurrence_of", list("Earlier incidents like this one, by id.", List.of()));
    all.put("visibility", text("everyone, or a group named in the library's settings."));
    all.put("owner", text("Who sees to an improvement."));
    all.put("due", pattern("The day by which an improvement is done.", DAY));
    all.put("addresses", list("The action items that an improvement settles, by id.", List.of()));
    all.put("date", text("The day of a review, or of anything that began at no certain time."));
    all.put("facilitator", text("The role or team that led a review."));
    all.put(
        "attendance", map("How many people of each team were at a review.", List.of("integer")));
    all.put("documents", list("What a review was about, by id.", List.of()));
    return all;
  }

  private static Map<String, Object> id() {
    Map<String, Object> id = text("The document's address; else its path without ending.");
    id.put("minLength", 1);
    id.put("maxLength", 200);
    return id;
  }

  private static Map<String, Object> text(String description) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("description", description);
    text.put("type", List.of("string", "null"));
    return text;
  }

  private static Map<String, Object> pattern(String description, String pattern) {
    Map<String, Object> text = text(description);
    text.put("pattern", pattern);
    return text;
  }

  private static Map<String, Object> time(String description) {
    return pattern(description, TIME);
  }

  private static Map<String, Object> oneOf(String description, Collection<String> words) {
    List<Object> values = new ArrayList<>(words);
    values.add(null);
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("description", description);
    choice.put("enum", values);
    return choice;
  }

  /** One of the library's words, each with its meaning; any text when the library has none. */
  private static Map<String, Object> described(String description, Map<String, String> words) {
    if (words.isEmpty()) {
      return text(description);
    }
    List<Object> choices = new ArrayList<>(constants(words));
    choices.add(Map.of("type", "null"));
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("description", description);
    choice.put("anyOf", choices);
    return choice;
  }

  private static List<Map<String, Object>> constants(Map<String, String> words) {
    return words.entrySet().stream()
        .map(word -> {
          Map<String, Object> constant = new LinkedHashMap<>();
          constant.put("const", word.getKey());
          constant.put("description", word.getValue());
          return constant;
        })
        .toList();
  }

  private static Map<String, Object> list(String description, Collection<String> words) {
    return list(
        description,
        words.isEmpty() ? Map.of("type", "string") : Map.of("enum", List.copyOf(words)));
  }

  private static Map<String, Object> list(String description, Map<String, Object> items) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("description", description);
    list.put("type", List.of("array", "null"));
    list.put("items", items);
    return list;
  }

  private static Map<String, Object> causes(Taxonomy taxonomy) {
    String description = "The categories of its contributing conditions.";
    return taxonomy.causes().isEmpty()
        ? list(description, List.of())
        : list(description, Map.of("anyOf", constants(taxonomy.causes())));
  }

  private static Map<String, Object> map(String description, List<String> types) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("description", description);
    map.put("type", List.of("object", "null"));
    map.put(
        "additionalProperties",
        Map.of("type", Stream.concat(types.stream(), Stream.of("null")).toList()));
    return map;
  }

  private static Map<String, Object> playbooks() {
    Map<String, Object> books = new LinkedHashMap<>();
    books.put("used", list("Those that were followed, by id.", List.of()));
    books.put("missing", list("Those that would have helped.", List.of()));
    books.put("outdated", list("Those that no longer fit, by id.", List.of()));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("description", "Which playbooks there were.");
    map.put("type", List.of("object", "null"));
    map.put("properties", books);
    map.put("additionalProperties", false);
    return map;
  }

  private static List<String> teams(Taxonomy taxonomy) {
    return taxonomy.services().values().stream()
        .filter(team -> !team.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> kinds() {
    return Arrays.stream(Kind.values()).map(Kind::label).toList();
  }

  private static List<String> statuses() {
    return Arrays.stream(Status.values()).map(Status::label).toList();
  }
}
