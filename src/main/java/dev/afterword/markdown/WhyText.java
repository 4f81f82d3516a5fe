package dev.afterword.markdown;

import dev.afterword.domain.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a "5 Whys" taken apart.
 *
 * @param question empty when the line states something
 * @param answer empty when the line only asks
 * @param labelled whether it is marked as one of several whys: {@code Why? …}, {@code Why 2: …}
 * @param asksWhy whether it is labelled, or asks a question that begins with "why"
 */
record WhyText(
    String question,
    String answer,
    boolean labelled,
    boolean asksWhy,
    List<Link> evidence,
    List<String> actions) {

  private static final Pattern ACTIONS =
      Pattern.compile(
          "[\\s.(]{0,20}(?:→|⇒|->|=>)\\s*((?:[A-Za-z]{1,8}-?\\d{1,6}|[0-9a-f]{8})"
              + "(?:(?:\\s*[,&]\\s*|\\s+and\\s+)(?:[A-Za-z]{1,8}-?\\d{1,6}|[0-9a-f]{8})){0,20})[.)]*$");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,&]\\s*|\\s+and\\s+");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:why|hvorfor|なぜ)\\s*#?\\d{0,2}|(?:\\d(?:st|nd|rd|th)|first|second|third|fourth|fifth) why)"
              + "\\s*(?:[?？]+\\s*:?|:|：|\\.|\\)|[-–—](?=\\s)|→|->|=>|$)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:why|hvorfor|なぜ)\\s*#?\\d{1,2}(?:\\D.*)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHY =
      Pattern.compile(
          "^(?:(?:and|but|so|q:)\\s+)?(?:why|how come|hvorfor|なぜ)(?![\\p{L}&&[a-zæøå]]).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:q:\\s+)?(?:why|what|how|where|when|who|which|hvorfor|hva|hvordan|なぜ|どうして)(?![a-zæøå]).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BEFORE_ANSWER =
      Pattern.compile(
          "^(?:[\\s:：*]|→|⇒|->|=>|[-–—](?=\\s)|(?:a|answer|svar)\\s*:){1,20}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ARROW = Pattern.compile("\\s*(?:→|⇒|->|=>)\\s*");
  private static final Pattern QUESTION_LABEL =
      Pattern.compile("^q\\d?:\\s*", Pattern.CASE_INSENSITIVE);

  WhyText {
    evidence = List.copyOf(evidence);
    actions = List.copyOf(actions);
  }

  boolean isQuestionOnly() {
    return !question.isEmpty() && answer.isEmpty();
  }

  boolean isStatement() {
    return question.isEmpty();
  }

  /** Whether a heading counts the whys: "Why 1", "Why #2: …". */
  static boolean isNumbered(String heading) {
    return NUMBERED.matcher(heading.strip()).matches();
  }

  static WhyText of(InlineText written) {
    List<String> actions = new ArrayList<>();
    String text = written.line();
    Matcher leads = ACTIONS.matcher(text);
    if (Characters.anyOf(text, "→⇒>") && text.length() < 4_000 && leads.find()) {
      actions.addAll(Arrays.asList(SEPARATOR.split(leads.group(1))));
      text = text.substring(0, leads.start()) + (leads.group().startsWith(".") ? "." : "");
    }
    text = withoutEvidence(text, written.links());
    return apart(text, written, actions);
  }

  private static WhyText apart(String text, InlineText written, List<String> actions) {
    Matcher label = LABEL.matcher(text);
    boolean labelled = label.find();
    String rest = labelled ? text.substring(label.end()) : text;
    String[] both = questionAndAnswer(rest, written.boldLead());
    boolean why = labelled || WHY.matcher(rest).matches();
    if (labelled && both[0].isEmpty()) {
      String question = label.group().strip();
      both[0] = question.endsWith("?") || both[1].isEmpty() ? question : "Why?";
    }
    boolean asks = why && !both[0].isEmpty();
    return new WhyText(both[0].strip(), both[1].strip(), labelled, asks, written.links(), actions);
  }

  private static String[] questionAndAnswer(String text, String boldLead) {
    int mark = questionMark(text);
    if (mark > 0 && (ASKING.matcher(text).matches() || mark == text.strip().length() - 1)) {
      return split(text, mark + 1);
    }
    if (boldLead.contains(" ") && text.startsWith(boldLead) && WHY.matcher(boldLead).matches()) {
      return split(text, boldLead.length());
    }
    Matcher arrow = ARROW.matcher(text);
    if (WHY.matcher(text).matches() && arrow.find()) {
      return split(text, arrow.start());
    }
    return new String[] {"", text};
  }

  private static int questionMark(String text) {
    int ascii = text.indexOf('?');
    int wide = text.indexOf('？');
    return ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
  }

  private static String[] split(String text, int at) {
    String question = QUESTION_LABEL.matcher(text.substring(0, at).strip()).replaceFirst("");
    return new String[] {question, BEFORE_ANSWER.matcher(text.substring(at)).replaceFirst("")};
  }

  /**
   * Takes the words of links off the end where a sentence has ended: {@code … stayed. evidence}.
   */
  private static String withoutEvidence(String text, List<Link> links) {
    String rest = text.strip();
    for (int i = links.size() - 1; i >= 0 && i >= links.size() - 10; i--) {
      String words = links.get(i).text();
      String tail = rest.endsWith("(" + words + ")") ? "(" + words + ")" : words;
      if (words.isEmpty() || !rest.endsWith(tail)) {
        break;
      }
      String before = rest.substring(0, rest.length() - tail.length()).strip();
      if (before.isEmpty()
          || (!tail.startsWith("(") && ".!?,".indexOf(before.charAt(before.length() - 1)) < 0)) {
        break;
      }
      rest = before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
    }
    return rest;
  }
}
