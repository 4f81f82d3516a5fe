package dev.afterword.config;

import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Problem;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the values of a settings file; each that cannot be used is a problem, and the built-in
 * value stands.
 */
final class SettingsReader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "severities",
          "causes",
          "services",
          "folders",
          "headings",
          "extensions",
          "day_order",
          "timezone",
          "lint",
          "searches",
          "writing",
          "trackers");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9.]{1,20}");

  private final Map<String, MetadataValue> values;
  private final ToIntFunction<String> lineOf;
  private final List<Problem> problems = new ArrayList<>();

  SettingsReader(Map<String, MetadataValue> values, ToIntFunction<String> lineOf) {
    this.values = values;
    this.lineOf = lineOf;
  }

  LibrarySettings read() {
    Taxonomy none = Taxonomy.DEFAULT;
    values.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(
            key -> problem(key, key + ": unknown setting (expected one of " + sorted(KEYS) + ")"));
    Taxonomy taxonomy =
        new Taxonomy(
            text("title", none.title()),
            words("severities", none.severities()),
            words("causes", none.causes()),
            words("services", none.services()),
            folders(none.folders()),
            headings(),
            extensions(none.extensions()),
            dayOrder(none.dayOrder()),
            zone(none.zone()));
    LintReader lint = LintReader.read(values.get("lint"));
    lint.problems().forEach(message -> problem("lint", message));
    SearchesReader searches = SearchesReader.read(values.get("searches"));
    searches.problems().forEach(message -> problem("searches", message));
    TrackersReader trackers = TrackersReader.read(values.get("trackers"));
    trackers.problems().forEach(message -> problem("trackers", message));
    return new LibrarySettings(
        taxonomy, lint.settings(), searches.searches(), writing(), trackers.projects(), problems);
  }

  private String text(String key, String otherwise) {
    MetadataValue value = values.get(key);
    return value == null || value.asText().isBlank() ? otherwise : value.asText().strip();
  }

  /** A map of word → meaning; a plain list gives words without one. */
  private Map<String, String> words(String key, Map<String, String> otherwise) {
    return switch (values.get(key)) {
      case null -> otherwise;
      case MetadataValue.Entries entries -> {
        Map<String, String> all = new LinkedHashMap<>();
        entries.values().forEach((word, meaning) -> all.put(word, meaning.asText()));
        yield all;
      }
      case MetadataValue.Items items ->
          items.texts().stream()
              .collect(
                  Collectors.toMap(word -> word, _ -> "", (first, _) -> first, LinkedHashMap::new));
      case MetadataValue.Text text -> {
        if (!text.value().isBlank()) {
          problem(key, key + ": \"" + text.value() + "\" (expected a map or a list)");
        }
        yield otherwise;
      }
    };
  }

  private Map<String, Kind> folders(Map<String, Kind> otherwise) {
    if (!values.containsKey("folders")) {
      return otherwise;
    }
    Map<String, Kind> folders = new LinkedHashMap<>();
    words("folders", Map.of())
        .forEach((folder, label) ->
            Kind.of(label)
                .ifPresentOrElse(
                    kind -> folders.put(folder.replaceAll("^/+|/+$", ""), kind),
                    () ->
                        problem(
                            "folders",
                            "folders: "
                                + folder
                                + ": \""
                                + label
                                + "\" (expected one of "
                                + kinds()
                                + ")")));
    return folders;
  }

  private Map<SectionRole, List<String>> headings() {
    Map<SectionRole, List<String>> headings = new EnumMap<>(SectionRole.class);
    if (values.get("headings") instanceof MetadataValue.Entries entries) {
      entries.values().forEach((role, names) -> addHeadings(headings, role, names.texts()));
    } else if (values.containsKey("headings")) {
      problem("headings", "headings: (expected a map of role to headings)");
    }
    return headings;
  }

  private void addHeadings(
      Map<SectionRole, List<String>> headings, String label, List<String> names) {
    for (SectionRole role : SectionRole.values()) {
      if (role.label().equals(label.replace('_', '-').toLowerCase(Locale.ROOT))) {
        headings.put(role, names);
        return;
      }
    }
    String known =
        java.util.Arrays.stream(SectionRole.values())
            .map(SectionRole::label)
            .collect(Collectors.joining(", "));
    problem("headings", "headings: \"" + label + "\" (expected one of " + known + ")");
  }

  private List<String> extensions(List<String> otherwise) {
    MetadataValue value = values.get("extensions");
    if (value == null) {
      return otherwise;
    }
    List<String> usable = new ArrayList<>();
    for (String extension : value.texts()) {
      if (EXTENSION.matcher(extension).matches()) {
        usable.add(extension.toLowerCase(Locale.ROOT));
      } else {
        problem("extensions", "extensions: \"" + extension + "\" (expected the like of .md)");
      }
    }
    return usable.isEmpty() ? otherwise : usable;
  }

  private DayOrder dayOrder(DayOrder otherwise) {
    String written = text("day_order", "");
    return switch (written.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "" -> otherwise;
      case "day-first" -> DayOrder.DAY_FIRST;
      case "month-first" -> DayOrder.MONTH_FIRST;
      default -> {
        problem("day_order", "day_order: \"" + written + "\" (expected day-first or month-first)");
        yield otherwise;
      }
    };
  }

  private ZoneId zone(ZoneId otherwise) {
    String written = text("timezone", "");
    if (written.isEmpty()) {
      return otherwise;
    }
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      problem(
          "timezone", "timezone: \"" + written + "\" (expected a name such as UTC or Europe/Oslo)");
      return otherwise;
    }
  }

  /** {@code writing: {actions: proposal}}. */
  private WrittenTo writing() {
    MetadataValue value = values.get("writing");
    if (!(value instanceof MetadataValue.Entries entries)) {
      if (value != null && !value.asText().isBlank()) {
        problem("writing", "writing: \"" + value.asText() + "\" (expected actions: main)");
      }
      return WrittenTo.MAIN;
    }
    entries.values().keySet().stream()
        .filter(key -> !key.equals("actions"))
        .forEach(key -> problem("writing", "writing: " + key + " (expected actions)"));
    MetadataValue actions = entries.values().get("actions");
    String label = actions == null ? "main" : actions.asText();
    Optional<WrittenTo> known = WrittenTo.of(label);
    if (known.isEmpty()) {
      problem("writing", "writing: actions: \"" + label + "\" (expected main or proposal)");
    }
    return known.orElse(WrittenTo.MAIN);
  }

  private void problem(String key, String message) {
    problems.add(Problem.atLine(lineOf.applyAsInt(key), "settings/value", message));
  }

  private static String kinds() {
    return java.util.Arrays.stream(Kind.values())
        .map(Kind::label)
        .collect(Collectors.joining(", "));
  }

  private static String sorted(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(", "));
  }
}
