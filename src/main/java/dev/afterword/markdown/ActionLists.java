package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.ActionState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads action items from lists; what is nested below an item are its details. */
final class ActionLists {
  private static final Pattern DEFINED = Pattern.compile("^(P[0-5]|\\p{L}{4,14})\\s*[-–—:].*");

  /**
   * Where the next of several values on one line begins: {@code Owner: Ana. Priority: P1. Due: …}.
   */
  private static final Pattern NEXT_KEY =
      Pattern.compile("(?<=[.;,|·])\\s+(?=\\p{L}[\\p{L} ]{1,20}:\\s)");

  private final ActionAttributes attributes;
  private final ActionText line;
  private final int nesting;

  ActionLists(ActionAttributes attributes, ActionText line, int nesting) {
    this.attributes = attributes;
    this.line = line;
    this.nesting = nesting;
  }

  void read(ListBlock list, ActionGroup group, ActionDrafts into) {
    read(list, group, into, nesting);
  }

  private void read(ListBlock list, ActionGroup group, ActionDrafts into, int deeper) {
    for (Node item = list.getFirstChild(); item != null && !into.isFull(); item = item.getNext()) {
      InlineText head = head(item);
      List<ListBlock> nested = nested(item);
      if (deeper > 0 && isGroup(item, head, nested)) {
        ActionGroup below = group(group, head);
        nested.forEach(lists -> read(lists, below, into, deeper - 1));
      } else {
        item(item, head, group, into);
      }
    }
  }

  private static ActionGroup group(ActionGroup group, InlineText head) {
    return ActionGroup.isPerson(head.line(), !head.boldLead().isEmpty())
        ? group.ownedBy(head.line())
        : group.within(head.line());
  }

  private void item(Node item, InlineText head, ActionGroup group, ActionDrafts into) {
    ActionDraft draft = into.begin(item);
    if (item instanceof TaskListItem task) {
      draft.state(task.isItemDoneMarker() || head.struck() ? ActionState.DONE : ActionState.OPEN);
    }
    line.read(head, draft);
    for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
      if (!(block instanceof Paragraph) || block != item.getFirstChild()) {
        details(block, draft);
      }
    }
    draft.inherit(group);
    into.end(draft);
  }

  private static InlineText head(Node item) {
    return item.getFirstChild() instanceof Paragraph paragraph
        ? InlineText.of(paragraph)
        : InlineText.EMPTY;
  }

  private static List<ListBlock> nested(Node item) {
    List<ListBlock> lists = new ArrayList<>();
    for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof ListBlock list) {
        lists.add(list);
      }
    }
    return lists;
  }

  /** Whether an item only names what the items nested below it have in common. */
  private boolean isGroup(Node item, InlineText head, List<ListBlock> nested) {
    if (nested.isEmpty() || nested.stream().allMatch(this::isDetails)) {
      return false;
    }
    boolean boxes = nested.stream().anyMatch(ActionLists::hasBoxes);
    if (item instanceof TaskListItem || ActionText.hasBox(head.text())) {
      return false;
    }
    boolean bold = head.isBold();
    String label = head.line();
    return boxes
        || head.isBlank()
        || ActionWords.isGroup(label)
        || ActionGroup.isPerson(label, bold)
        || ((bold || label.endsWith(":")) && ActionWords.isShortLabel(label));
  }

  private static boolean hasBoxes(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof TaskListItem) {
        return true;
      }
    }
    return false;
  }

  /** Whether every item of a list is a {@code key: value}. */
  boolean isDetails(ListBlock list) {
    ActionDraft nobody = new ActionDraft(0);
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!attributes.keyed(head(item).line(), nobody)) {
        return false;
      }
    }
    return true;
  }

  /** Takes owner, day, state and links from what stands below an item. */
  void details(@Nullable Node block, ActionDraft draft) {
    switch (block) {
      case Paragraph paragraph -> detail(InlineText.of(paragraph), draft);
      case ListBlock list -> {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          if (item instanceof ListItem) {
            detail(head(item), draft);
          }
        }
      }
      case null, default -> {}
    }
  }

  private void detail(InlineText whole, ActionDraft draft) {
    WrittenEvidence evidence = WrittenEvidence.in(whole);
    draft.evidence(evidence.target());
    InlineText written = evidence.rest();
    for (String text : written.text().split("\n", -1)) {
      DropReason.keyed(text.strip()).ifPresent(draft::dropped);
      for (String value : NEXT_KEY.split(text.strip())) {
        String bare = value.replaceFirst("[.;]$", "");
        if (!attributes.keyed(bare, draft)) {
          attributes.take(bare, draft);
        }
      }
    }
    if (ActionWords.saysDone(written.text())) {
      draft.settle();
    }
    draft.links(written);
  }

  /** Whether a list explains types or priorities: {@code - Prevent - …}, {@code - P0 - …}. */
  boolean explainsWords(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      var word = DEFINED.matcher(head(item).line());
      boolean known =
          word.matches()
              && (word.group(1).startsWith("P") && word.group(1).length() == 2
                  || ActionWords.typeOf(word.group(1)).isPresent());
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /** Reads a definition list: every term is an item, its definitions are its details. */
  void definitions(DefinitionList list, ActionGroup group, ActionDrafts into) {
    ActionDraft draft = null;
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof DefinitionTerm) {
        end(draft, group, into);
        draft = into.begin(child);
        line.read(InlineText.of(child), draft);
      } else if (child instanceof DefinitionItem && draft != null) {
        for (Node block = child.getFirstChild(); block != null; block = block.getNext()) {
          details(block, draft);
        }
      }
    }
    end(draft, group, into);
  }

  private static void end(@Nullable ActionDraft draft, ActionGroup group, ActionDrafts into) {
    if (draft != null && !ActionWords.isGroup(draft.text())) {
      draft.inherit(group);
      into.end(draft);
    }
  }
}
