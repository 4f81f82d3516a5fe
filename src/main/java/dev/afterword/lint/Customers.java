package dev.afterword.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a library's own patterns call those of customers. */
final class Customers {
  /** A pattern that tries this many characters, per character of the text, is given up. */
  private static final int MOST_LOOKS = 200;

  private final List<Pattern> patterns;

  Customers(List<String> patterns) {
    this.patterns = patterns.stream().map(Pattern::compile).toList();
  }

  List<Private> in(String text, String rule) {
    List<Private> found = new ArrayList<>();
    for (Pattern pattern : patterns) {
      Matcher name =
          pattern.matcher(new Limited(text, 10_000L + (long) MOST_LOOKS * text.length()));
      try {
        while (name.find()) {
          if (name.end() > name.start()) {
            found.add(new Private(rule, name.start(), name.group(), "…"));
          }
        }
      } catch (Limited.Exhausted e) {
        // What was found before stands.
      }
    }
    return found;
  }

  /** A text that can be looked at so many times only: patterns come from a file of the library. */
  private static final class Limited implements CharSequence {
    private static final class Exhausted extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    private final CharSequence text;
    private long left;

    private Limited(CharSequence text, long left) {
      this.text = text;
      this.left = left;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new Exhausted();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
