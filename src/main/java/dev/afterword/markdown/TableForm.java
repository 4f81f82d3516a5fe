package dev.afterword.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.SectionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables of timelines in their canonical form: pipes at both ends and one blank about each
 * cell. Where the line below the head is {@code |---|---|}, a new row changes no other line; where
 * it is longer ({@code | ----- |}) its author aligns the columns, and they are aligned.
 */
final class TableForm {
  private static final Pattern COMPACT =
      Pattern.compile("\\|?(?::?-{1,3}:?\\|)*(?::?-{1,3}:?)?\\s*");
  private static final Pattern FRAME = Pattern.compile("[|\\s]");
  private static final int SHORTEST = 3;

  private final Lines lines;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private int separator = -1;

  private TableForm(Lines lines) {
    this.lines = lines;
  }

  /** Rewrites the lines of the file on which timeline tables stand. */
  static void apply(Outline outline, List<String> file) {
    int timeline = 0;
    for (Outline.Part part : outline.parts()) {
      boolean below = timeline > 0 && part.level() > timeline && part.role() == SectionRole.OTHER;
      timeline = part.role() == SectionRole.TIMELINE ? part.level() : below ? timeline : 0;
      for (Node block : part.blocks()) {
        if (timeline > 0 && block instanceof TableBlock table) {
          TableForm form = new TableForm(outline.lines());
          if (form.read(table, file)) {
            form.write(file);
          }
        }
      }
    }
  }

  /** False for a table that is left as it is: with a caption or cells over several columns. */
  private boolean read(TableBlock table, List<String> file) {
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      if (section instanceof TableCaption) {
        return false;
      }
      for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
        if (!(row instanceof TableRow) || !row(row, file)) {
          return false;
        }
        if (section instanceof TableSeparator) {
          separator = rows.size() - 1;
        }
      }
    }
    return separator >= 0;
  }

  private boolean row(Node row, List<String> file) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (!(cell instanceof TableCell there) || there.getSpan() > 1) {
        return false;
      }
      cells.add(there.getText().toString().strip());
    }
    int number = lines.of(row);
    String line = file.get(number - 1);
    numbers.add(number);
    rows.add(cells);
    return bare(line).equals(bare(String.join("", cells)));
  }

  /** What must be the same whatever the frame: nothing of a row may be lost. */
  private static String bare(String text) {
    return FRAME.matcher(text).replaceAll("");
  }

  private void write(List<String> file) {
    boolean compact = COMPACT.matcher(file.get(numbers.get(separator) - 1)).matches();
    int[] widths = compact ? new int[0] : widths();
    for (int i = 0; i < rows.size(); i++) {
      file.set(numbers.get(i) - 1, i == separator ? rule(widths) : line(rows.get(i), widths));
    }
  }

  private int[] widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < rows.get(i).size(); column++) {
        int width = i == separator ? SHORTEST : width(rows.get(i).get(column));
        widths[column] = Math.max(widths[column], width);
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      int missing = i < widths.length ? widths[i] - width(cell) : 0;
      boolean nothing = cell.isEmpty() && missing == 0;
      line.append(nothing ? " |" : " " + cell + " ".repeat(missing) + " |");
    }
    return line.toString();
  }

  private String rule(int[] widths) {
    List<String> cells = rows.get(separator);
    if (widths.length == 0) {
      return "|" + String.join("|", cells) + "|";
    }
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      String left = cells.get(i).startsWith(":") ? ":" : "";
      String right = cells.get(i).length() > 1 && cells.get(i).endsWith(":") ? ":" : "";
      String dashes = "-".repeat(widths[i] - left.length() - right.length());
      line.append(" " + left + dashes + right + " |");
    }
    return line.toString();
  }

  /** In columns of a terminal: ideographs and emoji take two. */
  private static int width(String text) {
    return text.codePoints().map(TableForm::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(c)
            || c >= 0x1100 && c <= 0x115F
            || c >= 0x3000 && c <= 0x30FF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xFF00 && c <= 0xFF60
            || Character.isEmojiPresentation(c);
    return wide ? 2 : 1;
  }
}
