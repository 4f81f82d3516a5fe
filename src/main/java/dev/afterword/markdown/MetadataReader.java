package dev.afterword.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.SectionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads metadata written in the text: bold labels, a two-column table without header, a list with
 * bold keys, and sections with one line under them. It stands at the beginning of a document;
 * further down only what is labelled with a known key counts. The owner and the status of an action
 * item are not those of its document.
 */
final class MetadataReader {
  private static final int LONGEST_KEY = 40;
  private static final int LONGEST_VALUE = 2_000;
  private static final CharPredicate COLON = CharPredicate.anyOf(':', '&');
  private static final Set<String> HEADER_NAMES =
      Set.of("field", "key", "item", "property", "attribute", "name", "felt", "feld", "what");

  private final Lines lines;
  private final Metadata into;

  MetadataReader(Lines lines, Metadata into) {
    this.lines = lines;
    this.into = into;
  }

  void read(Outline outline) {
    int index = 0;
    int actions = 0;
    for (Outline.Part part : outline.parts()) {
      boolean below = actions > 0 && part.level() > actions;
      actions = part.role() == SectionRole.ACTION_ITEMS ? part.level() : below ? actions : 0;
      boolean front = part.level() <= 1 && index <= 2 && part.role() == SectionRole.OTHER;
      if (Labels.isKnown(part.heading()) && part.level() > 0) {
        section(part);
      }
      if (front || part.role() == SectionRole.METADATA) {
        part.blocks().forEach(block -> block(block, Keys.ANY));
      } else if (index <= 4 && actions == 0 && part.role() != SectionRole.TIMELINE) {
        part.blocks().forEach(block -> block(block, Keys.KNOWN));
      }
      index++;
    }
  }

  /** Which labels count. */
  private enum Keys {
    ANY,
    KNOWN
  }

  /** {@code ## Date} with one line below it. */
  private void section(Outline.Part part) {
    String key = Labels.key(part.heading());
    boolean prose = key.equals("summary") || key.equals("impact") || key.equals("trigger");
    if (part.blocks().size() == 1 && part.blocks().getFirst() instanceof Paragraph only && !prose) {
      List<String> text = PlainText.lines(only);
      if (text.size() == 1 && text.getFirst().length() <= 200) {
        put(part.heading(), text.getFirst(), only, Keys.KNOWN);
      }
    }
  }

  private void block(Node block, Keys keys) {
    switch (block) {
      case Paragraph paragraph -> paragraph(paragraph, keys);
      case TableBlock table -> table(table, keys);
      case ListBlock list -> list(list, keys);
      default -> {}
    }
  }

  private void paragraph(Node paragraph, Keys keys) {
    if (!mayHoldColon(paragraph)) {
      return;
    }
    boolean bold = paragraph.getFirstChild() instanceof StrongEmphasis;
    for (List<Node> line : lines(paragraph)) {
      if (line.getFirst() instanceof StrongEmphasis label) {
        labelled(label, line.subList(1, line.size()), keys);
      } else if (!bold) {
        plain(text(line), line.getFirst());
      }
    }
  }

  /** Whether there is a colon, or an entity that may stand for one: most prose has none. */
  private static boolean mayHoldColon(Node paragraph) {
    return paragraph.getChars().indexOfAny(COLON) >= 0;
  }

  private static List<List<Node>> lines(Node paragraph) {
    List<List<Node>> lines = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
      boolean ends = child instanceof SoftLineBreak || child instanceof HardLineBreak;
      if (!ends) {
        line.add(child);
      }
      if ((ends || child.getNext() == null) && !line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    return lines;
  }

  private static String text(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    nodes.forEach(node -> {
      String part = PlainText.of(node);
      boolean blank = node.getChars().startsWith(" ");
      text.append(blank ? " " : "").append(part).append(node.getChars().endsWith(" ") ? " " : "");
    });
    return text.toString().strip();
  }

  /** {@code **Severity:** SEV-2} and {@code **Severity**: SEV-2}. */
  private void labelled(Node label, List<Node> value, Keys keys) {
    String key = PlainText.of(label);
    String text = text(value);
    if (key.endsWith(":") || text.startsWith(":")) {
      put(key, text.startsWith(":") ? text.substring(1) : text, label, keys);
    }
  }

  /** {@code Date: 2026-10-03} without bold counts when its key is known. */
  private void plain(String line, Node at) {
    int colon = line.indexOf(':');
    if (colon > 0 && colon <= LONGEST_KEY) {
      put(line.substring(0, colon), line.substring(colon + 1), at, Keys.KNOWN);
    }
  }

  private void table(TableBlock table, Keys keys) {
    List<List<String>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow && !(part instanceof TableSeparator)) {
          rows.add(cells(row));
        }
      }
    }
    boolean pairs =
        !rows.isEmpty()
            && rows.stream().allMatch(row -> row.size() <= 2)
            && rows.getFirst().size() == 2;
    if (pairs && isFrame(rows.getFirst())) {
      rows.stream()
          .filter(row -> row.size() == 2)
          .forEach(row -> put(row.get(0), row.get(1), table, keys));
    }
  }

  /** An empty header, a known key in its place, or "Field | Value". */
  private static boolean isFrame(List<String> first) {
    String name = first.getFirst().toLowerCase(java.util.Locale.ROOT);
    return name.isEmpty() || HEADER_NAMES.contains(name) || Labels.isKnown(name);
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(PlainText.of(cell));
      }
    }
    return cells;
  }

  private void list(ListBlock list, Keys keys) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Node first = item.getFirstChild();
      List<ListBlock> nested = ListEvents.nested(item);
      if (first instanceof Paragraph && first.getFirstChild() instanceof StrongEmphasis label) {
        boolean alone = first.getFirstChild() == first.getLastChild();
        if (alone && !nested.isEmpty()) {
          entries(PlainText.of(label), nested.getFirst(), keys);
        } else {
          paragraph(first, keys);
        }
      } else if (first instanceof Paragraph) {
        plain(PlainText.of(first), first);
      }
    }
  }

  /** "Key events" and the labelled times below it, each a value of its own too. */
  private void entries(String key, ListBlock list, Keys keys) {
    List<MetadataValue> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Node first = item.getFirstChild();
      String text = first == null ? "" : PlainText.of(first);
      items.add(new MetadataValue.Text(text));
      int digit = 0;
      while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
        digit++;
      }
      if (first != null
          && digit > 0
          && digit < text.length()
          && Labels.isKnown(text.substring(0, digit))) {
        put(text.substring(0, digit), text.substring(digit), first, Keys.KNOWN);
      }
    }
    if (keys == Keys.ANY || Labels.isKnown(key)) {
      into.add(field(key, new MetadataValue.Items(items), list));
    }
  }

  private void put(String key, String value, Node at, Keys keys) {
    String name = key.strip();
    while (name.endsWith(":")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    boolean usable = !name.isEmpty() && name.length() <= LONGEST_KEY && !value.isBlank();
    if (usable && (keys == Keys.ANY || Labels.isKnown(name))) {
      String text = value.strip();
      text = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
      into.add(field(name, new MetadataValue.Text(text), at));
    }
  }

  private Metadata.Field field(String key, MetadataValue value, Node at) {
    return new Metadata.Field(key, value, lines.of(at), Metadata.Source.TEXT);
  }
}
