package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** The action items found so far, up to one more than may be kept. */
final class ActionDrafts {
  private final List<ActionDraft> drafts = new ArrayList<>();
  private final int most;
  private final Lines lines;

  ActionDrafts(int most, Lines lines) {
    this.most = most;
    this.lines = lines;
  }

  ActionDraft begin(Node node) {
    return new ActionDraft(lines.of(node));
  }

  /** Of an item that stands so many lines below a node's first. */
  ActionDraft begin(Node node, int below) {
    return new ActionDraft(lines.of(node) + below);
  }

  /** Keeps an item that says something. */
  void end(ActionDraft draft) {
    if (!draft.isEmpty() && !isFull()) {
      drafts.add(draft);
    }
  }

  boolean isFull() {
    return drafts.size() > most;
  }

  List<ActionDraft> all() {
    return drafts;
  }
}
