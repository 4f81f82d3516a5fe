package dev.afterword.markdown;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.TrackerKeys;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the line in which an action item was written apart: box, label, text, and what stands
 * behind it.
 */
final class ActionText {
  private static final Pattern BOX = Pattern.compile("^\\[([ xX~/-]?)\\](?:\\s+|$)");
  private static final Pattern SYMBOL = Pattern.compile("^([☐☑✅✔🚧❌⬜])\\uFE0F?\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:((?:A|AI|AP)[- ]?\\d{1,4})|action(?: item)? ?#?(\\d{1,4}))"
              + "(?:\\s*[:.)：]|\\s[-–—])\\s*(?=\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:action(?: item)?|task|tiltak)\\s*:\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD_BRACKET =
      Pattern.compile("^\\[([^\\[\\]]{1,30})\\]:?\\s+(?=\\S)");
  private static final Pattern LEAD_PRIORITY =
      Pattern.compile("^\\(?([Pp][0-5])\\)?\\s*[:.–—-]?\\s+(?=\\S)");
  private static final Pattern TAIL_BRACKET =
      Pattern.compile("[\\s.]{0,20}([(\\[])([^()\\[\\]]{1,80})[)\\]]\\s*[.;,]?$");
  private static final Pattern TAIL_URL =
      Pattern.compile("[\\s:,;(<–—-]{0,20}\\bhttps?://[^\\s)>]{1,1000}[)>]?[.,;]?$");

  /** What follows a due date, such as a ticket or a priority. */
  private static final Pattern AFTER_DUE =
      Pattern.compile(
          "(?<=\\bdue [\\p{L}\\d./ -]{4,24}), ?([^,\\s]{1,60})$", Pattern.CASE_INSENSITIVE);

  private static final Pattern DASH = Pattern.compile("\\s+(?:[—–-]|--|—>)\\s+|\\s*—\\s*");
  private static final Pattern PIECES = Pattern.compile("\\s*[,;|]\\s*");

  /** What may stand at the end of a line; the first group is what it says. */
  private enum Tail {
    KEYED(
        ":=",
        Pattern.compile(
            "[\\s.;,|–—-]{1,20}((?:owner|assignee|assigned to|responsible|due(?: date)?|deadline|eta"
                + "|priority|prio|status|type|ansvarlig|frist)\\s*[:=]\\s*[^:=|;]{1,60})$",
            Pattern.CASE_INSENSITIVE)),
    HANDLE("@", Pattern.compile("[\\s,;:.–—-]{1,20}(@[\\p{L}\\d][\\p{L}\\d._/-]{0,60})\\s*$")),
    MARK("✅✔☑❌🚧", Pattern.compile("\\s*(✅|✔|☑|❌|🚧)\\uFE0F?\\s*\\.?$")),
    DUE(
        "uU",
        Pattern.compile(
            "[\\s,;–—-]{1,20}(due (?:by |on )?[\\p{L}\\d./ -]{4,18}(?:, ?\\d{4})?)\\.?$",
            Pattern.CASE_INSENSITIVE));

    private static final int LONGEST = 130;

    /** One of these characters is in each such end. */
    private final String needs;

    private final Pattern pattern;

    Tail(String needs, Pattern pattern) {
      this.needs = needs;
      this.pattern = pattern;
    }

    /** To be looked for where it may begin: every such end is short. */
    private Matcher in(String text) {
      return pattern.matcher(text).region(Math.max(0, text.length() - LONGEST), text.length());
    }

    private boolean isPossible(String text) {
      return Characters.anyOf(text, needs) && (this != DUE || Characters.contains(text, "due"));
    }
  }

  private static final int ENOUGH_WITHOUT_ADDRESS = 25;
  private static final int MOST_PARTS = 12;
  private static final int LONGEST = 4_000;

  private final ActionAttributes attributes;

  ActionText(ActionAttributes attributes) {
    this.attributes = attributes;
  }

  /** Fills the draft from the line and the {@code key: value} lines below it. */
  void read(InlineText whole, ActionDraft into) {
    String reason = DropReason.of(whole.text());
    WrittenEvidence evidence = WrittenEvidence.in(DropReason.without(whole));
    into.evidence(evidence.target());
    InlineText written = evidence.rest();
    into.links(written);
    StringBuilder text = new StringBuilder();
    for (String line : written.text().split("\n", -1)) {
      if (text.isEmpty() || !attributes.keyed(line.strip(), into)) {
        text.append(text.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    if (!reason.isEmpty()) {
      into.state(ActionState.DROPPED);
    }
    if (written.struck()) {
      into.state(ActionState.DONE);
    }
    if (ActionWords.saysDone(text.toString())) {
      into.state(ActionState.DONE);
    }
    String said = behind(before(labelled(text.toString(), written.boldLead()), into), into);
    into.text(said.isBlank() || reason.isEmpty() ? said : said + " " + reason);
    if (Words.LISTS.has("priority", written.boldLead())) {
      into.priority(Words.normal(written.boldLead()));
    }
  }

  /** The line with a colon behind a label that only its bold type sets apart: {@code **A1** …}. */
  private static String labelled(String text, String boldLead) {
    boolean bare = !boldLead.isEmpty() && hasLabel(boldLead + ": x") && text.startsWith(boldLead);
    return bare && !hasLabel(text) ? boldLead + ": " + text.substring(boldLead.length()) : text;
  }

  /** What remains when box, label and the like are taken from the beginning. */
  private String before(String line, ActionDraft into) {
    String rest = box(line, into);
    Matcher label = LABEL.matcher(rest);
    if (label.find()) {
      into.label(label.group(1) != null ? label.group(1).replace(" ", "") : "A" + label.group(2));
      rest = rest.substring(label.end());
    }
    rest = PREFIX.matcher(rest).replaceFirst("");
    Matcher bracket = LEAD_BRACKET.matcher(rest);
    if (bracket.find() && attributes.take(bracket.group(1), into)) {
      rest = rest.substring(bracket.end());
    }
    Matcher priority = LEAD_PRIORITY.matcher(rest);
    if (priority.find()) {
      into.priority(priority.group(1));
      rest = rest.substring(priority.end());
    }
    return rest;
  }

  private static String box(String line, ActionDraft into) {
    Matcher box = BOX.matcher(line);
    if (box.find()) {
      into.state(ofBox(box.group(1)));
      return line.substring(box.end());
    }
    Matcher symbol = SYMBOL.matcher(line);
    if (symbol.find()) {
      ActionWords.stateOf(symbol.group(1)).ifPresent(into::state);
      return line.substring(symbol.end());
    }
    return line;
  }

  /** Whether a line begins with a box. */
  static boolean hasBox(String line) {
    return BOX.matcher(line).find() || SYMBOL.matcher(line).find();
  }

  static boolean hasLabel(String line) {
    return LABEL.matcher(line).find();
  }

  private static ActionState ofBox(String mark) {
    return switch (mark) {
      case "x", "X" -> ActionState.DONE;
      case "-" -> ActionState.DROPPED;
      case "~", "/" -> ActionState.IN_PROGRESS;
      default -> ActionState.OPEN;
    };
  }

  /** What remains when owner, day, priority, state and addresses are taken from the end. */
  private String behind(String line, ActionDraft into) {
    if (line.length() > LONGEST) {
      return line;
    }
    return trimmed(afterDash(trimmed(line, into), into), into).strip();
  }

  private String trimmed(String line, ActionDraft into) {
    String rest = line;
    for (int i = 0; i < MOST_PARTS; i++) {
      String shorter = shorter(rest, into);
      if (shorter.isBlank() || shorter.equals(rest)) {
        break;
      }
      rest = shorter;
    }
    return rest;
  }

  private String shorter(String text, ActionDraft into) {
    int from = Math.max(0, text.length() - 1_100);
    String head = text.substring(0, from);
    String tail = text.substring(from);
    Matcher bracket = TAIL_BRACKET.matcher(tail);
    if (Characters.anyOf(tail, ")]")
        && bracket.find()
        && bracketed(bracket.group(1), bracket.group(2), into)) {
      return head + tail.substring(0, bracket.start());
    }
    for (Tail end : Tail.values()) {
      Matcher found = end.in(tail);
      if (end.isPossible(tail) && found.find() && attributes.take(found.group(1), into)) {
        return head + tail.substring(0, found.start());
      }
    }
    Matcher after =
        AFTER_DUE.matcher(tail).region(Math.max(0, tail.length() - Tail.LONGEST), tail.length());
    if (Characters.contains(tail, "due")
        && after.find()
        && (isReference(after.group(1), into) || attributes.take(after.group(1), into))) {
      return head + tail.substring(0, after.start());
    }
    Matcher address = TAIL_URL.matcher(tail);
    if (tail.contains("://")
        && address.find()
        && from + address.start() >= ENOUGH_WITHOUT_ADDRESS) {
      return head + tail.substring(0, address.start());
    }
    return text;
  }

  private boolean bracketed(String bracket, String inner, ActionDraft into) {
    if (bracket.equals("[") && ActionAttributes.initials(inner, into)) {
      return true;
    }
    boolean all = true;
    for (String piece : PIECES.split(inner)) {
      all &= attributes.take(piece, into);
    }
    return all;
  }

  /** Takes {@code — @payments, P1, prevent, due 2026-11-01, PAY-123} off the end. */
  private String afterDash(String text, ActionDraft into) {
    int start = -1;
    int end = -1;
    Matcher dash = DASH.matcher(text);
    while (Characters.anyOf(text, "—–-") && dash.find()) {
      start = dash.start();
      end = dash.end();
    }
    if (start <= 0 || text.length() - end > 300) {
      return text;
    }
    String[] pieces = PIECES.split(text.substring(end));
    boolean[] known = new boolean[pieces.length];
    int found = 0;
    for (int i = 0; i < pieces.length; i++) {
      known[i] =
          isReference(pieces[i], into)
              || attributes.take(pieces[i], into)
              || isNameOfLink(pieces[i], into);
      found += known[i] ? 1 : 0;
    }
    boolean firstIsOwner = !known[0] && found == pieces.length - 1 && isOwner(pieces, into);
    return found == pieces.length || firstIsOwner ? text.substring(0, start) : text;
  }

  /** A link or key behind the dash is shown as a link and not repeated in the text. */
  private static boolean isReference(String piece, ActionDraft into) {
    String bare = piece.strip();
    return TrackerKeys.isKey(bare) || bare.startsWith("http") || into.isLinkText(bare);
  }

  /** The {@code ticket} of {@code ticket: https://…}, of which the address has been taken. */
  private static boolean isNameOfLink(String piece, ActionDraft into) {
    return into.hasLinks() && Words.LISTS.has("column-link", piece);
  }

  private static boolean isOwner(String[] pieces, ActionDraft into) {
    String name = pieces[0].strip();
    int words = name.split("\\s+").length;
    boolean looks =
        !name.isEmpty()
            && words <= 3
            && (pieces.length > 1 || name.endsWith(" team") || ActionGroup.isPerson(name, true))
            && ActionWords.startsAnew(name)
            && name.chars().noneMatch(c -> c == '.' || c == '?' || c == '"');
    if (looks) {
      into.owner(ActionWords.owner(name));
    }
    return looks;
  }
}
