package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.markdown.ActionPlace.Cell;
import dev.afterword.markdown.ActionPlace.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one action item, and ways to write them anew. */
record ActionLines(ActionPlace place, Map<Integer, String> lines) {
  private static final Pattern MARKER = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]+|$)");
  private static final Pattern BOX = Pattern.compile("\\[[ xX~/-]?\\](?=\\s|$)");
  private static final Pattern TRAILING = Pattern.compile("(?:\\s*\\\\|\\s+)$");
  private static final Pattern DASH = Pattern.compile("\\s(—|–|--|-)\\s|—");
  private static final Pattern SEPARATOR_BEFORE = Pattern.compile("\\s*[,;]\\s*$");
  private static final Pattern SEPARATOR_BEHIND = Pattern.compile("^\\s*[,;]\\s*");
  private static final Pattern STOPS = Pattern.compile("[\\s.;,|–—-]+$");
  private static final Pattern DASH_BEFORE = Pattern.compile("\\s*(?:—|–|--|-)\\s+$|\\s+$");

  /**
   * A way to write it.
   *
   * @param written lines in place of those there are
   * @param added lines that come right behind one
   */
  record Way(Map<Integer, String> written, Map<Integer, String> added) {
    Way {
      written = Map.copyOf(written);
      added = Map.copyOf(added);
    }

    /** Both at once; where both write one line, this one does. */
    Way and(Way other) {
      Map<Integer, String> both = new HashMap<>(other.written);
      both.putAll(written);
      Map<Integer, String> more = new HashMap<>(other.added);
      more.putAll(added);
      return new Way(both, more);
    }
  }

  ActionLines {
    lines = Map.copyOf(lines);
  }

  /** Empty when the item cannot be found, or is not text in UTF-8. */
  static Optional<ActionLines> of(
      ParsedFile file, Document document, ActionItem item, RawLines raw) {
    Optional<ActionPlace> place = ActionPlace.of(file, document, item);
    Map<Integer, String> texts = new HashMap<>();
    if (place.isPresent()) {
      int end = Math.min(place.get().last() + 1, raw.count());
      for (int number = place.get().first(); number <= end; number++) {
        String text = raw.line(number);
        if (text == null && number <= place.get().last()) {
          return Optional.empty();
        }
        texts.put(number, text == null ? "?" : text);
      }
    }
    return place.map(found -> new ActionLines(found, texts));
  }

  String line(int number) {
    return Objects.requireNonNullElse(lines.get(number), "");
  }

  /** The same item with some of its lines written anew. */
  ActionLines with(Way way) {
    Map<Integer, String> all = new HashMap<>(lines);
    all.putAll(way.written());
    return new ActionLines(place, all);
  }

  Way with(int line, int start, int end, String text) {
    String old = line(line);
    return new Way(Map.of(line, old.substring(0, start) + text + old.substring(end)), Map.of());
  }

  Optional<Cell> cell(String column) {
    return place.cells().stream().filter(cell -> cell.name().equals(column)).findFirst();
  }

  String text(Cell cell) {
    String line = line(place.first());
    return line.substring(
        Math.min(cell.start(), line.length()), Math.min(cell.end(), line.length()));
  }

  /** The cell with that in it; where the columns are aligned they stay so if there is room. */
  Way in(Cell cell, String value) {
    String old = text(cell);
    String escaped = value.replaceAll("(?<!\\\\)\\|", "\\\\|");
    String lead =
        old.isBlank() ? " " : old.substring(0, old.length() - old.stripLeading().length());
    int trailing = old.isBlank() ? old.length() - 1 : old.length() - old.stripTrailing().length();
    int room = trailing > 1 ? old.length() - lead.length() - escaped.length() : trailing;
    String tail = " ".repeat(Math.max(Math.min(1, Math.max(0, trailing)), room));
    if (old.isBlank() && tail.isEmpty()) {
      tail = " ";
    }
    return with(place.first(), cell.start(), cell.end(), lead + escaped + tail);
  }

  /** Where, behind marker or pipe, the first line's own text begins; -1 for a heading. */
  int begin() {
    String line = line(place.first());
    return switch (place.shape()) {
      case LIST -> {
        Matcher marker =
            MARKER.matcher(line).region(Math.min(place.column(), line.length()), line.length());
        yield marker.lookingAt() ? marker.end() : -1;
      }
      case ROW -> cell(ActionTables.TEXT).map(cell -> begin(cell, line)).orElse(-1);
      case TEXT -> place.column() + ActionPiece.lead(line.substring(place.column()));
      case HEADING -> -1;
    };
  }

  private int begin(Cell cell, String line) {
    String text = text(cell);
    return Math.min(line.length(), cell.start() + text.length() - text.stripLeading().length());
  }

  private static int behindBox(String line, int begin) {
    Matcher box = BOX.matcher(line).region(begin, line.length());
    return box.lookingAt() ? box.end() : begin;
  }

  /** Everything that may say one thing, the details included. */
  List<ActionPiece> pieces() {
    List<ActionPiece> pieces = new ArrayList<>();
    for (int number = place.first(); number <= place.last(); number++) {
      String line = line(number);
      boolean first = number == place.first();
      int from = first && begin() >= 0 ? behindBox(line, begin()) : ActionPiece.lead(line);
      if (place.shape() == Shape.ROW) {
        Cell cell = cell(ActionTables.TEXT).orElse(null);
        if (cell == null) {
          return pieces;
        }
        String until = line.substring(0, Math.min(cell.end(), line.length()));
        int start = begin() < 0 ? until.length() : behindBox(until, begin());
        pieces.addAll(ActionPiece.of(number, until, Math.min(start, until.length())));
      } else {
        pieces.addAll(ActionPiece.of(number, line, from));
      }
    }
    return pieces;
  }

  /** Ways to say one more thing behind what the item says, then below it. */
  List<Way> appended(String attribute, String key, String value) {
    List<Way> ways = new ArrayList<>();
    if (place.shape() != Shape.HEADING) {
      int number = place.head();
      String line = line(number);
      int end = end(line);
      String said = line.substring(Math.max(0, Math.min(begin(), end)), end);
      String dash = " — " + attribute;
      String comma = ", " + attribute;
      List<String> tails = DASH.matcher(said).find() ? List.of(comma, dash) : List.of(dash, comma);
      tails.forEach(tail -> ways.add(with(number, end, end, cellText(tail))));
      ways.add(with(number, end, end, cellText(" (" + attribute + ")")));
    }
    ways.addAll(below(key, value));
    return ways;
  }

  private String cellText(String text) {
    return place.shape() == Shape.ROW ? text.replace("|", "\\|") : text;
  }

  /** Behind the last word of a line, before blanks and a reason why it was dropped. */
  private int end(String line) {
    String text = line;
    if (place.shape() == Shape.ROW) {
      Cell cell = cell(ActionTables.TEXT).orElse(null);
      text = line.substring(0, cell == null ? line.length() : Math.min(cell.end(), line.length()));
    }
    Matcher trailing = TRAILING.matcher(text);
    String bare = trailing.find() ? text.substring(0, trailing.start()) : text;
    return DropReason.without(bare).length();
  }

  /** Behind the last word and the reason. */
  int veryEnd() {
    String line = line(place.head());
    int end = end(line);
    String reason = DropReason.of(line.substring(end).strip());
    return reason.isEmpty() ? end : line.indexOf(reason, end) + reason.length();
  }

  /** One more detail below the item; a row has no room for any. */
  List<Way> below(String key, String value) {
    String detail = key + ": " + value;
    return switch (place.shape()) {
      case ROW, TEXT -> List.of();
      case LIST -> {
        int text = begin();
        if (text < 0) {
          yield List.of();
        }
        String before = line(place.first()).substring(0, place.column());
        String indent = before + " ".repeat(text - place.column());
        yield List.of(new Way(Map.of(), Map.of(place.head(), indent + "- " + detail)));
      }
      case HEADING -> belowHeading(detail);
    };
  }

  private List<Way> belowHeading(String detail) {
    List<Way> ways = new ArrayList<>();
    for (int number = place.last(); number > place.head(); number--) {
      String line = line(number);
      int lead = ActionPiece.lead(line);
      List<ActionPiece> pieces = ActionPiece.of(number, line, lead);
      if (!pieces.isEmpty() && !pieces.getFirst().key().isEmpty()) {
        boolean bullet = !line.substring(0, lead).isBlank();
        String stop = line.stripTrailing().endsWith(".") ? "." : "";
        ways.add(
            bullet
                ? new Way(Map.of(), Map.of(number, line.substring(0, lead) + detail))
                : with(
                    number, end(line), end(line), (stop.isEmpty() ? ", " : " ") + detail + stop));
      }
    }
    boolean full = !line(place.head() + 1).isBlank();
    ways.add(new Way(Map.of(), Map.of(place.head(), "\n" + detail + (full ? "\n" : ""))));
    return ways;
  }

  /** Ways to take something out, with what set it apart. */
  List<Way> without(int number, int start, int end) {
    String line = line(number);
    String before = line.substring(0, start);
    String behind = line.substring(end);
    List<String> texts = new ArrayList<>();
    Matcher comma = SEPARATOR_BEFORE.matcher(before);
    Matcher next = SEPARATOR_BEHIND.matcher(behind);
    Matcher dash = DASH_BEFORE.matcher(before);
    if (comma.find()) {
      texts.add(before.substring(0, comma.start()) + behind);
    }
    if (next.find()) {
      texts.add(before + behind.substring(next.end()));
    }
    if (dash.find()) {
      texts.add(before.substring(0, dash.start()) + behind);
    }
    if ((before.endsWith("(") && behind.startsWith(")"))
        || (before.endsWith("[") && behind.startsWith("]"))) {
      String rest = before.substring(0, before.length() - 1).stripTrailing();
      texts.add(
          rest.isBlank()
              ? before.substring(0, before.length() - 1) + behind.substring(1).stripLeading()
              : rest + behind.substring(1));
    }
    String bare = STOPS.matcher(before).replaceFirst("");
    texts.add(before + behind);
    texts.add(bare + (behind.isBlank() ? behind : " " + behind.stripLeading()));
    texts.add(before + behind.stripLeading());
    return texts.stream().distinct().map(text -> new Way(Map.of(number, text), Map.of())).toList();
  }
}
