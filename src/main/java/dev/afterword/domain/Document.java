package dev.afterword.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown file of the library as Afterword understands it. Any file gives one; what could not be
 * read is in {@link #problems}.
 *
 * @param id unique in the library once {@code ingest} has settled conflicts: front matter's {@code
 *     id}, else the path without its extension
 * @param path relative to the library's root, with {@code /}
 * @param title never blank
 * @param date when the incident happened (or, failing that, the best known date); null when nothing
 *     tells
 * @param dateOrigin where {@link #date} was found; null exactly when it is null
 * @param milestones only what was recorded as such (front matter, labelled metadata, phases of the
 *     timeline)
 * @param frontMatter every key of the front matter and of metadata written in the text, in order,
 *     known or not
 * @param sections in the document's order
 * @param timeline in the document's order
 * @param fiveWhys null when the document has none
 * @param fishbone null when the document has none
 * @param references ids or paths of other documents named by it: {@code recurrence_of}, playbooks,
 *     relative and wiki links
 */
public record Document(
    String id,
    String path,
    Kind kind,
    String title,
    @Nullable Status status,
    @Nullable Severity severity,
    @Nullable Moment date,
    @Nullable DateOrigin dateOrigin,
    Milestones milestones,
    List<String> services,
    List<String> teams,
    List<String> tags,
    List<String> causes,
    String visibility,
    Map<String, MetadataValue> frontMatter,
    List<Section> sections,
    List<TimelineEntry> timeline,
    @Nullable FiveWhys fiveWhys,
    @Nullable Fishbone fishbone,
    List<ActionItem> actionItems,
    List<String> references,
    List<Problem> problems) {

  /**
   * The visibility of a document that everybody may read; any other is not served until sign-in
   * exists.
   */
  public static final String EVERYONE = "everyone";

  public Document {
    if (title.isBlank()) {
      throw new IllegalArgumentException(
          "title of " + path + " is blank (expected the path at least)");
    }
    services = List.copyOf(services);
    teams = List.copyOf(teams);
    tags = List.copyOf(tags);
    causes = List.copyOf(causes);
    frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
    sections = List.copyOf(sections);
    timeline = List.copyOf(timeline);
    actionItems = List.copyOf(actionItems);
    references = List.copyOf(references);
    problems = List.copyOf(problems);
  }

  public Durations durations() {
    return Durations.of(milestones);
  }

  /**
   * What the metadata says under a key, also in the words of a table or a list: {@code Detected by}
   * is {@code detected_by}. Null when it says nothing.
   */
  public @Nullable MetadataValue metadata(String key) {
    MetadataValue value = frontMatter.get(key);
    for (Map.Entry<String, MetadataValue> one : frontMatter.entrySet()) {
      String written = one.getKey().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
      value = value == null && written.equals(key) ? one.getValue() : value;
    }
    return value;
  }

  public boolean isVisibleToEveryone() {
    return visibility.equals(EVERYONE);
  }

  /** The same document under another id, with one more problem: for an id that another holds. */
  public Document renamed(String newId, Problem why) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(why);
    return settled(newId, all);
  }

  /** The same document with one more problem. */
  public Document withProblem(Problem problem) {
    return renamed(id, problem);
  }

  /** The same document under that id and with just these problems. */
  public Document settled(String newId, List<Problem> newProblems) {
    return new Document(
        newId,
        path,
        kind,
        title,
        status,
        severity,
        date,
        dateOrigin,
        milestones,
        services,
        teams,
        tags,
        causes,
        visibility,
        frontMatter,
        sections,
        timeline,
        fiveWhys,
        fishbone,
        actionItems,
        references,
        newProblems);
  }
}
