package dev.afterword.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Link;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Events as the rows of a table: time and date in one column or two, named by the header or known
 * by their content; of several time columns the first counts.
 */
final class TableEvents {
  private static final Set<String> TIME =
      Set.of(
          "time",
          "when",
          "tid",
          "tidspunkt",
          "klokkeslett",
          "kl",
          "zeit",
          "uhrzeit",
          "zeitpunkt",
          "heure",
          "hora",
          "timestamp",
          "datetime",
          "utc",
          "start",
          "時刻",
          "日時",
          "時間",
          "tijd",
          "ora",
          "moment",
          "at",
          "klokka");
  private static final Set<String> DATE =
      Set.of("date", "day", "dato", "datum", "fecha", "data", "日付", "jour", "dia", "dag");
  private static final Set<String> TEXT =
      Set.of(
          "event",
          "events",
          "description",
          "what",
          "what happened",
          "details",
          "detail",
          "hendelse",
          "ereignis",
          "evento",
          "événement",
          "action",
          "message",
          "entry",
          "update",
          "comment",
          "note",
          "notes",
          "出来事",
          "内容",
          "イベント",
          "activity",
          "summary",
          "beskrivelse",
          "state");
  private static final Set<String> PHASE = Set.of("type", "phase", "stage", "milestone", "fase");

  private static final Pattern FOUR_DIGITS =
      Pattern.compile(
          "(?<![\\d:./-])([01]\\d|2[0-3])([0-5]\\d)(?=\\s?(?:[A-Z]{1,4}\\b|$|[-–]\\s?\\d{4}\\b))");

  private final DayOrder order;

  TableEvents(DayOrder order) {
    this.order = order;
  }

  void read(TableBlock table, EventLog log) {
    List<List<TableCell>> rows = new ArrayList<>();
    List<String> header = List.of();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (!(row instanceof TableRow) || part instanceof TableSeparator) {
          continue;
        }
        List<TableCell> cells = cells(row);
        if (part instanceof TableHead && !startsWithStamp(cells)) {
          header = cells.stream().map(TableEvents::name).toList();
          cells.forEach(cell -> Zones.stated(PlainText.of(cell)).ifPresent(log::zone));
        } else if (!(part instanceof TableSeparator)) {
          rows.add(cells);
        }
      }
    }
    Columns columns = columns(header, rows);
    if (columns.time >= 0 || columns.date >= 0) {
      rows.forEach(row -> row(row, columns, log));
    }
  }

  /** Which column holds what; -1 where none does. */
  private record Columns(int time, int date, int text, int phase, List<Integer> other) {}

  private boolean startsWithStamp(List<TableCell> cells) {
    return !cells.isEmpty()
        && Stamp.leading(PlainText.of(cells.getFirst()), order)
            .filter(s -> !s.isTemplate())
            .isPresent();
  }

  private Columns columns(List<String> header, List<List<TableCell>> rows) {
    int time = named(header, TIME);
    int date = named(header, DATE);
    if (time < 0 && date < 0) {
      time = timeByContent(rows);
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> other = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean times =
          i < header.size() && (TIME.contains(header.get(i)) || DATE.contains(header.get(i)));
      if (i != time && i != date && !times) {
        other.add(i);
      }
    }
    return new Columns(time, date, named(header, TEXT), named(header, PHASE), other);
  }

  private int timeByContent(List<List<TableCell>> rows) {
    for (int column = 0; column < 3; column++) {
      int at = column;
      long stamped =
          rows.stream()
              .filter(row -> row.size() > at)
              .filter(row -> Stamp.leading(clock(PlainText.of(row.get(at))), order).isPresent())
              .count();
      if (stamped > 0 && stamped * 2 >= rows.size()) {
        return column;
      }
    }
    return -1;
  }

  private void row(List<TableCell> row, Columns columns, EventLog log) {
    String when = (text(row, columns.date) + " " + text(row, columns.time)).strip();
    Optional<Stamp> stamp = Stamp.leading(clock(when), order);
    String text = columns.text >= 0 ? text(row, columns.text) : joined(row, columns);
    if (text.isEmpty() && stamp.isPresent() && !stamp.get().rest().isEmpty()) {
      text = stamp.get().rest();
    }
    if (text.isEmpty()) {
      stamp.filter(Stamp::isDayOnly).map(Stamp::date).ifPresent(log::day);
    } else if (stamp.isPresent()) {
      log.add(stamp.get(), text, phase(row, columns, text), evidence(row));
    }
  }

  /** In a column of times "0730" is a time, though elsewhere "2021" is a year. */
  private static String clock(String when) {
    return FOUR_DIGITS.matcher(when).replaceAll("$1:$2");
  }

  private static @Nullable Phase phase(List<TableCell> row, Columns columns, String text) {
    Phase typed = Phases.named(text(row, columns.phase));
    if (typed != null) {
      return typed;
    }
    for (TableCell cell : row) {
      Phase bold = Phases.bold(cell);
      if (bold != null) {
        return bold;
      }
    }
    return Phases.leading(text);
  }

  private static List<Link> evidence(List<TableCell> row) {
    return row.stream().flatMap(cell -> Links.in(cell).stream()).toList();
  }

  private static String joined(List<TableCell> row, Columns columns) {
    StringBuilder all = new StringBuilder();
    for (int column : columns.other) {
      String text = text(row, column);
      all.append(all.isEmpty() || text.isEmpty() ? "" : " – ").append(text);
    }
    return all.toString();
  }

  private static String text(List<TableCell> row, int column) {
    return column >= 0 && column < row.size() ? PlainText.of(row.get(column)) : "";
  }

  private static int named(List<String> header, Set<String> names) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(header.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A column's name without its zone and brackets: "Time (UTC)" and "Time UTC" are "time". */
  private static String name(TableCell cell) {
    String text = PlainText.of(cell);
    int bracket = text.indexOf('(');
    text = bracket > 0 ? text.substring(0, bracket) : text;
    int blank = text.indexOf(' ');
    if (blank > 0 && Zones.zone(text.substring(blank + 1).strip()).isPresent()) {
      text = text.substring(0, blank);
    }
    String name = text.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "date/time",
          "date time",
          "date & time",
          "date and time",
          "time/date",
          "dato/tid",
          "start time" ->
          "time";
      default -> name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    };
  }

  private static List<TableCell> cells(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell there) {
        cells.add(there);
      }
    }
    return cells;
  }
}
