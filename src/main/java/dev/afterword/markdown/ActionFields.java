package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Link;
import dev.afterword.markdown.ActionLines.Way;
import dev.afterword.markdown.ActionPlace.Cell;
import dev.afterword.markdown.ActionPlace.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways to write owner, day, priority, type and links of an action item, the likeliest first. */
final class ActionFields {
  private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._/-]*");
  private static final Pattern DUE_KEY =
      Pattern.compile(
          "(?:due(?: (?:by|on|date))?|eta|deadline|by|until|target|frist)[*_]*[ :=]*[*_]* ?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OWNER_KEY =
      Pattern.compile(
          "(?:owner|assignee|assigned to|owned by|responsible|ansvarlig)[*_]*\\s*[:=]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private final ActionLines lines;
  private final ActionItem item;

  ActionFields(ActionLines lines, ActionItem item) {
    this.lines = lines;
    this.item = item;
  }

  List<Way> owner(@Nullable String wanted) {
    String bare = wanted == null ? "" : wanted;
    boolean handle = HANDLE.matcher(bare).matches();
    Optional<Cell> cell = lines.cell("owner");
    if (cell.isPresent()) {
      boolean at =
          lines.text(cell.get()).strip().startsWith("@")
              || cell.get().others().stream().anyMatch(other -> other.startsWith("@"));
      return List.of(lines.in(cell.get(), at && handle ? "@" + bare : bare));
    }
    List<Way> ways = new ArrayList<>();
    for (Span old : owners()) {
      boolean keyed = OWNER_KEY.matcher(old.before()).find();
      boolean at = handle && (old.text().startsWith("@") || !keyed);
      if (wanted == null) {
        ways.addAll(removed(old, OWNER_KEY));
      } else {
        ways.add(old.written(at ? "@" + bare : keyed ? bare : "owner: " + bare));
      }
    }
    if (wanted != null) {
      String said = handle ? "@" + bare : "owner: " + bare;
      ways.addAll(lines.appended(said, "Owner", handle ? "@" + bare : bare));
    }
    return ways;
  }

  /** Where the owner's name stands, the last place first. */
  private List<Span> owners() {
    if (item.owner() == null) {
      return List.of();
    }
    String name =
        Arrays.stream(item.owner().split("[ ,]+", -1))
            .map(word -> "@?" + Pattern.quote(word))
            .collect(Collectors.joining("[ ,/&]+"));
    return spans(Pattern.compile("(?<![\\p{L}\\d@])" + name + "(?![\\p{L}\\d])"));
  }

  List<Way> due(@Nullable LocalDate wanted) {
    String written = wanted == null ? "" : wanted.toString();
    Optional<Cell> cell = lines.cell("due");
    if (cell.isPresent()) {
      return List.of(lines.in(cell.get(), written));
    }
    List<Way> ways = new ArrayList<>();
    for (Span old : days()) {
      if (wanted == null) {
        ways.addAll(removed(old, DUE_KEY));
      } else {
        ways.add(old.written(written));
      }
    }
    if (wanted != null) {
      ways.addAll(lines.appended("due " + written, "Due", written));
    }
    return ways;
  }

  private List<Span> days() {
    List<Span> spans = new ArrayList<>();
    for (int number = lines.place().last(); number >= lines.place().first(); number--) {
      int line = number;
      DueDates.spans(lines.line(line)).stream()
          .sorted(Comparator.comparingInt((int[] span) -> span[0]).reversed())
          .forEach(span -> spans.add(new Span(lines, line, span[0], span[1])));
    }
    return spans;
  }

  List<Way> priority(@Nullable String wanted) {
    return word("priority", item.priority(), wanted, "Priority");
  }

  List<Way> type(@Nullable ActionType wanted) {
    List<Way> ways = new ArrayList<>();
    ActionType old = item.type();
    if (old != null && lines.cell("type").isEmpty()) {
      for (ActionPiece piece : lines.pieces().reversed()) {
        if (ActionWords.typeOf(piece.text()).filter(old::equals).isPresent()) {
          Span span = new Span(lines, piece.line(), piece.start(), piece.end());
          ways.addAll(wanted == null ? removed(span, null) : List.of(span.written(wanted.label())));
        }
      }
    }
    ways.addAll(word("type", null, wanted == null ? null : wanted.label(), "Type"));
    return ways;
  }

  /** A word that stands as it is: in its cell, in place of the old one, or behind all. */
  private List<Way> word(String column, @Nullable String old, @Nullable String wanted, String key) {
    Optional<Cell> cell = lines.cell(column);
    if (cell.isPresent()) {
      return List.of(lines.in(cell.get(), wanted == null ? "" : wanted));
    }
    List<Way> ways = new ArrayList<>();
    if (old != null) {
      String name = "(?<![\\p{L}\\d])" + Pattern.quote(old) + "(?![\\p{L}\\d])";
      for (Span span : spans(Pattern.compile(name, Pattern.CASE_INSENSITIVE))) {
        ways.addAll(wanted == null ? removed(span, null) : List.of(span.written(wanted)));
      }
    }
    if (wanted != null) {
      ways.addAll(lines.appended(wanted, key, wanted));
    }
    return ways;
  }

  List<Way> improvement(Link link) {
    return link("link", "", "Ticket", markdown(link));
  }

  List<Way> evidence(Link link) {
    return link("evidence", "evidence: ", "Evidence", markdown(link));
  }

  private List<Way> link(String column, String lead, String key, String link) {
    Optional<Cell> cell = lines.cell(column);
    List<Way> ways = new ArrayList<>();
    if (cell.isPresent()) {
      String old = lines.text(cell.get()).strip();
      boolean nothing = old.isEmpty() || ActionWords.isPlaceholder(old);
      ways.add(lines.in(cell.get(), nothing ? link : old + ", " + link));
    }
    ways.addAll(lines.appended(lead + link, key, link));
    return ways;
  }

  /** As a link, or as the bare key or address that needs no other text. */
  private static String markdown(Link link) {
    boolean bare = link.text().isBlank() || link.text().equals(link.target());
    String text = link.text().replaceAll("[\\\\\\[\\]`*_<>|]", "\\\\$0");
    return bare ? link.target() : "[" + text + "](" + link.target() + ")";
  }

  /** Ways to take something out together with its key. */
  private List<Way> removed(Span span, @Nullable Pattern key) {
    List<Way> ways = new ArrayList<>();
    Matcher keyed = key == null ? null : key.matcher(span.before());
    if (keyed != null && keyed.find()) {
      ways.addAll(lines.without(span.line(), keyed.start(), span.end()));
    }
    ways.addAll(lines.without(span.line(), span.start(), span.end()));
    return ways;
  }

  private List<Span> spans(Pattern pattern) {
    List<Span> spans = new ArrayList<>();
    for (int number = lines.place().last(); number >= lines.place().first(); number--) {
      Matcher found = pattern.matcher(lines.line(number));
      int at = spans.size();
      while (found.find()) {
        spans.add(at, new Span(lines, number, found.start(), found.end()));
      }
    }
    boolean heading = lines.place().shape() == Shape.HEADING;
    return heading
        ? spans.stream().filter(span -> span.line() > lines.place().head()).toList()
        : spans;
  }

  /** A stretch of a line. */
  private record Span(ActionLines lines, int line, int start, int end) {
    String text() {
      return lines.line(line).substring(start, end);
    }

    String before() {
      return lines.line(line).substring(0, start);
    }

    Way written(String text) {
      return lines.with(line, start, end, text);
    }
  }
}
