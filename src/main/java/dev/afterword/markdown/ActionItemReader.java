package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the action items of a document: check boxes, bullets, numbered lists, tables, headings and
 * labelled lines under a heading that announces them. Prose is not guessed at.
 */
final class ActionItemReader {
  private static final Pattern NUMBERED = Pattern.compile("^\\(?\\d{1,3}[.):]\\)?\\s+");
  private static final Pattern TAGGED = Pattern.compile("@[\\p{L}\\d]|\\[\\p{L}{2,20}\\]");
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:action(?: item)?|task|tiltak)(?: ?#?\\d{1,3})?\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_LABEL = 60;
  private static final int FEWEST_WORDS = 3;

  private final ReadingLimits limits;
  private final ActionText line;
  private final ActionLists lists;
  private final ActionTables tables;
  private final ActionAttributes attributes;

  ActionItemReader(Taxonomy taxonomy, ReadingLimits limits) {
    this.limits = limits;
    this.attributes = new ActionAttributes(taxonomy.dayOrder());
    this.line = new ActionText(attributes);
    this.lists = new ActionLists(attributes, line, limits.nesting());
    this.tables = new ActionTables(attributes, line);
  }

  /**
   * The action items in the document's order.
   *
   * @param problems receives what could not be read as it was meant
   */
  List<ActionItem> read(Outline outline, List<Problem> problems) {
    List<ActionRegions.Region> regions = ActionRegions.of(outline);
    List<ActionDraft> drafts = read(regions, ActionRegions.Strength.STRONG, outline.lines());
    if (drafts.isEmpty()) {
      drafts = read(regions, ActionRegions.Strength.WEAK, outline.lines());
    }
    return ActionIds.give(drafts, limits.entries(), problems);
  }

  private List<ActionDraft> read(
      List<ActionRegions.Region> regions, ActionRegions.Strength strength, Lines lines) {
    ActionDrafts drafts = new ActionDrafts(limits.entries(), lines);
    for (ActionRegions.Region region : regions) {
      if (region.strength() == strength) {
        region(region, drafts);
      }
    }
    return drafts.all();
  }

  private void region(ActionRegions.Region region, ActionDrafts into) {
    List<Outline.Part> parts = region.parts();
    blocks(parts.getFirst().blocks(), ActionGroup.NONE, into);
    for (Outline.Part part : parts.subList(1, parts.size())) {
      if (isItem(part)) {
        heading(part, into);
      } else {
        boolean person = ActionGroup.isPerson(part.heading(), true);
        ActionGroup group = ActionGroup.NONE.within(part.heading());
        blocks(part.blocks(), person ? group.ownedBy(part.heading()) : group, into);
      }
    }
  }

  /** Whether a heading is an item itself: {@code ### 1) Reduce streaming `@owner` [repair]}. */
  private boolean isItem(Outline.Part part) {
    String heading = part.heading();
    String bare = NUMBERED.matcher(heading).replaceFirst("");
    if (heading.isBlank()
        || ActionGroup.isPerson(heading, false)
        || ActionWords.isGroup(bare)
        || heading.endsWith("?")) {
      return false;
    }
    boolean marked =
        ActionText.hasLabel(heading)
            || ActionText.hasBox(heading)
            || TAGGED.matcher(heading).find();
    boolean content = part.blocks().stream().anyMatch(ActionItemReader::holdsItems);
    if (marked || !content) {
      return marked || bare.split("\\s+", FEWEST_WORDS + 1).length >= FEWEST_WORDS;
    }
    return part.blocks().stream().allMatch(this::isDetails)
        || (bare.length() < heading.length() && !ActionWords.startsAnew(bare));
  }

  private static boolean holdsItems(Node block) {
    return block instanceof ListBlock || block instanceof TableBlock;
  }

  private boolean isDetails(Node block) {
    return !(block instanceof TableBlock)
        && (!(block instanceof ListBlock list) || lists.isDetails(list));
  }

  private void heading(Outline.Part part, ActionDrafts into) {
    Node node = part.node();
    ActionDraft draft = into.begin(node == null ? part.blocks().getFirst() : node);
    InlineText written = node == null ? InlineText.EMPTY : InlineText.of(node);
    String bare = NUMBERED.matcher(written.text()).replaceFirst("");
    line.read(new InlineText(bare, written.links(), "", written.struck()), draft);
    part.blocks().forEach(block -> lists.details(block, draft));
    into.end(draft);
  }

  private void blocks(List<Node> blocks, ActionGroup group, ActionDrafts into) {
    boolean table = blocks.stream().anyMatch(TableBlock.class::isInstance);
    ActionGroup current = group;
    for (Node block : blocks) {
      switch (block) {
        case DefinitionList definitions -> lists.definitions(definitions, current, into);
        case ListBlock list when table && lists.explainsWords(list) -> {}
        case ListBlock list -> lists.read(list, current, into);
        case TableBlock rows -> tables.read(rows, current, into);
        case Paragraph paragraph -> current = paragraph(paragraph, group, into);
        default -> {}
      }
    }
  }

  /** A paragraph is a label for what follows, or holds items of its own when each is marked. */
  private ActionGroup paragraph(Paragraph paragraph, ActionGroup group, ActionDrafts into) {
    InlineText written = InlineText.of(paragraph);
    String text = written.text();
    if (isMarked(text)) {
      marked(paragraph, written, group, into);
      return group;
    }
    boolean label = text.length() <= LONGEST_LABEL && (written.isBold() || text.endsWith(":"));
    if (!label) {
      return text.length() <= LONGEST_LABEL && ActionWords.isGroup(text)
          ? group.within(text)
          : group;
    }
    return ActionGroup.isPerson(text, written.isBold()) ? group.ownedBy(text) : group.within(text);
  }

  private static boolean isMarked(String text) {
    return ActionText.hasBox(text)
        || ActionText.hasLabel(text)
        || NAMED.matcher(firstLine(text)).matches();
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private void marked(
      Paragraph paragraph, InlineText written, ActionGroup group, ActionDrafts into) {
    List<StringBuilder> items = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    String[] texts = written.text().split("\n", -1);
    // A <br> within a line tells no more on which line of the file the next one stands.
    boolean known = texts.length == paragraph.getLineCount();
    for (int i = 0; i < texts.length; i++) {
      if (isMarked(texts[i]) || items.isEmpty()) {
        items.add(new StringBuilder(texts[i]));
        lines.add(known ? i : 0);
      } else {
        items.getLast().append('\n').append(texts[i]);
      }
    }
    for (int i = 0; i < items.size(); i++) {
      ActionDraft draft = into.begin(paragraph, lines.get(i));
      String text = items.get(i).toString();
      var links = written.links().stream().filter(link -> text.contains(link.text())).toList();
      line.read(new InlineText(text, links, "", written.struck()), draft);
      draft.inherit(group);
      into.end(draft);
    }
  }
}
