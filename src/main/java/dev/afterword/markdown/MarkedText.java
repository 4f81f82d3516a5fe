package dev.afterword.markdown;

import dev.afterword.markdown.ShownBlock.Atom;
import dev.afterword.markdown.ShownBlock.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Writes the inline content of a block. Marks stand innermost, around text and never around a tag,
 * and inline elements are ended and begun as needed: whatever is written is nested properly.
 */
final class MarkedText {
  private final StringBuilder out;
  private @Nullable Inline within;
  private Mark mark = Mark.KEPT;

  /** What is said of a stretch of text. */
  enum Mark {
    KEPT("", ""),
    ADDED("<ins>", "</ins>"),
    REMOVED("<del>", "</del>");

    private final String open;
    private final String close;

    Mark(String open, String close) {
      this.open = open;
      this.close = close;
    }
  }

  MarkedText(StringBuilder out) {
    this.out = out;
  }

  /** Writes an atom within the elements of its own version. */
  void write(Atom atom, Mark as) {
    write(atom, atom.within(), as);
  }

  /** Writes an atom within those elements instead. */
  void write(Atom atom, @Nullable Inline inside, Mark as) {
    if (inside != within || as != mark) {
      out.append(mark.close);
      move(inside);
      mark = as;
      out.append(mark.open);
    }
    out.append(atom.html());
  }

  /** Ends what is open. */
  void end() {
    out.append(mark.close);
    mark = Mark.KEPT;
    move(null);
  }

  private void move(@Nullable Inline to) {
    Inline common = common(within, to);
    for (Inline open = within; open != null && open != common; open = open.parent()) {
      out.append(open.close());
    }
    begin(to, common);
    within = to;
  }

  private void begin(@Nullable Inline inline, @Nullable Inline common) {
    if (inline != null && inline != common) {
      begin(inline.parent(), common);
      out.append(inline.open());
    }
  }

  /** The innermost element around both. */
  static @Nullable Inline common(@Nullable Inline one, @Nullable Inline other) {
    Inline some = one;
    Inline others = other;
    while (some != null && others != null && some != others) {
      if (Inline.depth(some) >= Inline.depth(others)) {
        some = some.parent();
      } else {
        others = others.parent();
      }
    }
    return some == others ? some : null;
  }
}
