package dev.afterword.review;

/**
 * What two people typed into one field, made one text: no word of either is lost.
 *
 * @param overlapping whether they wrote in the same place, so that both texts stand there
 */
record BothTexts(String text, boolean overlapping) {

  /**
   * Takes each text as one changed stretch of the text that both began with.
   *
   * @param was what both began with
   * @param theirs what stands there now
   * @param yours what is to stand there
   */
  static BothTexts of(String was, String theirs, String yours) {
    if (was.equals(theirs) || theirs.equals(yours)) {
      return new BothTexts(yours, false);
    }
    if (was.equals(yours)) {
      return new BothTexts(theirs, false);
    }
    Stretch a = Stretch.between(was, theirs);
    Stretch b = Stretch.between(was, yours);
    if (a.end() <= b.start() && !a.sameGap(b)) {
      return new BothTexts(apart(was, a, b), false);
    }
    if (b.end() <= a.start() && !a.sameGap(b)) {
      return new BothTexts(apart(was, b, a), false);
    }
    return together(was, a, b);
  }

  private static String apart(String was, Stretch first, Stretch second) {
    return was.substring(0, first.start())
        + first.text()
        + was.substring(first.end(), second.start())
        + second.text()
        + was.substring(second.end());
  }

  /** The one that begins a line of its own stands second. */
  private static BothTexts together(String was, Stretch theirs, Stretch yours) {
    int start = Math.min(theirs.start(), yours.start());
    int end = Math.max(theirs.end(), yours.end());
    String one = theirs.widened(was, start, end);
    String other = yours.widened(was, start, end);
    String before = was.substring(0, start);
    String after = was.substring(end);
    if (one.contains(other) || other.contains(one)) {
      String longer = one.length() >= other.length() ? one : other;
      return new BothTexts(before + longer + after, !theirs.sameGap(yours));
    }
    if (theirs.sameGap(yours) && (one.startsWith("\n") || other.startsWith("\n"))) {
      String joined = other.startsWith("\n") ? one + other : other + one;
      return new BothTexts(before + joined + after, false);
    }
    return new BothTexts(before + one + "\n" + other + after, true);
  }

  /** The stretch of a text that is replaced. */
  private record Stretch(int start, int end, String text) {
    static Stretch between(String was, String now) {
      int shorter = Math.min(was.length(), now.length());
      int start = 0;
      while (start < shorter && was.charAt(start) == now.charAt(start)) {
        start++;
      }
      while (tears(was, start) || tears(now, start)) {
        start--;
      }
      int same = 0;
      while (same < shorter - start
          && was.charAt(was.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
        same++;
      }
      while (tears(was, was.length() - same) || tears(now, now.length() - same)) {
        same--;
      }
      return new Stretch(start, was.length() - same, now.substring(start, now.length() - same));
    }

    /** Whether a cut there goes through a word. */
    private static boolean tears(String text, int at) {
      return at > 0
          && at < text.length()
          && !Character.isWhitespace(text.charAt(at - 1))
          && !Character.isWhitespace(text.charAt(at));
    }

    /** Whether both only insert, in one place. */
    boolean sameGap(Stretch other) {
      return start == end && start == other.start() && start == other.end();
    }

    String widened(String was, int from, int to) {
      return was.substring(from, start) + text + was.substring(end, to);
    }
  }
}
