package dev.afterword.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line that may say one thing of an action item: {@code P1} of {@code — @ana, P1}, or
 * the value of {@code Status: open}.
 *
 * @param start column at which it begins
 * @param end column behind it
 * @param key what its key means ({@code state}), empty when it has none
 */
record ActionPiece(int line, int start, int end, String text, String key) {
  private static final Pattern BETWEEN =
      Pattern.compile("[,;|()\\[\\]]|\\s(?:[—–-]|--)\\s|—|[.](?=\\s|$)");
  private static final Pattern KEYED =
      Pattern.compile("^(\\p{L}[\\p{L} ]{0,24}?)[*_]*\\s*[:=：]\\s*[*_]*\\s*(?=\\S)");
  private static final Pattern LEAD =
      Pattern.compile("^[>\\s]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?(?::\\s+)?");
  private static final String EDGES = " \t*_`\u00a0";

  /** Those of a line from a column on, in order. */
  static List<ActionPiece> of(int number, String line, int from) {
    List<ActionPiece> pieces = new ArrayList<>();
    Matcher between = BETWEEN.matcher(line).region(from, line.length());
    int start = from;
    while (between.find()) {
      add(number, line, start, between.start(), pieces);
      start = between.end();
    }
    add(number, line, start, line.length(), pieces);
    return pieces;
  }

  /** Where the text of a line below an item begins. */
  static int lead(String line) {
    Matcher lead = LEAD.matcher(line);
    return lead.find() ? lead.end() : 0;
  }

  private static void add(int number, String line, int from, int to, List<ActionPiece> into) {
    int start = from;
    int end = to;
    while (start < end && EDGES.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    Matcher keyed = KEYED.matcher(line.substring(start, end));
    String key = "";
    if (keyed.find()) {
      key = Words.LISTS.find("column-", keyed.group(1)).orElse("");
      start += key.isEmpty() ? 0 : keyed.end();
    }
    while (start < end && EDGES.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end) {
      into.add(new ActionPiece(number, start, end, line.substring(start, end), key));
    }
  }
}
