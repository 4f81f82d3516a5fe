package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.SectionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where in a document its "5 Whys" stand. */
final class WhyRegions {
  private static final Pattern FIVE_WHYS =
      Pattern.compile("(?:.{0,60}\\W)?(?:5|five)(?: x)? ?why(?:'?s)?'?(?:\\W.{0,60})?|なぜなぜ.{0,20}");
  private static final Pattern WHY = Pattern.compile("why|hvorfor|なぜ", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_HEADING = 120;
  private static final int LONGEST_LABEL = 60;
  private static final int FEWEST_LABELLED = 2;
  private static final int FEWEST_QUESTIONS = 3;

  private WhyRegions() {}

  static List<Outline.Part> of(Outline outline) {
    List<Outline.Part> announced = announced(outline.parts());
    if (!announced.isEmpty()) {
      return announced;
    }
    List<Outline.Part> numbered =
        outline.parts().stream().filter(part -> WhyText.isNumbered(part.heading())).toList();
    if (numbered.size() >= FEWEST_LABELLED) {
      return numbered;
    }
    List<Outline.Part> labels =
        outline.parts().stream().flatMap(part -> labelled(part).stream()).toList();
    return labels.isEmpty()
        ? outline.parts().stream()
            .filter(WhyRegions::looksLikeWhys)
            .limit(1)
            .map(WhyRegions::bare)
            .toList()
        : labels;
  }

  /** The sections whose heading says so, with their sub-sections. */
  private static List<Outline.Part> announced(List<Outline.Part> parts) {
    List<Outline.Part> found = new ArrayList<>();
    int level = Integer.MAX_VALUE;
    for (Outline.Part part : parts) {
      if (isSection(part)) {
        level = Math.min(level, part.level());
        found.add(part);
      } else if (part.level() > level
          || (level < Integer.MAX_VALUE && WhyText.isNumbered(part.heading()))) {
        found.add(part);
      } else {
        level = Integer.MAX_VALUE;
      }
    }
    return found;
  }

  /** Whether a part's heading announces 5 Whys. */
  static boolean isSection(Outline.Part part) {
    return part.role() == SectionRole.FIVE_WHYS || isAnnounced(part.heading());
  }

  private static boolean isAnnounced(String heading) {
    return heading.length() <= LONGEST_HEADING
        && WHY.matcher(heading).find()
        && (FIVE_WHYS.matcher(Headings.normal(heading)).matches()
            || FIVE_WHYS.matcher(Words.normal(heading)).matches());
  }

  /** Lists below a label that is no heading: {@code - **5 Whys**:}, {@code 5 Whys:}. */
  private static List<Outline.Part> labelled(Outline.Part part) {
    List<Outline.Part> found = new ArrayList<>();
    for (int i = 0; i < part.blocks().size(); i++) {
      Node block = part.blocks().get(i);
      if (block instanceof Paragraph && isLabel(block) && i + 1 < part.blocks().size()) {
        found.add(bare(part.blocks().subList(i + 1, part.blocks().size())));
        break;
      }
      if (block instanceof ListBlock list) {
        items(list, found);
      }
    }
    return found;
  }

  private static void items(ListBlock list, List<Outline.Part> found) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem
          && item.getFirstChild() instanceof Paragraph head
          && isLabel(head)) {
        List<Node> rest = new ArrayList<>();
        for (Node next = head.getNext(); next != null; next = next.getNext()) {
          rest.add(next);
        }
        found.add(bare(rest));
      }
    }
  }

  private static boolean isLabel(Node paragraph) {
    if (paragraph.getChars().length() > LONGEST_LABEL) {
      return false;
    }
    InlineText text = InlineText.of(paragraph);
    return (text.isBold() || text.text().endsWith(":")) && isAnnounced(text.text());
  }

  private static Outline.Part bare(Outline.Part part) {
    return bare(part.blocks());
  }

  private static Outline.Part bare(List<Node> blocks) {
    return new Outline.Part("", 0, SectionRole.FIVE_WHYS, null, blocks);
  }

  /** Whether a section holds whys though its heading speaks of something else. */
  private static boolean looksLikeWhys(Outline.Part part) {
    Counts counts = new Counts();
    part.blocks().stream().filter(WhyRegions::mayAsk).forEach(block -> counts.add(block, 0));
    boolean causes =
        part.role() == SectionRole.ROOT_CAUSE || part.role() == SectionRole.CONTRIBUTING_FACTORS;
    return counts.labelled >= FEWEST_LABELLED
        || (causes && counts.questions >= FEWEST_QUESTIONS && counts.deepest >= 1);
  }

  private static boolean mayAsk(Node block) {
    return (block instanceof Paragraph || block instanceof ListBlock)
        && WHY.matcher(block.getChars()).find();
  }

  /** How many lines of a section ask why. */
  private static final class Counts {
    private static final int DEEPEST = 12;
    private int labelled;
    private int questions;
    private int deepest;

    private void add(Node block, int depth) {
      if (block instanceof Paragraph) {
        for (String line : InlineText.of(block).text().split("\n", -1)) {
          line(line, depth);
        }
      } else if (block instanceof ListBlock list && depth < DEEPEST) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            add(child, depth + 1);
          }
        }
      }
    }

    private void line(String line, int depth) {
      WhyText text = WhyText.of(new InlineText(line, List.of(), "", false));
      labelled += text.labelled() ? 1 : 0;
      if (text.asksWhy()) {
        questions++;
        deepest = Math.max(deepest, depth);
      }
    }
  }
}
