package dev.afterword.markdown;

import dev.afterword.domain.ActionState;
import dev.afterword.markdown.ActionLines.Way;
import dev.afterword.markdown.ActionPlace.Cell;
import dev.afterword.markdown.ActionPlace.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ways to write how far an action item has come: by its box, its symbol, or its words. */
final class ActionStates {
  private static final Pattern BOX = Pattern.compile("\\[([ xX~/-]?)\\](?=\\s|$)");
  private static final Pattern SYMBOL = Pattern.compile("([☐☑✅✔🚧❌⬜])\\uFE0F?");
  private static final Pattern FIRST_WORDS = Pattern.compile("^[^(,;:\\d—–]+");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}[.):]\\)?\\s+");

  private final ActionLines lines;
  private final ActionState wanted;

  ActionStates(ActionLines lines, ActionState wanted) {
    this.lines = lines;
    this.wanted = wanted;
  }

  /** The likeliest first. */
  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    Optional<Way> mark = mark();
    Optional<Way> words = words();
    Optional<Way> cell = cell();
    if (mark.isPresent() && cell.isPresent()) {
      both(mark.get(), cell.get()).ifPresent(ways::add);
    } else if (mark.isPresent() && words.isPresent()) {
      over(words.get()).mark().map(way -> way.and(words.get())).ifPresent(ways::add);
    }
    cell.ifPresent(ways::add);
    mark.ifPresent(ways::add);
    words.ifPresent(ways::add);
    newBox().ifPresent(ways::add);
    if (lines.place().shape() == Shape.HEADING) {
      ways.addAll(lines.below("Status", wanted.label()));
    }
    return ways;
  }

  /** Both in one row, that on the right first: what is on its left keeps its columns. */
  private Optional<Way> both(Way mark, Way cell) {
    boolean right = lines.cell("state").filter(at -> at.start() > lines.begin()).isPresent();
    return right ? over(cell).mark() : over(mark).cell();
  }

  private ActionStates over(Way way) {
    return new ActionStates(lines.with(way), wanted);
  }

  /** The box or symbol before the text. */
  private Optional<Way> mark() {
    int number = lines.place().first();
    String line = lines.line(number);
    int begin = lines.begin();
    int from = begin >= 0 ? begin : heading(line);
    Matcher box = BOX.matcher(line).region(from, line.length());
    if (box.lookingAt()) {
      String mark = boxMark();
      return mark == null
          ? Optional.empty()
          : Optional.of(lines.with(number, box.start(), box.end(), "[" + mark + "]"));
    }
    Matcher symbol = SYMBOL.matcher(line).region(from, line.length());
    return symbol.lookingAt()
        ? Optional.of(lines.with(number, symbol.start(), symbol.end(), symbolMark(symbol.group(1))))
        : Optional.empty();
  }

  private static int heading(String line) {
    int from = 0;
    while (from < line.length() && "#> \t".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    Matcher number = NUMBER.matcher(line).region(from, line.length());
    return number.lookingAt() ? number.end() : from;
  }

  private @Nullable String boxMark() {
    return switch (wanted) {
      case OPEN -> " ";
      case DONE -> "x";
      case DROPPED -> "-";
      case IN_PROGRESS -> "~";
      case VERIFY -> null;
    };
  }

  private String symbolMark(String old) {
    boolean squares = old.equals("☐") || old.equals("☑");
    return switch (wanted) {
      case OPEN -> squares ? "☐" : "⬜";
      case DONE -> squares ? "☑" : "✅";
      case DROPPED -> "❌";
      case IN_PROGRESS, VERIFY -> "🚧";
    };
  }

  /** All the words that tell a state, last to first, so that columns before them stay. */
  private Optional<Way> words() {
    Way all = null;
    ActionLines now = lines;
    for (ActionPiece piece : lines.pieces().reversed()) {
      boolean says =
          (piece.key().isEmpty() || piece.key().equals("state"))
              && ActionWords.stateOf(piece.text()).isPresent();
      boolean detail = piece.line() > lines.place().head();
      if (says && (detail || lines.place().shape() != Shape.HEADING)) {
        Way way = now.with(piece.line(), piece.start(), piece.end(), like(piece.text()));
        all = all == null ? way : way.and(all);
        now = now.with(way);
      }
    }
    return Optional.ofNullable(all);
  }

  /** The cell that tells it, in the words that the table uses. */
  private Optional<Way> cell() {
    Optional<Cell> state = lines.cell("state").or(this::stateAsLink);
    if (state.isEmpty()) {
      return Optional.empty();
    }
    Cell cell = state.get();
    String old = lines.text(cell).strip();
    String word = word(cell, old);
    Matcher first = FIRST_WORDS.matcher(old);
    String said = first.find() ? first.group().strip() : "";
    boolean goesOn = said.length() < old.length() && ActionWords.stateOf(said).isPresent();
    return Optional.of(lines.in(cell, goesOn ? word + old.substring(said.length()) : word));
  }

  /** A column of tickets may say "Done" instead of one. */
  private Optional<Cell> stateAsLink() {
    return lines
        .cell("link")
        .filter(cell -> ActionWords.stateOf(lines.text(cell).strip()).isPresent());
  }

  private String word(Cell cell, String old) {
    return cell.others().stream()
        .filter(other -> ActionWords.stateOf(other).filter(wanted::equals).isPresent())
        .filter(other -> other.length() <= 20)
        .findFirst()
        .orElseGet(() ->
            like(
                old.isEmpty()
                    ? cell.others().stream()
                        .filter(other -> !other.isBlank())
                        .findFirst()
                        .orElse("X")
                    : old));
  }

  /** The state's name in capitals or not, as that word is. */
  private String like(String old) {
    String label = wanted.label();
    int first = old.codePoints().filter(Character::isLetter).findFirst().orElse('X');
    boolean all =
        old.length() > 2
            && old.equals(old.toUpperCase(Locale.ROOT))
            && !old.equals(old.toLowerCase(Locale.ROOT));
    return all
        ? label.toUpperCase(Locale.ROOT)
        : Character.isUpperCase(first)
            ? label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)
            : label;
  }

  /** A box for an item of a list, of a table or of a paragraph that has none. */
  private Optional<Way> newBox() {
    String mark = boxMark();
    int begin = lines.begin();
    return mark == null || begin < 0
        ? Optional.empty()
        : Optional.of(lines.with(lines.place().first(), begin, begin, "[" + mark + "] "));
  }
}
