package dev.afterword.search;

import dev.afterword.search.SearchResult.Clause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a person typed or pasted in terms that Lucene's parser takes as they are meant: known
 * fields, operators and quotes stay; an unknown {@code word:}, slashes, brackets and lone signs
 * become text.
 */
final class QueryLexer {
  static final int MAX_DEPTH = 20;
  static final int MAX_CLAUSES = 256;

  private static final Pattern FIELD = Pattern.compile("([A-Za-z_]+)(:[<>]=?|:|[<>]=?)(?=\\S)");
  private static final Pattern FIELD_WITHOUT_VALUE = Pattern.compile("([A-Za-z_]+)[:<>]+=?\\s*\\z");
  private static final Pattern SLOP = Pattern.compile("~(\\d+)(?=\\s|\\)|$)");
  private static final Pattern FUZZY = Pattern.compile("([\\p{L}\\p{N}_-]{2,})~([012])?");
  private static final Pattern WILD =
      Pattern.compile("[\\p{L}\\p{N}_.*?-]*[*?][\\p{L}\\p{N}_.*?-]*");
  private static final Pattern BOOST = Pattern.compile("\\^[0-9.]+$");

  /** The blank tells it from a parenthesis that ends a word. */
  private static final String GROUP = "( ";

  private final String text;
  private final boolean grouping;
  private final StringBuilder out = new StringBuilder();
  private final List<Clause> clauses = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Deque<Integer> groups = new ArrayDeque<>();
  private int at;
  private int depth;
  private int operands;
  private boolean afterOperand;
  private @Nullable String operator;
  private String sign = "";

  QueryLexer(String text) {
    this.text = text;
    this.grouping = isBalanced(text);
    read();
  }

  /** For Lucene's parser; empty when there is nothing to look for. */
  String normalized() {
    return out.toString();
  }

  List<Clause> clauses() {
    return clauses;
  }

  List<String> warnings() {
    return warnings;
  }

  private static boolean isBalanced(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (grouping && c == '(') {
        open();
      } else if (depth > 0 && c == ')') {
        close();
      } else if (c == '"') {
        phrase();
      } else if (isSign(c)) {
        sign = c == '+' ? "+" : "-";
        at++;
      } else if (!operator() && !field()) {
        word();
      }
    }
    while (depth > 0) {
      close();
    }
  }

  private boolean isSign(char c) {
    boolean startsWord =
        at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
    if ((c != '-' && c != '+') || !startsWord || at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return Character.isLetterOrDigit(next) || next == '"' || (grouping && next == '(');
  }

  private void open() {
    groups.push(out.length());
    begin();
    out.append(GROUP);
    afterOperand = false;
    at++;
    if (++depth > MAX_DEPTH) {
      throw new QueryLimitExceeded("nested parentheses", depth, MAX_DEPTH);
    }
  }

  private void close() {
    int start = groups.pop();
    if (afterOperand) {
      out.append(')');
    } else {
      // Nothing stands in it.
      out.setLength(start);
    }
    depth--;
    at++;
    afterOperand = !out.isEmpty() && !out.toString().endsWith(GROUP);
    operator = null;
    sign = "";
  }

  private boolean operator() {
    for (String word : List.of("AND", "OR", "NOT")) {
      int end = at + word.length();
      boolean ends = end >= text.length() || Character.isWhitespace(text.charAt(end));
      if (ends && text.startsWith(word, at)) {
        at = end;
        if (word.equals("NOT")) {
          sign = "-";
        } else if (afterOperand) {
          operator = word;
        }
        return true;
      }
    }
    return false;
  }

  private void phrase() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      warnings.add("A quotation mark has no partner and was left out.");
      at++;
      return;
    }
    String content = text.substring(at + 1, end);
    at = end + 1;
    Matcher slop = SLOP.matcher(text).region(at, text.length());
    String moves = "";
    if (slop.lookingAt()) {
      // Lucene reads no number beyond 31 bits; anything this far apart is the same to us.
      moves = slop.group(1).length() > 3 ? "~999" : slop.group();
      at = slop.end();
    }
    if (WordTokenizer.hasWord(content)) {
      operand('"' + escape(content) + '"' + moves);
    }
  }

  private boolean field() {
    Matcher matcher = FIELD.matcher(text).region(at, text.length());
    if (fieldWithoutValue()) {
      return true;
    }
    if (!matcher.lookingAt()) {
      return false;
    }
    Optional<QueryField> field = QueryField.of(matcher.group(1));
    if (field.isEmpty() || text.charAt(matcher.end()) == ')') {
      return false;
    }
    int start = sign.isEmpty() ? at : at - 1;
    at = matcher.end();
    String relation = matcher.group(2).replace(":", "");
    String name = field.get().label();
    FieldValues values = FieldValues.read(text, at, grouping);
    at = values.end();
    if (values.isEmpty()) {
      return true;
    }
    boolean negated = start >= 0 && start < at && text.charAt(start) == '-';
    clauses.add(clause(negated || sign.isEmpty() || text.charAt(start) == '+' ? start : at, at));
    operand(relation.isEmpty() ? values.under(name) : name + relation + escape(values.first()));
    return true;
  }

  /** At the end of a text somebody is about to type the value: until then the name asks nothing. */
  private boolean fieldWithoutValue() {
    Matcher matcher = FIELD_WITHOUT_VALUE.matcher(text).region(at, text.length());
    if (!matcher.lookingAt() || QueryField.of(matcher.group(1)).isEmpty()) {
      return false;
    }
    at = text.length();
    sign = "";
    return true;
  }

  private Clause clause(int start, int end) {
    String without = text.substring(0, start) + " " + text.substring(end);
    return new Clause(text.substring(start, end), without.strip().replaceAll("\\s+", " "));
  }

  private void word() {
    int start = at;
    int inside = 0;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '(') {
        inside++;
      } else if (c == ')' && --inside < 0 && depth > 0) {
        break;
      }
      at++;
    }
    String word = BOOST.matcher(text.substring(start, at)).replaceFirst("");
    if (WordTokenizer.hasWord(word)) {
      operand(written(word));
    } else {
      sign = "";
    }
  }

  private static String written(String word) {
    Matcher fuzzy = FUZZY.matcher(word);
    if (fuzzy.matches()) {
      String edits =
          fuzzy.group(2) == null ? (fuzzy.group(1).length() > 5 ? "2" : "1") : fuzzy.group(2);
      return escape(fuzzy.group(1)) + "~" + edits;
    }
    String bare = word.replaceFirst("\\?+$", "");
    boolean wild = WILD.matcher(bare).matches() && !bare.contains("**");
    return wild ? escape(bare).replace("\\*", "*").replace("\\?", "?") : escape(word);
  }

  private void operand(String written) {
    begin();
    out.append(written);
    if (++operands > MAX_CLAUSES) {
      throw new QueryLimitExceeded("clauses", operands, MAX_CLAUSES);
    }
    afterOperand = true;
  }

  private void begin() {
    if (!out.isEmpty() && !out.toString().endsWith(GROUP)) {
      out.append(' ');
    }
    if (operator != null) {
      out.append(operator).append(' ');
    }
    out.append(sign);
    operator = null;
    sign = "";
  }

  /** With a backslash before everything that is no letter or digit. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    text.chars()
        .forEach(c -> {
          if (!Character.isLetterOrDigit(c) && !Character.isSurrogate((char) c)) {
            escaped.append('\\');
          }
          escaped.append((char) c);
        });
    return escaped.toString();
  }
}
