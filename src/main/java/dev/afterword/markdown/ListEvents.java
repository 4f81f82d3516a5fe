package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Link;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events as list items that begin with a time, or that label one ({@code First detected: 2026-10-03
 * 14:09}). An item that is a day alone, with a list below it, is the day of that list.
 */
final class ListEvents {
  private static final int LONGEST_LABEL = 40;

  private final DayOrder order;

  ListEvents(DayOrder order) {
    this.order = order;
  }

  /** Reads a list and the lists within it. */
  void read(ListBlock list, EventLog log) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        item(item, log);
        nested(item).forEach(inner -> read(inner, log));
      }
    }
  }

  /** Reads the items of this list only. */
  void readFlat(ListBlock list, EventLog log) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        item(item, log);
      }
    }
  }

  private void item(Node item, EventLog log) {
    Node first = item.getFirstChild();
    if (first == null || first instanceof ListBlock) {
      return;
    }
    String text = PlainText.of(first);
    Optional<Stamp> stamp = Stamp.leading(text, order);
    if (stamp.isEmpty()) {
      stamp = labelled(text);
    }
    if (stamp.isEmpty()) {
      if (text.length() < 60 && !nested(item).isEmpty()) {
        Dates.findPartial(text, order).ifPresent(log::day);
      }
      return;
    }
    Dates.Found date = stamp.get().date();
    boolean alone = stamp.get().rest().isEmpty() && following(item).isEmpty();
    if (stamp.get().isDayOnly() && date != null && (alone || hasStamped(item))) {
      log.day(date);
      return;
    }
    String rest = stamp.get().rest();
    Phase bold = Phases.bold(first);
    log.add(
        stamp.get(),
        rest.isEmpty() ? following(item) : rest,
        bold == null ? Phases.leading(rest) : bold,
        evidence(item));
  }

  /** {@code Resolved 2026-10-03 17:07}: a short label and then nothing but the time. */
  private Optional<Stamp> labelled(String text) {
    int digit = 0;
    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    if (digit == 0 || digit == text.length() || digit > LONGEST_LABEL) {
      return Optional.empty();
    }
    String label = text.substring(0, digit);
    boolean colon = label.stripTrailing().endsWith(":") || label.stripTrailing().endsWith("(");
    return Stamp.leading(text.substring(digit), order)
        .filter(stamp -> stamp.date() != null || stamp.hasClock())
        .filter(stamp -> colon || stamp.date() != null && bracketed(stamp.rest()))
        .map(stamp -> relabelled(stamp, label));
  }

  private static boolean bracketed(String rest) {
    return rest.isEmpty() || rest.startsWith("(") || rest.startsWith("http");
  }

  private static Stamp relabelled(Stamp stamp, String label) {
    String name = label.strip();
    while (!name.isEmpty() && ":(-–".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1).strip();
    }
    String text = stamp.rest().isEmpty() ? name : name + ": " + stamp.rest();
    return new Stamp(stamp.date(), stamp.time(), stamp.zone(), text, stamp.separated());
  }

  private boolean hasStamped(Node item) {
    for (ListBlock inner : nested(item)) {
      for (Node child = inner.getFirstChild(); child != null; child = child.getNext()) {
        Node first = child.getFirstChild();
        if (first != null
            && Stamp.leading(PlainText.of(first), order).filter(s -> !s.isDayOnly()).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String following(Node item) {
    Node first = item.getFirstChild();
    Node next = first == null ? null : first.getNext();
    return next == null ? "" : PlainText.of(next);
  }

  private static List<Link> evidence(Node item) {
    return Links.in(item);
  }

  static List<ListBlock> nested(Node item) {
    List<ListBlock> lists = new ArrayList<>();
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListBlock list) {
        lists.add(list);
      }
    }
    return lists;
  }
}
