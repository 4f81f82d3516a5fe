package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.markdown.ActionLines.Way;
import dev.afterword.markdown.ActionPlace.Cell;
import dev.afterword.markdown.ActionPlace.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways to write a new action item right behind another one as that one is written. */
final class SiblingLines {
  private static final int ENOUGH = 12;
  private static final Pattern BOX = Pattern.compile("\\[[ xX~/-]\\](?=\\s)");
  private static final Pattern SYMBOL = Pattern.compile("[☐☑✅✔🚧❌⬜]\\uFE0F?");
  private static final Pattern ORDERED =
      Pattern.compile("^(?<lead>\\s*(?:#{1,6} +)?\\(?)(?<number>\\d{1,9})(?=[.):])");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<lead>(?:\\b(?:A|AI|AP)[- ]?|\\baction(?: item)? ?#?))(?<digits>\\d{1,4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private final ActionLines lines;
  private final ActionItem sibling;
  private final RawLines raw;
  private final ActionMeaning meaning;
  private final NextLabel label;

  SiblingLines(
      ActionLines lines,
      ActionItem sibling,
      DocumentVersion version,
      RawLines raw,
      ActionMeaning meaning) {
    this.lines = lines;
    this.sibling = sibling;
    this.raw = raw;
    this.meaning = meaning;
    this.label = NextLabel.of(version.document());
  }

  List<Way> ways() {
    return switch (lines.place().shape()) {
      case ROW -> rows();
      case LIST, TEXT -> behindText(true);
      case HEADING -> headings();
    };
  }

  private String line() {
    return lines.line(lines.place().first());
  }

  private Way after(String text) {
    return new Way(Map.of(), Map.of(lines.place().last(), text));
  }

  private static String said(NewActionItem item, List<String> but, String lead, String tail) {
    return ActionMeaning.behind(item.attributes(but), lead, tail);
  }

  private List<Way> behindText(boolean loose) {
    List<Way> ways = new ArrayList<>();
    int first = lines.place().first();
    String above = first > 2 ? raw.line(first - 1) : "x";
    boolean apart = loose && above != null && above.isBlank() && hasBlankBetween(first);
    for (String prefix : prefixes()) {
      for (String attributes :
          List.of(
              said(meaning.item(), List.of(), " — ", ""),
              said(meaning.item(), List.of(), " (", ")"))) {
        String text = prefix + meaning.text() + attributes;
        ways.add(after(apart ? "\n" + text : text));
      }
    }
    return ways;
  }

  /** Whether what stands above the blank line is an item too, and no heading or paragraph. */
  private boolean hasBlankBetween(int first) {
    int indent = lines.place().column();
    for (int number = first - 2; number > 0; number--) {
      String text = raw.line(number);
      if (text == null || text.isBlank()) {
        return false;
      }
      String bare = text.strip();
      if (text.length() - text.stripLeading().length() <= indent) {
        return bare.matches("(?:[-*+]|\\d{1,9}[.)])\\s.*") || lines.place().shape() == Shape.TEXT;
      }
    }
    return false;
  }

  /** What stands before the text, the very way of the sibling first. */
  private Set<String> prefixes() {
    Set<String> prefixes = new LinkedHashSet<>();
    String line = line();
    int begin = Math.max(0, lines.begin());
    String words = sibling.text().substring(0, Math.min(ENOUGH, sibling.text().length()));
    int text = line.indexOf(words, begin);
    if (text >= 0) {
      prefixes.add(renewed(line.substring(0, text)));
    }
    String marker = ordered(line.substring(0, begin));
    boolean boxed =
        BOX.matcher(line).region(begin, line.length()).useTransparentBounds(true).lookingAt();
    String labelled = NextLabel.isLabelled(sibling) ? label + ": " : "";
    prefixes.add(marker + (boxed ? "[ ] " : "") + labelled);
    if (lines.place().shape() == Shape.LIST) {
      prefixes.add(marker + "[ ] " + labelled);
      prefixes.add(marker + "[ ] " + label + ": ");
    } else {
      prefixes.add(marker + label + ": ");
    }
    return prefixes;
  }

  private String renewed(String prefix) {
    String open =
        SYMBOL.matcher(BOX.matcher(ordered(prefix)).replaceFirst("[ ]")).replaceFirst("☐");
    if (!NextLabel.isLabelled(sibling)) {
      return open;
    }
    Matcher number = LABEL.matcher(open);
    return number.find()
        ? open.substring(0, number.start("digits")) + label.digits() + open.substring(number.end())
        : open;
  }

  private static String ordered(String prefix) {
    Matcher number = ORDERED.matcher(prefix);
    return number.find()
        ? number.group("lead")
            + (Integer.parseInt(number.group("number")) + 1)
            + prefix.substring(number.end())
        : prefix;
  }

  private List<Way> headings() {
    List<Way> ways = new ArrayList<>();
    NewActionItem item = meaning.item();
    String next = raw.line(Math.min(raw.count(), lines.place().last() + 1));
    String tail = next == null || next.isBlank() ? "" : "\n";
    String details =
        item.attributes(List.of()).isEmpty()
            ? ""
            : "\n\n" + details(item).collect(Collectors.joining("\n"));
    String marks = line().replaceFirst("^(\\s*#{0,6}\\s*).*$", "$1");
    for (String prefix : new LinkedHashSet<>(List.of(headed(), marks + label + ": "))) {
      ways.add(after("\n" + prefix + meaning.text() + details + tail));
      ways.add(after("\n" + prefix + meaning.text() + said(item, List.of(), " — ", "") + tail));
    }
    return ways;
  }

  private String headed() {
    String words = sibling.text().substring(0, Math.min(ENOUGH, sibling.text().length()));
    int text = line().indexOf(words);
    return text < 0
        ? line().replaceFirst("^(\\s*#{0,6}\\s*).*$", "$1")
        : renewed(line().substring(0, text));
  }

  private static java.util.stream.Stream<String> details(NewActionItem item) {
    List<String> all = new ArrayList<>();
    add(all, "Owner", item.ownerWritten().replaceFirst("^owner: ", ""));
    add(all, "Priority", item.priority());
    add(all, "Type", item.type() == null ? null : item.type().label());
    add(all, "Due", item.due() == null ? null : item.due().toString());
    return all.stream();
  }

  private static void add(List<String> details, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      details.add("- " + key + ": " + value);
    }
  }

  private List<Way> rows() {
    List<Cell> cells = lines.place().cells();
    if (cells.isEmpty() || lines.cell(ActionTables.TEXT).isEmpty()) {
      return List.of();
    }
    List<Way> ways = new ArrayList<>();
    for (String prefix : cellPrefixes()) {
      ways.add(after(row(cells, prefix, isAligned(cells))));
    }
    return ways;
  }

  /** Whether cells are filled up with blanks so that those of a column are equally wide. */
  private boolean isAligned(List<Cell> cells) {
    return cells.stream()
        .map(lines::text)
        .anyMatch(text -> text.length() > Math.max(2, text.stripTrailing().length() + 1));
  }

  private Set<String> cellPrefixes() {
    Set<String> prefixes = new LinkedHashSet<>();
    String text = lines.cell(ActionTables.TEXT).map(lines::text).orElse("").strip();
    String words = sibling.text().substring(0, Math.min(ENOUGH, sibling.text().length()));
    int at = text.indexOf(words);
    prefixes.add(at > 0 ? renewed(text.substring(0, at)) : "");
    prefixes.add("");
    prefixes.add(NextLabel.isLabelled(sibling) ? label + ": " : "");
    return prefixes;
  }

  private String row(List<Cell> cells, String prefix, boolean aligned) {
    String line = line();
    StringBuilder row = new StringBuilder(line.substring(0, cells.getFirst().start()));
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String old = lines.text(cell);
      String value = value(cell, cells, prefix).replaceAll("(?<!\\\\)\\|", "\\\\|");
      boolean spaced = old.isBlank() || old.startsWith(" ");
      String padded = (spaced ? " " : "") + value + (spaced && !value.isEmpty() ? " " : "");
      row.append(padded);
      row.append(" ".repeat(aligned ? Math.max(0, old.length() - padded.length()) : 0));
      int next = i + 1 < cells.size() ? cells.get(i + 1).start() : line.length();
      row.append(line, Math.min(cell.end(), line.length()), Math.min(next, line.length()));
    }
    return row.toString();
  }

  private String value(Cell cell, List<Cell> cells, String prefix) {
    NewActionItem item = meaning.item();
    boolean handles = cell.others().stream().anyMatch(other -> other.startsWith("@"));
    String owner = item.owner() == null ? "" : item.owner();
    return switch (cell.name()) {
      case ActionTables.TEXT ->
          prefix + meaning.text() + said(item, cells.stream().map(Cell::name).toList(), " — ", "");
      case "owner" -> handles && item.ownerWritten().startsWith("@") ? "@" + owner : owner;
      case "due" -> item.due() == null ? "" : item.due().toString();
      case "priority" -> item.priority() == null ? "" : item.priority();
      case "type" -> item.type() == null ? "" : type(cell, item.type());
      case "state" -> state(cell);
      case "id" -> id(cell);
      default -> "";
    };
  }

  private static String type(Cell cell, ActionType type) {
    boolean capital =
        cell.others().stream()
            .anyMatch(one -> !one.isEmpty() && Character.isUpperCase(one.charAt(0)));
    String label = type.label();
    return capital ? label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) : label;
  }

  private static String state(Cell cell) {
    return cell.others().stream()
        .filter(other -> ActionWords.stateOf(other).filter(ActionState.OPEN::equals).isPresent())
        .findFirst()
        .orElse("Open");
  }

  private String id(Cell cell) {
    if (NextLabel.isLabelled(sibling)) {
      return label.toString();
    }
    int last = 0;
    for (String other : cell.others()) {
      last = other.matches("\\d{1,4}") ? Math.max(last, Integer.parseInt(other)) : last;
    }
    return last == 0 ? "" : String.valueOf(last + 1);
  }
}
