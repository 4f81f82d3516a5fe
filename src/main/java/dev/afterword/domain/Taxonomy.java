package dev.afterword.domain;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one library, from its {@code .afterword/settings.yml}.
 *
 * @param title the library's name, shown on its pages
 * @param severities label → meaning, worst first
 * @param causes category → meaning
 * @param services service → team that owns it
 * @param folders folder (relative, without slashes at its ends) → kind of the documents below it
 * @param headings further heading synonyms, role → headings in lower case
 * @param extensions file name endings that are read, such as {@code .md}
 * @param dayOrder how {@code 03/04/2026} is read when both are possible
 * @param zone the library's time zone: "today" for due dates
 */
public record Taxonomy(
    String title,
    Map<String, String> severities,
    Map<String, String> causes,
    Map<String, String> services,
    Map<String, Kind> folders,
    Map<SectionRole, List<String>> headings,
    List<String> extensions,
    DayOrder dayOrder,
    ZoneId zone) {

  /** Which number of an all-numeric date is the day. */
  public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
  }

  public static final Taxonomy DEFAULT =
      new Taxonomy(
          "Postmortems",
          defaultSeverities(),
          defaultCauses(),
          Map.of(),
          defaultFolders(),
          Map.of(),
          List.of(".md", ".markdown", ".md.erb"),
          DayOrder.DAY_FIRST,
          ZoneOffset.UTC);

  public Taxonomy {
    severities = copy(severities);
    causes = copy(causes);
    services = copy(services);
    folders = copy(folders);
    headings = copy(headings);
    extensions = List.copyOf(extensions);
  }

  private static Map<String, String> defaultSeverities() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("SEV1", "critical: most users are affected");
    all.put("SEV2", "major: many users or a core function are affected");
    all.put("SEV3", "minor: some users are affected, or there is a workaround");
    all.put("SEV4", "low: little or no effect on users");
    return all;
  }

  private static Map<String, String> defaultCauses() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("capacity", "a limit of load, space or connections was reached");
    all.put("change", "a release, migration or deletion had an unforeseen effect");
    all.put("configuration", "a setting was wrong, missing or inconsistent");
    all.put("dependency", "a service or supplier that is depended upon failed");
    all.put("network", "packets, names or routes did not arrive");
    all.put("hardware", "a machine, disk or zone failed");
    all.put("software", "a defect in code");
    all.put("data", "data was wrong, lost or of an unforeseen shape");
    all.put("security", "a weakness was found or used; a certificate or secret expired or leaked");
    all.put("detection", "what would have shown it was missing or late");
    all.put("process", "a procedure, hand-over or document was missing or outdated");
    return all;
  }

  private static Map<String, Kind> defaultFolders() {
    Map<String, Kind> all = new LinkedHashMap<>();
    all.put("postmortems", Kind.POSTMORTEM);
    all.put("near-misses", Kind.NEAR_MISS);
    all.put("pre-mortems", Kind.PRE_MORTEM);
    all.put("game-days", Kind.GAME_DAY);
    all.put("playbooks", Kind.PLAYBOOK);
    all.put("improvements", Kind.IMPROVEMENT);
    all.put("reviews", Kind.REVIEW);
    return all;
  }

  private static <K, V> Map<K, V> copy(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
