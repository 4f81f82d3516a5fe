package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads whys from lists: nested ones are trees, numbered, labelled and flat ones are chains. */
final class WhyLists {
  private final WhyTree tree;

  WhyLists(WhyTree tree) {
    this.tree = tree;
  }

  /** Adds what a list holds. */
  void read(ListBlock list) {
    List<List<WhyDraft>> items = items(list, "", tree.depth() + 1);
    if (isChain(list, items)) {
      items.stream().flatMap(List::stream).forEach(tree::follow);
    } else {
      tree.branch(items.stream().flatMap(List::stream).toList());
    }
  }

  /** Each item that states something is an answer to a question asked before the list. */
  void answer(ListBlock list, WhyDraft asked) {
    List<WhyDraft> all = items(list, "", tree.depth() + 1).stream().flatMap(List::stream).toList();
    if (all.isEmpty() || !all.getFirst().question().isEmpty()) {
      asked.children.addAll(all);
      return;
    }
    all.getFirst().handTo(asked);
    List<WhyDraft> further = all.subList(1, all.size());
    further.stream()
        .filter(next -> next.question().isEmpty())
        .forEach(next -> next.question(asked.question()));
    tree.beside(further);
  }

  private static boolean isChain(ListBlock list, List<List<WhyDraft>> items) {
    boolean flat = items.stream().flatMap(List::stream).allMatch(draft -> draft.children.isEmpty());
    boolean nested = false;
    boolean labelled = false;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      nested |= item.getFirstChild() != item.getLastChild();
      labelled |= head(item).labelled();
    }
    return flat && (list instanceof OrderedList || labelled || !nested);
  }

  private List<List<WhyDraft>> items(ListBlock list, String question, int depth) {
    List<List<WhyDraft>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<WhyDraft> read = item(item, question, depth);
      if (!answers(items, read)) {
        items.add(read);
      }
    }
    return items;
  }

  /** An item that only states something answers the item before that only asked. */
  private static boolean answers(List<List<WhyDraft>> items, List<WhyDraft> read) {
    if (items.isEmpty() || items.getLast().size() != 1 || read.size() != 1) {
      return false;
    }
    WhyDraft before = items.getLast().getFirst();
    WhyDraft now = read.getFirst();
    boolean fits =
        before.isOpen()
            && !before.question().isEmpty()
            && before.children.isEmpty()
            && now.question().isEmpty();
    if (fits) {
      now.handTo(before);
    }
    return fits;
  }

  private static WhyText head(Node item) {
    return item.getFirstChild() instanceof Paragraph paragraph
        ? WhyText.of(InlineText.of(paragraph))
        : WhyText.of(InlineText.EMPTY);
  }

  private List<WhyDraft> item(Node item, String question, int depth) {
    if (!tree.mayGrow(depth)) {
      return List.of();
    }
    WhyText head = head(item);
    if (head.isQuestionOnly()) {
      List<WhyDraft> answers = body(item, head.question(), depth);
      return answers.isEmpty() ? List.of(new WhyDraft(head)) : answers;
    }
    WhyDraft draft = head.isStatement() ? new WhyDraft(question, head) : new WhyDraft(head);
    draft.children.addAll(body(item, "", depth + 1));
    return List.of(draft);
  }

  /** What stands in an item below its first line; questions in paragraphs of their own included. */
  private List<WhyDraft> body(Node item, String asked, int depth) {
    List<WhyDraft> found = new ArrayList<>();
    String question = asked;
    Node first = item.getFirstChild();
    for (Node block = first; block != null; block = block.getNext()) {
      if (block instanceof ListBlock list) {
        items(list, question, depth).forEach(found::addAll);
        question = "";
      } else if (block instanceof Paragraph && block != first) {
        question = paragraph(WhyText.of(InlineText.of(block)), question, found, depth);
      }
    }
    return found;
  }

  private String paragraph(WhyText text, String question, List<WhyDraft> found, int depth) {
    if (text.isQuestionOnly()) {
      return text.question();
    }
    if ((!text.isStatement() || !question.isEmpty()) && tree.mayGrow(depth)) {
      found.add(text.isStatement() ? new WhyDraft(question, text) : new WhyDraft(text));
    }
    return "";
  }
}
