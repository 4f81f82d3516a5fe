package dev.afterword.markdown;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * How long a text is once each reference has the address and the title of its definition: one long
 * definition that is used often makes a small file a huge page.
 */
final class WrittenOut {
  /** The renderer stops writing them out long before, but looks at each of them all the same. */
  private static final int MOST_CHARACTERS = 1 << 29;

  private WrittenOut() {}

  /** Why the text must not be read on, null when it may. */
  static @Nullable String tooLong(Document document) {
    boolean tooLong =
        !Parser.REFERENCES.get(document).isEmpty()
            && characters(document, document) > MOST_CHARACTERS;
    return tooLong
        ? "its references are more than " + MOST_CHARACTERS + " characters when written out"
        : null;
  }

  /** Counts no further than the limit. */
  private static long characters(Node node, Document document) {
    long characters = 0;
    if (node instanceof RefNode reference && reference.isDefined()) {
      Reference definition = reference.getReferenceNode(document);
      characters += definition == null ? 0 : definition.getTextLength();
    }
    for (Node child = node.getFirstChild();
        child != null && characters <= MOST_CHARACTERS;
        child = child.getNext()) {
      characters += characters(child, document);
    }
    return characters;
  }
}
