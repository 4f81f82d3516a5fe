package dev.afterword.author;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Taxonomy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what an author answered, by the words of the library; refuses with {@link Unusable}. */
public final class DraftAnswers {
  private static final int LONGEST_TITLE = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final Taxonomy taxonomy;
  private final Clock clock;

  public DraftAnswers(Taxonomy taxonomy, Clock clock) {
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /** The kind, a postmortem for an empty answer. */
  public Kind kind(String answer) {
    return Kind.of(answer.isBlank() ? Kind.POSTMORTEM.label() : answer)
        .filter(Draft.kinds()::contains)
        .orElseThrow(() -> unusable("kind", answer, "one of " + NewDocument.kinds()));
  }

  public String title(String answer) {
    String title = BLANKS.matcher(answer).replaceAll(" ").strip();
    boolean unseen =
        title
            .codePoints()
            .anyMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    if (title.isEmpty() || unseen) {
      throw unusable("title", title, "what happened, in a few words");
    }
    if (title.length() > LONGEST_TITLE) {
      throw unusable(
          "title", title.substring(0, 40) + "…", "at most " + LONGEST_TITLE + " characters");
    }
    return title;
  }

  public Severity severity(String answer) {
    String written = answer.matches("\\d") ? "SEV" + answer : answer;
    Optional<Severity> usual =
        written.isBlank() ? Optional.empty() : Optional.of(Severity.of(written));
    return taxonomy.severities().keySet().stream()
        .filter(label ->
            label.equalsIgnoreCase(written)
                || usual.filter(it -> it.label().equals(label)).isPresent())
        .findFirst()
        .map(Severity::new)
        .orElseThrow(() -> unusable("severity", answer, oneOf(taxonomy.severities().keySet())));
  }

  /** Service names separated by commas, none for an empty answer. */
  public List<String> services(String answer) {
    return answer.isBlank()
        ? List.of()
        : Arrays.stream(COMMA.split(answer.strip()))
            .filter(name -> !name.isBlank())
            .map(this::service)
            .distinct()
            .toList();
  }

  private String service(String name) {
    if (taxonomy.services().isEmpty()) {
      return name;
    }
    return taxonomy.services().keySet().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> unusable("services", name, oneOf(taxonomy.services().keySet())));
  }

  /** The start, now for an empty answer. */
  public Start start(String answer) {
    return Start.of(answer.isBlank() ? "now" : answer, clock.instant(), taxonomy.zone())
        .orElseThrow(() ->
            unusable(
                "start",
                answer,
                "the like of 2026-10-03T14:02Z, \"2026-10-03 14:02\" (%s), 2026-10-03 or now"
                    .formatted(taxonomy.zone())));
  }

  /** The library's time zone as people call it. */
  private String zone() {
    return taxonomy.zone().equals(ZoneOffset.UTC) ? "UTC" : taxonomy.zone().getId();
  }

  private static String oneOf(Iterable<String> words) {
    String known = String.join(", ", words);
    return known.isEmpty() ? "none: the settings name none" : "one of " + known;
  }

  private static Unusable unusable(String what, String value, String expected) {
    return new Unusable("%s: \"%s\" (expected %s)".formatted(what, value, expected));
  }

  /** The question for each value, with the words that the library has for it. */
  public String question(String what) {
    return switch (what) {
      case "kind" -> "Kind (" + NewDocument.kinds() + ") [postmortem]";
      case "title" -> "Title: what happened, in a few words";
      case "severity" ->
          taxonomy.severities().entrySet().stream()
              .map(entry -> "  " + entry.getKey() + "  " + entry.getValue())
              .collect(Collectors.joining("\n", "", "\nSeverity"));
      case "services" ->
          "Services, separated by commas"
              + (taxonomy.services().isEmpty()
                  ? ""
                  : " (" + String.join(", ", taxonomy.services().keySet()) + ")")
              + " [none yet]";
      default -> "Start (2026-10-03 14:02, in " + zone() + ") [now]";
    };
  }
}
