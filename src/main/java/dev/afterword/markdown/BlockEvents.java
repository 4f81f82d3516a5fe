package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events of a timeline's blocks, each in its form; code, quotes and images are content, not events.
 */
final class BlockEvents {
  private final DayOrder order;
  private final TableEvents tables;
  private final ListEvents lists;
  private final LineEvents lines;

  BlockEvents(DayOrder order) {
    this.order = order;
    this.tables = new TableEvents(order);
    this.lists = new ListEvents(order);
    this.lines = new LineEvents(order);
  }

  void read(List<Node> blocks, EventLog log) {
    blocks.forEach(block -> read(block, log));
  }

  private void read(Node block, EventLog log) {
    switch (block) {
      case TableBlock table -> tables.read(table, log);
      case DefinitionList list -> definitions(list, log);
      case ListBlock list -> lists.read(list, log);
      case Paragraph paragraph -> lines.read(paragraph, log);
      default -> {}
    }
  }

  private void definitions(DefinitionList list, EventLog log) {
    Optional<Stamp> stamp = Optional.empty();
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof DefinitionTerm term) {
        stamp = Stamp.leading(PlainText.of(term), order);
      } else if (child instanceof DefinitionItem item) {
        String text = PlainText.of(item);
        stamp.ifPresent(at -> define(at, text, item, log));
        stamp = Optional.empty();
      }
    }
  }

  private static void define(Stamp at, String text, Node item, EventLog log) {
    String all = at.rest().isEmpty() ? text : at.rest() + " – " + text;
    log.add(at, all, Phases.leading(all), Links.in(item));
  }

  /** The list or table that holds most of the timed events among these blocks, null for none. */
  @Nullable EventLog best(List<Node> blocks, int limit) {
    EventLog best = new EventLog(limit);
    for (Node block : blocks) {
      EventLog log = new EventLog(limit);
      if (block instanceof ListBlock list) {
        log = bestList(list, limit);
      } else if (block instanceof TableBlock table) {
        tables.read(table, log);
      }
      best = log.timed() > best.timed() ? log : best;
    }
    return best.timed() == 0 ? null : best;
  }

  private EventLog bestList(ListBlock list, int limit) {
    EventLog best = new EventLog(limit);
    lists.readFlat(list, best);
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      for (ListBlock inner : ListEvents.nested(item)) {
        EventLog log = bestList(inner, limit);
        best = log.timed() > best.timed() ? log : best;
      }
    }
    return best;
  }
}
