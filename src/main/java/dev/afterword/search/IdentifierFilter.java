package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Makes identifiers findable whole and in parts: {@code payments-db} gives {@code payments-db},
 * {@code payments} and {@code db}; {@code OOMKilled} gives {@code OOMKilled}, {@code OOM} and
 * {@code Killed}. The whole stands at the positions of its first and of its last part, so that
 * phrases work with either ({@code "OOMKilled pods"}). Scripts without blanks between words give
 * pairs of characters.
 */
final class IdentifierFilter extends TokenFilter {
  /** The type of tokens that stand for an identifier whose parts are tokens, too. */
  static final String WHOLE = "whole";

  private static final int LONGEST_WHOLE = 80;

  /** A token to give: what it says, and the part whose place in the text it takes. */
  private record Part(int[] says, int[] stands, boolean whole, int increment) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final Deque<Part> pending = new ArrayDeque<>();
  private char[] word = {};
  private int wordOffset;

  IdentifierFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (pending.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      if (isPlain()) {
        return true;
      }
      split();
    }
    emit(pending.removeFirst());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
  }

  private boolean isPlain() {
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      char c = buffer[i];
      boolean plain =
          (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (i == 0 && c >= 'A' && c <= 'Z');
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private void split() {
    word = Arrays.copyOf(term.buffer(), term.length());
    wordOffset = offset.startOffset();
    List<int[]> segments = segments();
    List<int[]> parts = new ArrayList<>();
    List<int[]> wholes = new ArrayList<>();
    for (int[] segment : segments) {
      List<int[]> own = Humps.of(word, segment[0], segment[1]);
      parts.addAll(own);
      if (own.size() > 1) {
        wholes.add(segment);
      }
    }
    if (segments.size() > 1) {
      wholes.add(new int[] {segments.getFirst()[0], segments.getLast()[1]});
    }
    wholes.removeIf(this::isNoIdentifier);
    parts.forEach(part -> queue(part, wholes));
  }

  private boolean isNoIdentifier(int[] whole) {
    for (int i = whole[0]; i < whole[1]; i++) {
      if (Scripts.isUnspaced(word[i])) {
        return true;
      }
    }
    return whole[1] - whole[0] > LONGEST_WHOLE;
  }

  private void queue(int[] part, List<int[]> wholes) {
    int position = 1;
    for (int[] whole : wholes) {
      if (whole[0] == part[0] || whole[1] == part[1]) {
        pending.add(new Part(whole, part, true, position));
        position = 0;
      }
    }
    pending.add(new Part(part, part, false, position));
  }

  /** Stretches of letters and digits between joiners. */
  private List<int[]> segments() {
    List<int[]> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= word.length; i++) {
      boolean inside = i < word.length && !WordTokenizer.isJoiner(word[i]);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        found.add(new int[] {start, i});
        start = -1;
      }
    }
    dropPossessive(found);
    return found;
  }

  /** {@code engineer's} is {@code engineer}; {@code don't} stays two parts of a whole. */
  private void dropPossessive(List<int[]> segments) {
    if (segments.size() < 2) {
      return;
    }
    int[] last = segments.getLast();
    boolean isS = last[1] - last[0] == 1 && (word[last[0]] == 's' || word[last[0]] == 'S');
    if (isS && WordTokenizer.isApostrophe(word[last[0] - 1])) {
      segments.removeLast();
    }
  }

  private void emit(Part part) {
    clearAttributes();
    int[] says = part.says();
    int[] stands = part.stands();
    term.copyBuffer(word, says[0], says[1] - says[0]);
    offset.setOffset(wordOffset + stands[0], wordOffset + stands[1]);
    increment.setPositionIncrement(part.increment());
    type.setType(part.whole() ? WHOLE : TypeAttribute.DEFAULT_TYPE);
  }
}
