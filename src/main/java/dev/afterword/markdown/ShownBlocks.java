package dev.afterword.markdown;

import dev.afterword.markdown.ShownBlock.Atom;
import dev.afterword.markdown.ShownBlock.Container;
import dev.afterword.markdown.ShownBlock.Inline;
import dev.afterword.markdown.ShownBlock.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sanitised HTML as blocks. One vocabulary is shared by both versions, so that what reads the
 * same has the same key in both.
 */
final class ShownBlocks {
  private static final Pattern PART =
      Pattern.compile(
          "(?<word>[\\p{L}\\p{M}\\p{N}_]+)|\\s+|&[#A-Za-z0-9]{1,32};|.", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile(" id=\"[^\"]*\"");
  private static final Pattern TARGET = Pattern.compile(" href=\"[^\"]*\"");

  private final Vocabulary vocabulary;
  private final boolean keepsIds;

  /**
   * @param keepsIds not for the older version: a page must not have an id twice
   */
  ShownBlocks(Vocabulary vocabulary, boolean keepsIds) {
    this.vocabulary = vocabulary;
    this.keepsIds = keepsIds;
  }

  /** What two equal lists of things have in common. */
  private record Named(String name, List<Integer> keys) {}

  /** What two equal inline elements have in common. */
  private record Nested(int parent, String name, String target) {}

  /** What two equal atoms have in common. */
  private record Placed(int within, int text) {}

  Container read(SafeHtml html) {
    return container(HtmlElement.read(html), false);
  }

  private Container container(HtmlElement element, boolean isPreformatted) {
    boolean preformatted = isPreformatted || element.name().equals("pre");
    List<ShownBlock> blocks = new ArrayList<>();
    List<Atom> run = new ArrayList<>();
    for (HtmlNode node : element.nodes()) {
      if (node instanceof HtmlElement inner && inner.isBlock()) {
        flush(run, blocks, preformatted);
        blocks.add(block(inner, preformatted));
      } else {
        atoms(node, null, preformatted, run);
      }
    }
    flush(run, blocks, preformatted);
    List<Integer> keys = blocks.stream().map(ShownBlock::key).toList();
    int key = vocabulary.number(new Named(element.name(), keys));
    return new Container(element.name(), open(element), element.close(), blocks, key);
  }

  private ShownBlock block(HtmlElement element, boolean preformatted) {
    boolean hasBlocks =
        element.nodes().stream()
            .anyMatch(node -> node instanceof HtmlElement inner && inner.isBlock());
    if (!element.name().equals("p") || hasBlocks) {
      return container(element, preformatted);
    }
    List<Atom> atoms = new ArrayList<>();
    element.nodes().forEach(node -> atoms(node, null, preformatted, atoms));
    return leaf(open(element), element.close(), trimmed(atoms));
  }

  private void flush(List<Atom> run, List<ShownBlock> blocks, boolean preformatted) {
    List<Atom> atoms = preformatted ? withoutFirstBreak(run) : trimmed(run);
    if (!atoms.isEmpty()) {
      blocks.add(leaf("", "", atoms));
    }
    run.clear();
  }

  private Leaf leaf(String open, String close, List<Atom> atoms) {
    List<Integer> keys = atoms.stream().map(Atom::key).toList();
    return new Leaf(open, close, atoms, vocabulary.number(new Named("", keys)));
  }

  /** Browsers leave out a line break that {@code <pre>} begins with. */
  private static List<Atom> withoutFirstBreak(List<Atom> run) {
    boolean breaks = !run.isEmpty() && run.getFirst().html().equals("\n");
    return List.copyOf(breaks ? run.subList(1, run.size()) : run);
  }

  private static List<Atom> trimmed(List<Atom> run) {
    int from = 0;
    int to = run.size();
    while (from < to && run.get(from).isBlank()) {
      from++;
    }
    while (from < to && run.get(to - 1).isBlank()) {
      to--;
    }
    return List.copyOf(run.subList(from, to));
  }

  private void atoms(
      HtmlNode node, @Nullable Inline within, boolean preformatted, List<Atom> atoms) {
    switch (node) {
      case HtmlText text -> words(text.html(), within, preformatted, atoms);
      case HtmlElement element when element.nodes().isEmpty() ->
          atoms.add(atom(open(element) + element.close(), identity(element), within, false));
      case HtmlElement element -> {
        Inline inline = inline(element, within);
        element.nodes().forEach(inner -> atoms(inner, inline, preformatted, atoms));
      }
    }
  }

  private Inline inline(HtmlElement element, @Nullable Inline within) {
    Matcher target = TARGET.matcher(element.attributes());
    Nested nested =
        new Nested(Inline.key(within), element.name(), target.find() ? target.group() : "");
    return new Inline(within, element.name(), open(element), vocabulary.number(nested));
  }

  private void words(String html, @Nullable Inline within, boolean preformatted, List<Atom> atoms) {
    Matcher part = PART.matcher(html);
    while (part.find()) {
      String text = part.group();
      String read = !preformatted && text.isBlank() ? " " : text;
      atoms.add(atom(text, read, within, part.group("word") != null));
    }
  }

  private Atom atom(String html, String read, @Nullable Inline within, boolean isWord) {
    int text = vocabulary.number(read);
    int key = vocabulary.number(new Placed(Inline.key(within), text));
    return new Atom(html, within, key, text, isWord);
  }

  private static String identity(HtmlElement element) {
    return ID.matcher(element.open()).replaceAll("");
  }

  private String open(HtmlElement element) {
    return keepsIds ? element.open() : identity(element);
  }
}
