package dev.afterword.proof.xss;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where text of others reaches Afterword. Those of a document are announced in its page by a word
 * of their own, so that what was not shown is not counted as safe.
 */
enum Place {
  TITLE("title"),
  STATUS(null),
  SEVERITY("front matter: severity"),
  DATE(null),
  SERVICE(null),
  TEAM("front matter: team"),
  CAUSE(null),
  TAG("front matter: tags[]"),
  ROLE(null),
  IMPACT(null),
  KEY("front matter: custom key"),
  VALUE(null),
  PARAGRAPH(null),
  LINK(null),
  IMAGE(null),
  FENCE(null),
  CODE(null),
  CELL(null),
  HEADING(null),
  EVENT(null),
  WHY("5-Whys node text"),
  ANSWER(null),
  EFFECT(null),
  BONE("fishbone bone label"),
  RIB(null),
  ACTION("action item title"),
  OWNER("action item owner"),
  TICKET("action item URL"),
  HTML(null),
  FILE("file name"),
  FOLDER("directory name"),
  AUTHOR("author name (git)"),
  COMMITTER("committer name (git)"),
  EMAIL("committer email"),
  MESSAGE("commit message"),
  BRANCH("branch name"),
  TAG_NAME("tag name"),
  QUERY("search query echo"),
  ADDRESS("error page path"),
  LANGUAGE("Accept-Language"),
  REFERER("Referer"),
  USER("X-Forwarded-User");

  /** What the list of injection points calls it; null for a place that it does not name. */
  private final @Nullable String point;

  Place(@Nullable String point) {
    this.point = point;
  }

  /** The word that stands before a payload. */
  String mark(Payload payload) {
    return "at" + name().toLowerCase(Locale.ROOT) + payload.number() + "x";
  }

  /** Those whose word must be seen in a document's page for each payload; an effect is one. */
  static List<Place> shown() {
    return Arrays.stream(values())
        .filter(place -> place.compareTo(FILE) < 0 && place != EFFECT)
        .toList();
  }

  /** Of the listed injection points those that Afterword does not have. */
  static List<String> absent(List<String> points) {
    return points.stream()
        .filter(name -> Arrays.stream(values()).noneMatch(place -> name.equals(place.point)))
        .toList();
  }
}
