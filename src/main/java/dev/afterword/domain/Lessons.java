package dev.afterword.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to learn of a document beyond its causes, in its own words.
 *
 * @param surprises heading and text of each section on what surprised people, or where they had
 *     luck; a long one is cut
 * @param missing playbooks that were not there, as written
 * @param outdated playbooks that were not right any more, as written
 */
public record Lessons(List<String> surprises, List<String> missing, List<String> outdated) {
  private static final int MOST_SECTIONS = 4;
  private static final int MOST_NAMES = 20;
  private static final int LONGEST_TEXT = 600;

  public Lessons {
    surprises = List.copyOf(surprises);
    missing = List.copyOf(missing);
    outdated = List.copyOf(outdated);
  }

  /** What an incident or a game day tells; empty for one that tells nothing. */
  public static Optional<Lessons> of(Document document) {
    if (!document.kind().isIncident() && document.kind() != Kind.GAME_DAY) {
      return Optional.empty();
    }
    Lessons lessons =
        new Lessons(
            surprises(document), playbooks(document, "missing"), playbooks(document, "outdated"));
    return lessons.surprises.isEmpty() && lessons.missing.isEmpty() && lessons.outdated.isEmpty()
        ? Optional.empty()
        : Optional.of(lessons);
  }

  private static List<String> surprises(Document document) {
    List<String> texts = new ArrayList<>();
    for (SectionRole role : List.of(SectionRole.SURPRISES, SectionRole.LUCKY)) {
      document.sections().stream()
          .filter(section -> section.role() == role && !section.text().isBlank())
          .map(section -> section.heading() + ": " + section.text().strip())
          .map(text -> Excerpt.of(text, LONGEST_TEXT))
          .forEach(texts::add);
    }
    return texts.size() > MOST_SECTIONS ? texts.subList(0, MOST_SECTIONS) : texts;
  }

  /** What the front matter names under that key of its playbooks. */
  static List<String> playbooks(Document document, String how) {
    return document.frontMatter().get("playbooks") instanceof MetadataValue.Entries entries
            && entries.values().get(how) instanceof MetadataValue named
        ? named.texts().stream().distinct().limit(MOST_NAMES).toList()
        : List.of();
  }
}
