package dev.afterword.markdown;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Moment;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.yaml.FrontMatterText;
import dev.afterword.yaml.FrontMatterText.Entry;
import dev.afterword.yaml.YamlScalar;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Front matter in its canonical form: the order of the keys, and values spelled one way. */
final class FrontMatterForm {
  /** How much of the form is restored. */
  enum Extent {
    ORDER_AND_VALUES,
    VALUES,
    NOTHING
  }

  static final List<String> ORDER =
      List.of(
          "id",
          "kind",
          "title",
          "status",
          "severity",
          "started",
          "detected",
          "acknowledged",
          "mitigated",
          "resolved",
          "detected_by",
          "owner",
          "due",
          "addresses",
          "services",
          "teams",
          "roles",
          "reviewers",
          "causes",
          "tags",
          "impact",
          "trigger",
          "playbooks",
          "recurrence_of",
          "visibility");
  private static final Set<String> TIMES =
      Set.of("started", "detected", "acknowledged", "mitigated", "resolved");
  private static final Set<String> LISTS = Set.of("services", "teams", "causes", "tags");

  private static final Pattern SEVERITY =
      Pattern.compile("(?:(?:sev(?:erity)?|s)[\\s_-]*)?\\d", Pattern.CASE_INSENSITIVE);

  /** Days that can be read one way only, alone or with a time and its offset. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}"
              + "|\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9} \\d{4}"
              + "|\\p{L}{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})"
              + "(?:(?:[ Tt]|, )\\d{1,2}:\\d{2}(?::\\d{2})? ?(?:utc|gmt|z|[+-]\\d{2}:?\\d{2}))?",
          Pattern.CASE_INSENSITIVE);

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private final Taxonomy taxonomy;
  private final ReadingLimits limits;

  FrontMatterForm(Taxonomy taxonomy, ReadingLimits limits) {
    this.taxonomy = taxonomy;
    this.limits = limits;
  }

  /** The lines of a front matter, as many as it has; empty when they stay as they are. */
  Optional<List<String>> of(String frontMatter, Extent extent) {
    return extent == Extent.NOTHING
        ? Optional.empty()
        : FrontMatterText.of(frontMatter, limits).map(written -> form(written, extent).lines());
  }

  private FrontMatterText form(FrontMatterText written, Extent extent) {
    List<Entry> entries = written.entries().stream().map(this::value).map(Entry::stripped).toList();
    return new FrontMatterText(
        written.head(), extent == Extent.ORDER_AND_VALUES ? ordered(entries) : entries);
  }

  /** Known keys change places with one another; keys of other programs stay where they are. */
  private static List<Entry> ordered(List<Entry> entries) {
    Iterator<Entry> known =
        entries.stream()
            .filter(entry -> ORDER.contains(entry.key()))
            .sorted(Comparator.comparingInt(entry -> ORDER.indexOf(entry.key())))
            .iterator();
    return entries.stream()
        .map(entry -> ORDER.contains(entry.key()) ? known.next() : entry)
        .toList();
  }

  private Entry value(Entry entry) {
    FrontMatterText.OneLine value = entry.value();
    return value == null
        ? entry
        : canonical(entry.key(), value.text().strip())
            .map(written -> entry.with(_ -> written))
            .orElse(entry);
  }

  /** The one spelling of a value in YAML; empty when it has it, or none is certain. */
  private Optional<String> canonical(String key, String text) {
    if (TIMES.contains(key)) {
      return CERTAIN.matcher(text).matches()
          ? Moments.read(text, taxonomy.dayOrder(), null).map(FrontMatterForm::iso)
          : Optional.empty();
    }
    if (LISTS.contains(key)) {
      return list(key, text);
    }
    return switch (key) {
      case "kind" -> Kind.of(text).map(Kind::label).filter(label -> !label.equals(text));
      case "status" -> Status.of(text).map(Status::label).filter(label -> !label.equals(text));
      case "severity" -> severity(text);
      default -> Optional.empty();
    };
  }

  private Optional<String> severity(String text) {
    String usual = "SEV" + text.substring(text.length() - 1);
    return taxonomy.severities().keySet().stream()
        .filter(label ->
            label.equalsIgnoreCase(text) || SEVERITY.matcher(text).matches() && label.equals(usual))
        .filter(label -> !label.equals(text))
        .findFirst()
        .map(YamlScalar::of);
  }

  private static String iso(Moment moment) {
    return switch (moment) {
      case Moment.Day day -> day.iso();
      case Moment.Exact exact -> {
        boolean utc = exact.at().getOffset().equals(ZoneOffset.UTC);
        String text = (exact.at().getSecond() == 0 ? MINUTES : SECONDS).format(exact.at());
        yield utc ? text.replace("+00:00", "Z") : text;
      }
    };
  }

  /** Tags with blanks between them mean one tag here and several elsewhere: they stay. */
  private static Optional<String> list(String key, String text) {
    if (key.equals("tags") && text.indexOf(',') < 0 && text.indexOf(' ') > 0) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.of(text.split("[,;]", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .map(YamlScalar::of)
            .collect(Collectors.joining(", ", "[", "]")));
  }
}
