package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the action items of a document that have none a label ({@code A3:}) and those in lists a
 * box. Labels there are stay, and no new one is one that a "→ A5" waits for. An item whose label
 * would change what is read stays without, and so does one that a why names by its hash.
 */
final class ActionLabels {
  /** So often items that cannot be labelled are left out and the rest is tried again. */
  static final int ROUNDS = 4;

  private static final Set<Kind> KINDS =
      EnumSet.of(Kind.POSTMORTEM, Kind.NEAR_MISS, Kind.PRE_MORTEM, Kind.GAME_DAY);
  private static final Pattern NUMBERED = Pattern.compile("A(\\d{1,4})(?:-\\d+)?");
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?<marker>(?:[-*+]|\\d{1,9}[.)])[ \\t]+)"
              + "(?<box>\\[[ xX~/-]\\][ \\t]+|[☐☑✅✔🚧❌⬜]\\uFE0F?[ \\t]*)?(?=\\S)");

  private final Document document;
  private final Map<Integer, Place> places = new LinkedHashMap<>();

  /**
   * Where an item's label goes.
   *
   * @param line of the file
   * @param column behind marker and box, or where the cell's text begins
   * @param box what goes before the label
   */
  private record Place(int line, int column, String box) {}

  ActionLabels(Document document, Outline outline, Lines lines) {
    this.document = document;
    if (KINDS.contains(document.kind())) {
      Map<Integer, Place> found = new HashMap<>();
      for (ActionRegions.Region region : ActionRegions.of(outline)) {
        if (region.strength() == ActionRegions.Strength.STRONG) {
          region.parts().forEach(part -> part.blocks().forEach(block -> find(block, lines, found)));
        }
      }
      List<ActionItem> items = document.actionItems();
      Set<String> references = references(document);
      for (int i = 0; i < items.size(); i++) {
        Place place = found.get(items.get(i).line());
        boolean free = isUnlabelled(items.get(i)) && !references.contains(items.get(i).id());
        if (place != null && free) {
          places.put(i, boxed(items.get(i), place));
        }
      }
    }
  }

  boolean hasAny() {
    return !places.isEmpty();
  }

  private static boolean isUnlabelled(ActionItem item) {
    return item.id().startsWith(ActionIds.hash(item.text()));
  }

  /** Whether it is open or done is told by a box; other states are told by words already. */
  private static Place boxed(ActionItem item, Place place) {
    String box =
        switch (item.state()) {
          case OPEN -> "[ ] ";
          case DONE -> "[x] ";
          case IN_PROGRESS, VERIFY, DROPPED -> "";
        };
    return place.box.isEmpty() ? place : new Place(place.line, place.column, box);
  }

  private static void find(Node node, Lines lines, Map<Integer, Place> found) {
    if (node instanceof ListItem) {
      Matcher item = ITEM.matcher(firstLine(node));
      if (item.find()) {
        String box = item.group("box") == null ? "[ ] " : "";
        put(node, item.end(), box, lines, found);
      }
    } else if (node instanceof TableRow) {
      cell(node, lines, found);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      find(child, lines, found);
    }
  }

  private static void put(Node at, int length, String box, Lines lines, Map<Integer, Place> found) {
    int offset = at.getStartOffset() + length;
    int column = offset - lines.start(offset);
    found.put(lines.of(at), new Place(lines.of(at), column, box));
  }

  private static String firstLine(Node node) {
    String text = node.getChars().toString();
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  /** In a table the label stands before the text of the row. */
  private static void cell(Node row, Lines lines, Map<Integer, Place> found) {
    Node table = row.getParent() == null ? null : row.getParent().getParent();
    if (!(table instanceof com.vladsch.flexmark.ext.tables.TableBlock block)) {
      return;
    }
    int text = ActionTables.columns(Rows.of(block).head()).indexOf(ActionTables.TEXT);
    Node cell = row.getFirstChild();
    for (int i = 0; i < text && cell != null; i++) {
      cell = cell.getNext();
    }
    if (text >= 0 && cell instanceof TableCell there && !there.getText().isBlank()) {
      int start = there.getText().getStartOffset();
      String written = there.getText().toString();
      int blanks = written.length() - written.stripLeading().length();
      int column = start + blanks - lines.start(start);
      found.put(lines.of(row), new Place(lines.of(row), column, ""));
    }
  }

  /** The lines of the file with labels in them. */
  List<String> applied(List<String> file) {
    List<String> lines = new ArrayList<>(file);
    Map<Integer, String> labels = labels();
    places.forEach((item, place) -> {
      String line = lines.get(place.line - 1);
      lines.set(
          place.line - 1,
          line.substring(0, place.column)
              + place.box
              + labels.get(item)
              + ": "
              + line.substring(place.column));
    });
    return lines;
  }

  /** The new labels by the items' places in the document, counting on from those there are. */
  private Map<Integer, String> labels() {
    int last = 0;
    for (ActionItem item : document.actionItems()) {
      last = Math.max(last, number(item.id()));
    }
    for (String reference : references(document)) {
      last = Math.max(last, number(reference));
    }
    Map<Integer, String> labels = new HashMap<>();
    for (int item : places.keySet()) {
      labels.put(item, "A" + ++last);
    }
    return labels;
  }

  /** The ids to which whys lead ({@code → A1}). */
  static Set<String> references(Document document) {
    Set<String> ids = new HashSet<>();
    if (document.fiveWhys() != null) {
      document.fiveWhys().roots().forEach(why -> references(why, ids));
    }
    return ids;
  }

  private static void references(FiveWhys.Why why, Set<String> ids) {
    ids.addAll(why.actions());
    why.children().forEach(child -> references(child, ids));
  }

  private static int number(String id) {
    Matcher numbered = NUMBERED.matcher(id);
    return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
  }

  /**
   * Whether a document says what this one says but for the new labels; those items that read
   * differently get none from now on.
   */
  boolean keepMeaning(Document after) {
    Map<Integer, String> labels = labels();
    List<ActionItem> items = document.actionItems();
    if (after.actionItems().size() != items.size()) {
      places.clear();
      return false;
    }
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ActionItem wanted =
          SameMeaning.identified(items.get(i), labels.getOrDefault(i, items.get(i).id()));
      ActionItem read = after.actionItems().get(i);
      if (!wanted.equals(SameMeaning.identified(read, read.id()))) {
        changed.add(i);
      }
    }
    if (changed.isEmpty()) {
      boolean same =
          SameMeaning.holdsBesideActions(document, after)
              && sections(document, List.of())
                  .equals(sections(after, List.copyOf(labels.values())));
      if (!same) {
        places.clear();
      }
      return same;
    }
    if (!places.keySet().removeAll(changed)) {
      places.clear();
    }
    return false;
  }

  private static List<Section> sections(Document document, List<String> without) {
    return document.sections().stream()
        .map(section ->
            new Section(
                section.heading(),
                section.level(),
                section.role(),
                section.line(),
                section.anchor(),
                without(section.text(), without)))
        .toList();
  }

  private static String without(String text, List<String> labels) {
    String rest = text;
    for (String label : labels) {
      rest = rest.replaceFirst(label + ": ", "");
    }
    return rest;
  }
}
