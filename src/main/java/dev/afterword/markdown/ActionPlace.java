package dev.afterword.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an action item stands in its file.
 *
 * @param first its first line, from 1
 * @param head the last line of what it says, before the details below it
 * @param last the last of its details' lines
 * @param column of its first line, at which it begins
 * @param cells of the row, when it is one; else empty
 */
record ActionPlace(Shape shape, int first, int head, int last, int column, List<Cell> cells) {

  /** How items can be written. */
  enum Shape {
    LIST,
    ROW,
    HEADING,
    TEXT
  }

  /**
   * A cell of a row.
   *
   * @param name what its column holds ({@code owner}), empty when that is not known
   * @param start column of the line at which it begins, behind the pipe
   * @param end column behind its last character
   * @param others what the same column says in the other rows
   */
  record Cell(String name, int start, int end, List<String> others) {
    Cell {
      others = List.copyOf(others);
    }
  }

  ActionPlace {
    cells = List.copyOf(cells);
  }

  /** Empty when nothing of the tree begins on the item's line. */
  static Optional<ActionPlace> of(ParsedFile file, Document document, ActionItem item) {
    Node root = file.root();
    Lines lines = file.lines();
    List<Node> there = new ArrayList<>();
    if (root != null) {
      collect(root, item.line(), lines, there);
    }
    return there.stream()
        .max((a, b) -> Integer.compare(rank(a), rank(b)))
        .map(node -> of(node, lines, document, item));
  }

  private static void collect(Node parent, int line, Lines lines, List<Node> into) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      boolean begins = lines.of(child) == line;
      boolean within = lines.of(child) < line && end(child, lines) >= line;
      if ((begins || (within && child instanceof Paragraph)) && rank(child) > 0) {
        into.add(child);
      }
      boolean inline = child instanceof Paragraph || child instanceof Heading;
      if ((begins || within) && !inline && !(child instanceof TableRow)) {
        collect(child, line, lines, into);
      }
    }
  }

  /** What an item on a line is more likely than what it holds; of nested ones the innermost. */
  private static int rank(Node node) {
    return switch (node) {
      case TableRow _ -> 10_000;
      case Heading _ -> 9_000;
      case DefinitionTerm _ -> 20;
      case ListItem item -> 1_000 + item.getStartOffset() % 1_000_000;
      case Paragraph _ -> 10;
      default -> 0;
    };
  }

  private static int end(Node node, Lines lines) {
    BasedSequence text = node.getChars().trimEnd();
    return text.isEmpty() ? lines.of(node) : lines.of(text.getEndOffset() - 1);
  }

  private static ActionPlace of(Node node, Lines lines, Document document, ActionItem item) {
    int first = item.line();
    int column = node.getStartOffset() - lines.start(node.getStartOffset());
    int next =
        document.actionItems().stream()
            .mapToInt(ActionItem::line)
            .filter(line -> line > first)
            .min()
            .orElse(Integer.MAX_VALUE);
    return switch (node) {
      case TableRow row ->
          new ActionPlace(Shape.ROW, first, first, first, column, cells(row, lines));
      case Heading heading -> {
        int last = Math.min(next - 1, below(heading, lines));
        int head = Math.min(end(heading, lines), last);
        yield new ActionPlace(Shape.HEADING, first, head, last, column, List.of());
      }
      case DefinitionTerm term -> {
        int head = Math.min(next - 1, end(term, lines));
        yield new ActionPlace(Shape.TEXT, first, head, head, column, List.of());
      }
      case ListItem list -> {
        int last = Math.min(next - 1, end(list, lines));
        int head = list.getFirstChild() instanceof Paragraph said ? end(said, lines) : first;
        yield new ActionPlace(Shape.LIST, first, Math.min(head, last), last, column, List.of());
      }
      default -> {
        int begin = lines.of(node) == first ? column : 0;
        int last = Math.min(next - 1, end(node, lines));
        yield new ActionPlace(Shape.TEXT, first, last, last, begin, List.of());
      }
    };
  }

  /** The last line before the next heading. */
  private static int below(Heading heading, Lines lines) {
    int last = end(heading, lines);
    for (Node next = heading.getNext(); next != null; next = next.getNext()) {
      if (next instanceof Heading) {
        break;
      }
      last = end(next, lines);
    }
    return last;
  }

  private static List<Cell> cells(TableRow row, Lines lines) {
    Node table = row.getParent() == null ? null : row.getParent().getParent();
    if (!(table instanceof TableBlock block)) {
      return List.of();
    }
    Rows rows = Rows.of(block);
    List<String> columns = ActionTables.columns(rows.head());
    List<Cell> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        int at = cells.size();
        boolean opened = !cell.getOpeningMarker().isEmpty();
        boolean closed = !cell.getClosingMarker().isEmpty();
        int begin = opened ? cell.getOpeningMarker().getEndOffset() : cell.getStartOffset();
        int end = closed ? cell.getClosingMarker().getStartOffset() : cell.getEndOffset();
        int line = lines.start(row.getStartOffset());
        List<String> others = rows.body().stream().map(other -> other.cell(at)).toList();
        String name = at < columns.size() ? columns.get(at) : "";
        cells.add(new Cell(name, begin - line, Math.max(begin, end) - line, others));
      }
    }
    return cells;
  }
}
