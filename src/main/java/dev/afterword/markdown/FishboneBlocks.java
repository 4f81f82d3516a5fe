package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Fishbone.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads categories and causes from lists, sub-headings and tables. */
final class FishboneBlocks {
  private static final Pattern EFFECT =
      Pattern.compile(
          "^(?:effect|problem|virkning|problemstilling|結果|特性|問題)\\s*[:：]\\s*(.+)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile("^([\\p{L}][^:.?!]{1,40}):\\s+(\\S.*)$", Pattern.DOTALL);
  private static final Pattern AFTER_LABEL = Pattern.compile("^\\s*[:：.–—-]+\\s*");

  /** Categories that fishbones usually have: only these are believed of a label in plain type. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(?:people|process(?:es)?|technology|tools?|tooling|environment|equipment|methods?|materials?|measurement"
              + "|machines?|management|capacity|change|configuration|dependenc(?:y|ies)|network|hardware|software|data"
              + "|security|detection|monitoring|communication|documentation|testing|technical|organi[sz]ational|human)",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_WORDS_OF_A_CATEGORY = 4;

  private final BoneCollector bones;
  private final int nesting;
  private @Nullable String category;

  FishboneBlocks(BoneCollector bones, int nesting) {
    this.bones = bones;
    this.nesting = nesting;
  }

  /** Reads a part of a fishbone's section; the heading of each part but the first is a category. */
  void read(Outline.Part part, boolean first) {
    category = first ? null : part.heading();
    if (category != null) {
      effectOr(category);
    }
    for (Node block : part.blocks()) {
      switch (block) {
        case ListBlock list -> list(list);
        case TableBlock table -> table(Rows.of(table));
        case Paragraph _ -> paragraph(InlineText.of(block));
        default -> {}
      }
    }
  }

  private void effectOr(String heading) {
    Matcher effect = EFFECT.matcher(heading);
    if (effect.matches()) {
      bones.effect(effect.group(1).strip());
      category = null;
    } else {
      bones.category(heading);
    }
  }

  private void paragraph(InlineText text) {
    Matcher effect = EFFECT.matcher(text.line());
    if (effect.matches()) {
      bones.effect(effect.group(1).strip());
    } else if (text.isBold() || (text.line().endsWith(":") && isShort(text.line()))) {
      category = bare(text.line());
    }
  }

  private void list(ListBlock list) {
    String under = category;
    if (under != null) {
      causes(list, nesting).forEach(cause -> bones.written(under, cause));
      return;
    }
    ListBlock inner = belowEffect(list);
    if (inner != null) {
      list(inner);
    } else {
      factors(list);
    }
  }

  /** The categories when the list has a single root that is the effect itself. */
  private @Nullable ListBlock belowEffect(ListBlock list) {
    Node root = list.getFirstChild();
    ListBlock inner = root == null || root != list.getLastChild() ? null : nested(root);
    boolean deep =
        inner != null && inner.getFirstChild() != null && nested(inner.getFirstChild()) != null;
    if (!deep || bones.hasEffect() || root == null) {
      return null;
    }
    String text = head(root).line();
    Matcher effect = EFFECT.matcher(text);
    bones.effect(effect.matches() ? effect.group(1).strip() : text);
    return inner;
  }

  /**
   * Reads a list whose items are categories with their causes, or causes that have to be sorted.
   */
  void factors(ListBlock list) {
    boolean tree = isTree(list);
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      InlineText head = head(item);
      Matcher effect = EFFECT.matcher(head.line());
      ListBlock below = nested(item);
      if (effect.matches()) {
        bones.effect(effect.group(1).strip());
      } else if (below != null && (tree || isCategory(head))) {
        String name = bare(head.line());
        bones.category(name);
        causes(below, nesting).forEach(cause -> bones.written(name, cause));
      } else if (!ActionWords.isPlaceholder(head.line()) && bones.mayAdd()) {
        factor(head, below == null ? List.of() : causes(below, nesting));
      }
    }
  }

  private void factor(InlineText head, List<Cause> below) {
    String text = head.line();
    String label = bare(head.boldLead());
    if (!label.isEmpty() && isShort(label) && text.startsWith(head.boldLead())) {
      String after = text.substring(head.boldLead().length());
      boolean separated = head.boldLead().endsWith(":") || AFTER_LABEL.matcher(after).find();
      String rest = AFTER_LABEL.matcher(after).replaceFirst("").strip();
      if (separated && !rest.isEmpty()) {
        bones.written(label, new Cause(rest, below));
        return;
      }
    }
    Matcher plain = LABEL.matcher(text);
    if (plain.matches() && isCategoryWord(plain.group(1))) {
      bones.written(plain.group(1), new Cause(plain.group(2), below));
    } else {
      bones.derived(new Cause(text, below));
    }
  }

  /** Whether every item is a short name with a list below it. */
  private static boolean isTree(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      InlineText head = head(item);
      if ((nested(item) == null || !isShort(head.line()))
          && !EFFECT.matcher(head.line()).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCategory(InlineText head) {
    return isShort(head.line()) && (head.isBold() || head.line().endsWith(":"));
  }

  /** Whether a plain label names a category that fishbones usually have. */
  private static boolean isCategoryWord(String label) {
    return isShort(label) && (USUAL.matcher(label).matches());
  }

  private static boolean isShort(String text) {
    return !text.isBlank()
        && text.strip().split("\\s+", MOST_WORDS_OF_A_CATEGORY + 1).length
            <= MOST_WORDS_OF_A_CATEGORY;
  }

  private static String bare(String label) {
    String bare = label.strip();
    return bare.endsWith(":") || bare.endsWith(".")
        ? bare.substring(0, bare.length() - 1).strip()
        : bare;
  }

  private List<Cause> causes(ListBlock list, int deeper) {
    List<Cause> causes = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null && deeper > 0; item = item.getNext()) {
      String text = head(item).line();
      if (!text.isBlank() && !ActionWords.isPlaceholder(text) && bones.mayAdd()) {
        ListBlock below = nested(item);
        causes.add(new Cause(text, below == null ? List.of() : causes(below, deeper - 1)));
      }
    }
    return causes;
  }

  private static InlineText head(Node item) {
    return item.getFirstChild() instanceof Paragraph head ? InlineText.of(head) : InlineText.EMPTY;
  }

  private static @Nullable ListBlock nested(Node item) {
    for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof ListBlock list) {
        return list;
      }
    }
    return null;
  }

  /** A row is a category, its cause and perhaps causes of that; else the columns are categories. */
  private void table(Rows rows) {
    int name = column(rows, "column-category");
    int cause = column(rows, "column-cause");
    if (name >= 0 || cause >= 0 || rows.head().size() == 2) {
      int from = Math.max(0, name >= 0 ? name : cause == 0 ? 1 : 0);
      int to = cause >= 0 && cause != from ? cause : from == 0 ? 1 : 0;
      byRow(rows, from, to);
    } else {
      byColumn(rows);
    }
  }

  private static int column(Rows rows, String set) {
    for (int i = 0; i < rows.head().size(); i++) {
      if (Words.LISTS.has(set, rows.head().get(i).line())) {
        return i;
      }
    }
    return -1;
  }

  private void byRow(Rows rows, int name, int cause) {
    String last = "";
    for (Rows.Row row : rows.body()) {
      last = row.cell(name).isBlank() ? last : row.cell(name);
      for (String text : lines(row, cause)) {
        if (!last.isBlank() && bones.mayAdd()) {
          bones.written(last, new Cause(text, List.of()));
        }
      }
    }
  }

  private void byColumn(Rows rows) {
    for (int i = 0; i < rows.head().size(); i++) {
      String name = rows.head().get(i).line();
      for (Rows.Row row : rows.body()) {
        for (String text : lines(row, i)) {
          if (!name.isBlank() && bones.mayAdd()) {
            bones.written(name, new Cause(text, List.of()));
          }
        }
      }
    }
  }

  private static List<String> lines(Rows.Row row, int column) {
    return column >= row.cells().size()
        ? List.of()
        : row.cells()
            .get(column)
            .text()
            .lines()
            .map(String::strip)
            .filter(text -> !ActionWords.isPlaceholder(text))
            .toList();
  }
}
