package dev.afterword.review;

import dev.afterword.review.AgendaItem.Subject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An agenda as named values, such as links and forms hold: all of it, so that none is stored. */
public final class AgendaFields {
  public static final String TITLE = "title";
  public static final String DATE = "date";
  public static final String BEGINS = "begins";
  public static final String FACILITATOR = "facilitator";

  /** Once for each item, in their order: {@code 10 document 2026-10-03-checkout-502s}. */
  public static final String ITEM = "item";

  /** Characters of any one value; of a topic without its minutes. */
  public static final int LONGEST = 300;

  /** Characters of a document's id, which may be a path. */
  private static final int LONGEST_ID = 4_096;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*(?<minutes>[0-9]{1,3})\\s+(?<subject>[a-z]+)(?:\\s(?<name>.*))?", Pattern.DOTALL);

  private AgendaFields() {}

  /** What is open is left out. */
  public static Map<String, List<String>> of(Agenda agenda) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(TITLE, List.of(agenda.title()));
    fields.put(DATE, List.of(agenda.date().toString()));
    LocalTime begins = agenda.begins();
    if (begins != null) {
      fields.put(BEGINS, List.of(begins.toString()));
    }
    if (!agenda.facilitator().isEmpty()) {
      fields.put(FACILITATOR, List.of(agenda.facilitator()));
    }
    fields.put(ITEM, agenda.items().stream().map(AgendaFields::item).toList());
    return fields;
  }

  static String item(AgendaItem item) {
    String it = item.minutes() + " " + item.subject().label();
    return item.name().isEmpty() ? it : it + " " + item.name();
  }

  /**
   * What was written by {@link #of}; of a value that is there twice the first counts.
   *
   * @throws IllegalArgumentException that names field, value and what was expected
   */
  public static Agenda read(Map<String, List<String>> fields) {
    return new Agenda(
        required(fields, TITLE, "what the meeting is called"),
        date(required(fields, DATE, "a date such as 2026-11-20")),
        begins(text(fields, BEGINS)),
        text(fields, FACILITATOR),
        fields.getOrDefault(ITEM, List.of()).stream()
            .filter(value -> !value.isBlank())
            .map(AgendaFields::item)
            .toList());
  }

  /** The value of that name, empty when there is none; blanks are single, and none at its ends. */
  public static String text(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(value -> plain(name, value))
        .orElse("");
  }

  private static String required(Map<String, List<String>> fields, String name, String expected) {
    String value = text(fields, name);
    if (value.isEmpty()) {
      throw wrong(name, value, expected);
    }
    return value;
  }

  private static String plain(String name, String value) {
    String plain = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return limited(name, plain, LONGEST);
  }

  private static String limited(String name, String value, int longest) {
    if (value.length() > longest) {
      throw new IllegalArgumentException(
          "%s: %d characters (expected %d at most)".formatted(name, value.length(), longest));
    }
    return value;
  }

  private static LocalDate date(String value) {
    return parsed(
        DATE, value, text -> Since.known(LocalDate.parse(text)), "a date such as 2026-11-20");
  }

  private static @Nullable LocalTime begins(String value) {
    return value.isEmpty()
        ? null
        : parsed(BEGINS, value, LocalTime::parse, "a time of day such as 14:30");
  }

  private static AgendaItem item(String value) {
    Matcher written = WRITTEN.matcher(value);
    if (!written.matches()) {
      throw wrong(ITEM, value, "minutes, subject and name: 10 document 2026-10-03-checkout-502s");
    }
    Subject subject = subject(written.group("subject"));
    String name = name(subject, Objects.requireNonNullElse(written.group("name"), ""));
    try {
      return new AgendaItem(subject, name, Integer.parseInt(written.group("minutes")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(ITEM + ": \"" + value + "\": " + e.getMessage(), e);
    }
  }

  /** An id is what it is: two blanks in it are two. */
  private static String name(Subject subject, String written) {
    return subject == Subject.DOCUMENT ? limited(ITEM, written, LONGEST_ID) : plain(ITEM, written);
  }

  /** The subject of that label. */
  static Subject subject(String label) {
    return Arrays.stream(Subject.values())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                ITEM,
                label,
                "one of "
                    + Arrays.stream(Subject.values())
                        .map(Subject::label)
                        .collect(Collectors.joining(", "))));
  }

  private static <T> T parsed(
      String name, String value, Function<String, T> parser, String expected) {
    try {
      return parser.apply(value);
    } catch (DateTimeException e) {
      throw wrong(name, value, expected);
    }
  }

  private static IllegalArgumentException wrong(String name, String value, String expected) {
    return new IllegalArgumentException(
        "%s: \"%s\" (expected %s)".formatted(name, value, expected));
  }
}
