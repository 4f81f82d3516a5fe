package dev.afterword.proof.xss;

import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A document with payloads in every place of its text. */
final class HostileDocument {
  private static final JsonMapper JSON = new JsonMapper();

  private final Group group;
  private final String revision;

  private HostileDocument(Group group, String revision) {
    this.group = group;
    this.revision = revision;
  }

  /**
   * Gives its text.
   *
   * @param revision stands after each payload and tells versions apart
   */
  static String of(Group group, String revision) {
    HostileDocument document = new HostileDocument(group, revision);
    return document.frontMatter()
        + document.each(document::body)
        + document.insights()
        + document.each(document::html);
  }

  private String frontMatter() {
    return """
    ---
    title: %s
    status: %s
    severity: %s
    started: 2026-03-01T10:00Z
    detected: 2026-03-01T10:05Z
    resolved: %s
    services: [%s]
    teams: [%s]
    causes: [%s]
    tags: [%s]
    roles: {%s}
    impact: {%s}
    %s
    ---

    """
        .formatted(
            quoted(joined(Place.TITLE)),
            quoted(joined(Place.STATUS)),
            quoted(joined(Place.SEVERITY)),
            quoted(joined(Place.DATE)),
            list(Place.SERVICE),
            list(Place.TEAM),
            list(Place.CAUSE),
            list(Place.TAG),
            entries(Place.ROLE, Place.ROLE, ", "),
            entries(Place.IMPACT, Place.IMPACT, ", "),
            entries(Place.KEY, Place.VALUE, "\n"));
  }

  private String body(Payload payload) {
    String line = line(payload);
    String label = "x" + payload.number();
    return """
    ## Part %s

    needle %s

    [%s](%s) [a](<%s>) [[%s]] <%s> [^%s] [b][%s]

    ![%s](%s) ![a](a.png "%s")

    [^%s]: %s

    [%s]: <%s> "%s"

    `%s`

    ~~~%s
    %s
    ~~~

    | %s | a |
    |---|---|
    | %s | %s |

    ### %s

    """
        .formatted(
            label,
            at(Place.PARAGRAPH, payload),
            Place.LINK.mark(payload),
            line,
            line.replace("<", "\\<").replace(">", "\\>"),
            line,
            line,
            label,
            label + "b",
            Place.IMAGE.mark(payload),
            line,
            line.replace("\"", "\\\""),
            label,
            line,
            label + "b",
            line.replace("<", "%3C").replace(">", "%3E"),
            line.replace("\"", "\\\""),
            at(Place.CODE, payload).replace("`", "'"),
            line,
            at(Place.FENCE, payload),
            Place.CELL.mark(payload),
            cell(line),
            cell(line),
            at(Place.HEADING, payload));
  }

  private String insights() {
    String first = line(group.payloads().getFirst());
    return "## Timeline\n\n"
        + each(payload ->
            "- 10:00 UTC %s\n- 10:05 **Detected** by %s\n"
                .formatted(at(Place.EVENT, payload), line(payload)))
        + "\n## 5 Whys\n\n"
        + each(payload ->
            "- Why %s? %s\n  - Why %s? %s\n"
                .formatted(
                    at(Place.WHY, payload),
                    at(Place.ANSWER, payload),
                    line(payload),
                    line(payload)))
        + "\n## Fishbone\n\nEffect: "
        + Place.EFFECT.mark(group.payloads().getFirst())
        + " "
        + first
        + "\n"
        + each(
            payload -> "- %s\n  - %s\n".formatted(at(Place.BONE, payload), at(Place.RIB, payload)))
        + "\n## Action items\n\n"
        + "| # | Action | Owner | Due | Status | Ticket |\n|---|---|---|---|---|---|\n"
        + each(this::actions)
        + "\n";
  }

  private String actions(Payload payload) {
    String line = cell(line(payload));
    return """
    | A%d | %s | %s | 2026-04-30 | open | [%s](%s) |
    | B%d | %s | @%s | %s | %s | %s |
    """
        .formatted(
            payload.number(),
            cell(at(Place.ACTION, payload)),
            cell(at(Place.OWNER, payload)),
            Place.TICKET.mark(payload),
            line,
            payload.number(),
            line,
            line,
            line,
            line,
            line);
  }

  /** Raw HTML stands last, so that it swallows as little as possible. */
  private String html(Payload payload) {
    return "## Raw x%d\n\n%s\n\n%s %s\n\n"
        .formatted(payload.number(), Place.HTML.mark(payload), payload.text(), revision);
  }

  private String each(Function<Payload, String> text) {
    return group.payloads().stream().map(text).collect(Collectors.joining());
  }

  private String line(Payload payload) {
    return (payload.text() + " " + revision).replaceAll("\\R", " ").strip();
  }

  private String at(Place place, Payload payload) {
    return place.mark(payload) + " " + line(payload);
  }

  private String joined(Place place) {
    return group.payloads().stream()
        .map(payload -> place.mark(payload) + " " + payload.text())
        .collect(Collectors.joining(" ", "", " " + revision));
  }

  private String list(Place place) {
    return group.payloads().stream()
        .map(payload -> quoted(at(place, payload)))
        .collect(Collectors.joining(", "));
  }

  private String entries(Place key, Place value, String between) {
    return group.payloads().stream()
        .map(payload ->
            quoted(key.mark(payload) + " " + payload.text()) + ": " + quoted(at(value, payload)))
        .collect(Collectors.joining(between));
  }

  /** A JSON string is a YAML string, once what YAML calls unprintable is escaped. */
  private static String quoted(String text) {
    return JSON.writeValueAsString(text)
        .chars()
        .mapToObj(c -> c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
