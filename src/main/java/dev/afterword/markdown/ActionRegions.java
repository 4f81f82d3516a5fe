package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.SectionRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where in a document action items stand. */
final class ActionRegions {
  /** How surely a heading announces action items: weak ones count when no strong one has any. */
  enum Strength {
    STRONG,
    WEAK
  }

  /** A heading that announces action items and the parts below it, itself first. */
  record Region(Strength strength, List<Outline.Part> parts) {
    Region {
      parts = List.copyOf(parts);
    }
  }

  private static final Pattern STRONG =
      Pattern.compile(
          "(?:.{0,60} )?(?:action (?:items?|points?|plan|list)|follow ?ups? (?:actions?|tasks?|items?|issues?|tickets?)"
              + "|actions? (?:following|after|from|for|to|we|required|needed)\\b).{0,60}"
              + "|(?:\\w+ ){0,2}(?:review|future|corrective|preventi?ve|preventative|remedial|further|required"
              + "|recommended|planned|agreed|open|outstanding|incident|postmortem|mortem) actions(?: .{0,40})?");
  private static final Pattern NEITHER =
      Pattern.compile(
          ".*(?:\\btaken\\b|timeline|question|\\bwhy\\b|\\bhow did\\b|performed|during the|\\blog\\b|user action"
              + "|github actions?|no action|what happened).*");

  /** Sub-sections that end a region though they stand below its heading. */
  private static final Set<SectionRole> FOREIGN =
      EnumSet.of(
          SectionRole.SUMMARY,
          SectionRole.IMPACT,
          SectionRole.TIMELINE,
          SectionRole.FIVE_WHYS,
          SectionRole.FISHBONE,
          SectionRole.ROOT_CAUSE,
          SectionRole.CONTRIBUTING_FACTORS,
          SectionRole.WENT_WELL,
          SectionRole.COULD_BE_BETTER,
          SectionRole.LUCKY,
          SectionRole.SURPRISES,
          SectionRole.LESSONS,
          SectionRole.LEADUP);

  private static final int LONGEST_LABEL = 60;

  private ActionRegions() {}

  static List<Region> of(Outline outline) {
    List<Region> regions = new ArrayList<>();
    List<Outline.Part> parts = outline.parts();
    for (int i = 0; i < parts.size(); ) {
      Outline.Part part = parts.get(i);
      Optional<Strength> strength = part.level() == 0 ? Optional.empty() : strength(part);
      int end = strength.isPresent() ? end(parts, i) : i + 1;
      if (strength.isPresent()) {
        regions.add(new Region(strength.get(), parts.subList(i, end)));
      } else {
        labelled(part, regions);
      }
      i = end;
    }
    return regions;
  }

  private static int end(List<Outline.Part> parts, int start) {
    int end = start + 1;
    while (end < parts.size()
        && parts.get(end).level() > parts.get(start).level()
        && !FOREIGN.contains(parts.get(end).role())) {
      end++;
    }
    return end;
  }

  private static Optional<Strength> strength(Outline.Part part) {
    Optional<Strength> byWords = strength(part.heading());
    boolean byRole =
        part.role() == SectionRole.ACTION_ITEMS
            && !NEITHER.matcher(Headings.normal(part.heading())).matches();
    return byWords.isEmpty() && byRole ? Optional.of(Strength.STRONG) : byWords;
  }

  static Optional<Strength> strength(String heading) {
    String normal = Headings.normal(heading);
    if (normal.length() > 120 || NEITHER.matcher(normal).matches()) {
      return Optional.empty();
    }
    if (Words.LISTS.has("actions-strong", normal) || STRONG.matcher(normal).matches()) {
      return Optional.of(Strength.STRONG);
    }
    return Words.LISTS.has("actions-weak", normal) ? Optional.of(Strength.WEAK) : Optional.empty();
  }

  /** Lists under a label that is no heading: {@code - **Review actions**:}, {@code Actions:}. */
  private static void labelled(Outline.Part part, List<Region> regions) {
    List<Node> blocks = part.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Node block = blocks.get(i);
      boolean last = i + 1 == blocks.size();
      if (block instanceof ListBlock list) {
        items(list, regions);
      } else if (block instanceof Paragraph paragraph && !last && isContent(blocks.get(i + 1))) {
        label(paragraph).ifPresent(strength -> add(strength, block.getNext(), regions));
      }
    }
  }

  private static boolean isContent(Node block) {
    return block instanceof ListBlock || block instanceof TableBlock;
  }

  private static void items(ListBlock list, List<Region> regions) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem && item.getFirstChild() instanceof Paragraph head) {
        label(head).ifPresent(strength -> below(head, strength, regions));
      }
    }
  }

  /** What stands below a label in its item, or right behind the list that the label ends. */
  private static void below(Paragraph label, Strength strength, List<Region> regions) {
    Node item = label.getParent();
    if (label.getNext() == null && item != null && item.getNext() == null) {
      Node behind = item.getParent() == null ? null : item.getParent().getNext();
      if (behind != null && isContent(behind)) {
        add(strength, behind, regions);
      }
    }
    for (Node next = label.getNext(); next != null; next = next.getNext()) {
      if (isContent(next)) {
        add(strength, next, regions);
      }
    }
  }

  private static void add(Strength strength, Node content, List<Region> regions) {
    var part = new Outline.Part("", 0, SectionRole.ACTION_ITEMS, null, List.of(content));
    regions.add(new Region(strength, List.of(part)));
  }

  private static Optional<Strength> label(Paragraph paragraph) {
    if (paragraph.getChars().length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    InlineText text = InlineText.of(paragraph);
    return text.isBold() || text.text().endsWith(":") ? strength(text.line()) : Optional.empty();
  }
}
