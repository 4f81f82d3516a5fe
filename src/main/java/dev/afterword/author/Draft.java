package dev.afterword.author;

import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Taxonomy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author knows of a document before it is written.
 *
 * @param severity null for a kind that has none
 * @param start null for a kind that has none
 * @param today by the library's clock
 */
public record Draft(
    Kind kind,
    String title,
    @Nullable Severity severity,
    List<String> services,
    @Nullable Start start,
    LocalDate today) {
  private static final Set<Kind> UNDATED = Set.of(Kind.PLAYBOOK, Kind.IMPROVEMENT);

  public Draft {
    services = List.copyOf(services);
  }

  /** The kinds that a document can be begun as. */
  public static List<Kind> kinds() {
    return List.of(
        Kind.POSTMORTEM,
        Kind.NEAR_MISS,
        Kind.PRE_MORTEM,
        Kind.GAME_DAY,
        Kind.PLAYBOOK,
        Kind.IMPROVEMENT);
  }

  /** Whether a document of that kind begins with how bad it was. */
  public static boolean hasSeverity(Kind kind) {
    return kind.isIncident();
  }

  /** Whether a document of that kind tells of something that began at a certain time. */
  public static boolean hasStart(Kind kind) {
    return kind.isIncident() || kind == Kind.GAME_DAY;
  }

  /**
   * The name of its file without ending, which is its id: {@code 2026-10-03-checkout-502s}; without
   * a date for what is kept up to date.
   */
  public String id() {
    String slug = Slug.of(title);
    String name = slug.isEmpty() ? kind.label() : slug;
    return UNDATED.contains(kind) ? name : date() + "-" + name;
  }

  private LocalDate date() {
    return start == null ? today : start.utcDay();
  }

  /** The teams that own its services, each once. */
  List<String> teams(Taxonomy taxonomy) {
    Set<String> teams = new LinkedHashSet<>();
    services.stream()
        .map(taxonomy.services()::get)
        .filter(Objects::nonNull)
        .filter(team -> !team.isBlank())
        .forEach(teams::add);
    return List.copyOf(teams);
  }

  /** What templates may ask for, by name. */
  Map<String, MetadataValue> values(Taxonomy taxonomy) {
    Map<String, MetadataValue> values = new LinkedHashMap<>();
    values.put("id", text(id()));
    values.put("kind", text(kind.label()));
    values.put("title", text(title));
    values.put("severity", text(severity == null ? "" : severity.label()));
    values.put("services", items(services));
    values.put("teams", items(teams(taxonomy)));
    values.put("started", text(start == null ? "" : start.written()));
    values.put("timeline", text(start == null ? "" : start.inTimeline()));
    values.put("date", text(date().toString()));
    return values;
  }

  private static MetadataValue text(String value) {
    return new MetadataValue.Text(value);
  }

  private static MetadataValue items(List<String> values) {
    return new MetadataValue.Items(values.stream().map(Draft::text).toList());
  }
}
