package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Link;
import java.util.ArrayList;
import java.util.List;

/** Reads the blocks of a "5 Whys" section one after the other into a tree. */
final class WhyBlocks {
  private final WhyTree tree;
  private final WhyLists lists;
  private boolean underQuestion;

  WhyBlocks(WhyTree tree) {
    this.tree = tree;
    this.lists = new WhyLists(tree);
  }

  void read(Outline.Part part) {
    heading(part);
    for (Node block : part.blocks()) {
      switch (block) {
        case ListBlock list -> list(list);
        case TableBlock table -> table(Rows.of(table));
        case Paragraph _ -> paragraph(InlineText.of(block));
        default -> {}
      }
    }
    underQuestion = false;
  }

  private void heading(Outline.Part part) {
    Node node = part.node();
    if (node == null || WhyRegions.isSection(part)) {
      return;
    }
    WhyText text = WhyText.of(InlineText.of(node));
    if (text.asksWhy() || text.isQuestionOnly()) {
      ask(text);
      underQuestion = true;
    } else {
      tree.restart();
    }
  }

  private void ask(WhyText text) {
    if (tree.mayGrow(tree.depth() + 1)) {
      tree.follow(new WhyDraft(text));
    }
  }

  /** A list below an open question answers it; otherwise it holds whys of its own. */
  private void list(ListBlock list) {
    WhyDraft tip = tree.tip();
    if (tip != null && tip.isOpen()) {
      lists.answer(list, tip);
    } else {
      lists.read(list);
    }
  }

  /** A text that answers, whatever marks it has. */
  private static WhyText statement(InlineText written) {
    WhyText text = WhyText.of(written);
    return text.isStatement()
        ? text
        : new WhyText("", written.line(), false, false, text.evidence(), text.actions());
  }

  private void table(Rows rows) {
    int question = -1;
    int answer = -1;
    for (int i = 0; i < rows.head().size(); i++) {
      String name = rows.head().get(i).line();
      question = question < 0 && Words.LISTS.has("column-question", name) ? i : question;
      answer = answer < 0 && Words.LISTS.has("column-answer", name) ? i : answer;
    }
    int last = rows.head().size() - 1;
    for (Rows.Row row : rows.body()) {
      int from = question < 0 ? Math.max(0, last - 1) : question;
      row(row, from, answer < 0 ? Math.max(from + 1, last) : answer);
    }
  }

  private void row(Rows.Row row, int question, int answer) {
    if (question >= row.cells().size()) {
      return;
    }
    InlineText asked = row.cells().get(question);
    InlineText said = answer < row.cells().size() ? row.cells().get(answer) : InlineText.EMPTY;
    List<Link> links = new ArrayList<>(asked.links());
    links.addAll(said.links());
    WhyText text = statement(said);
    ask(new WhyText(asked.line(), text.answer(), true, true, links, text.actions()));
  }

  private void paragraph(InlineText written) {
    for (InlineText segment : segments(written)) {
      WhyText text = WhyText.of(segment);
      WhyDraft tip = tree.tip();
      if (text.asksWhy() && tip != null && underQuestion && tip.isCount()) {
        tip.ask(text);
      } else if (text.asksWhy()) {
        ask(text);
      } else if (tip != null && (tip.isOpen() || underQuestion)) {
        tip.answer(statement(segment));
      }
    }
  }

  /** The lines of a paragraph, each with those below it that ask nothing. */
  private static List<InlineText> segments(InlineText written) {
    List<StringBuilder> segments = new ArrayList<>();
    for (String line : written.text().split("\n", -1)) {
      boolean asks = WhyText.of(new InlineText(line, List.of(), "", false)).asksWhy();
      if (segments.isEmpty() || asks) {
        segments.add(new StringBuilder(line));
      } else {
        segments.getLast().append('\n').append(line);
      }
    }
    return segments.stream().map(text -> segment(text.toString(), written)).toList();
  }

  private static InlineText segment(String text, InlineText whole) {
    List<Link> links = whole.links().stream().filter(link -> text.contains(link.text())).toList();
    return new InlineText(
        text, links, text.startsWith(whole.boldLead()) ? whole.boldLead() : "", false);
  }
}
