package dev.afterword.lint.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sentence as tokens, with what the phrase lists find in it. Not thread-safe. */
final class Sentence {
  private final List<Token> tokens;
  private final List<PhraseMatch> matches;
  private Kind @Nullable [] kinds;

  Sentence(String text, int start, int end) {
    tokens = Tokens.of(text, start, end);
    matches = PhraseBook.BUILT_IN.matches(tokens);
  }

  int size() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** The word in the form for comparing; empty beyond the ends and in quotations. */
  String word(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).word();
  }

  /** Punctuation beyond the ends. */
  Kind kind(int index) {
    if (index < 0 || index >= tokens.size()) {
      return Kind.PUNCTUATION;
    }
    if (kinds == null) {
      kinds = Kinds.of(tokens);
    }
    return kinds[index];
  }

  /** Where the phrases of that group stand, in the order of the text. */
  List<PhraseMatch> matches(String group) {
    return matches.isEmpty()
        ? List.of()
        : matches.stream().filter(match -> match.group().equals(group)).toList();
  }

  /** Whether nothing needs a look: no phrase stands in it. */
  boolean isIdle() {
    return matches.isEmpty() && !word(size() - 1).equals("!");
  }

  /** Whether nothing but marks, numbers and a label stands before. */
  boolean isStart(int index) {
    return Phrase.isStart(tokens, index);
  }

  boolean isQuestion() {
    return word(size() - 1).equals("?");
  }

  /** Whether one of the words stands between the two tokens, both included. */
  boolean hasAny(Set<String> words, int from, int to) {
    for (int i = Math.max(from, 0); i <= Math.min(to, size() - 1); i++) {
      if (words.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The words as they are written, from one token to another, both included. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder(token(from).text());
    for (int i = from + 1; i <= to; i++) {
      if (token(i).start() > token(i - 1).end()) {
        text.append(' ');
      }
      text.append(token(i).text());
    }
    return text.toString();
  }
}
