package dev.afterword.git.hosted;

import java.util.regex.Pattern;

/** Names that others chose, as they may be shown on a terminal. */
final class Told {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
  private static final int LONGEST = 200;

  private Told() {}

  static String quoted(String name) {
    String shown = UNSEEN.matcher(name).replaceAll("\uFFFD");
    return "\"" + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown) + "\"";
  }
}
