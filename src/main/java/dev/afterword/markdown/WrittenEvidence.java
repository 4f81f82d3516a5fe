package dev.afterword.markdown;

import dev.afterword.domain.Link;
import dev.afterword.domain.TrackerKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an action item says of where it can be seen that it was done: {@code evidence: [pull
 * 88](https://…)}.
 *
 * @param target of the link behind the word, null when there is none
 * @param rest the text and the links without it
 */
record WrittenEvidence(@Nullable String target, InlineText rest) {
  private static final int LONGEST = 4_000;

  /** Without a colon only what stands apart is meant: not "Collect evidence PAY-12". */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<before>^|\\n|[\\s.]{0,4}[,;(—–.-]\\s{0,4}|\\s)(?:evidence|proof|verification|verified by|bevis)"
              + "(?:\\s?[:=：]\\s{0,4}|(?<bare>\\s{1,4}))(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>\\],;]{1,2000}");
  private static final Pattern KEY = Pattern.compile("[\\w./#-]{2,80}");
  private static final Pattern CLOSED = Pattern.compile("^\\s?\\)");
  private static final Pattern GOES_ON = Pattern.compile("^\\s?[,;]\\s*");

  static WrittenEvidence in(InlineText written) {
    String text = written.text();
    if (text.length() <= LONGEST && isPossible(text)) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        boolean apart = word.group("bare") == null || !word.group("before").isBlank();
        apart |= word.start() == 0 || text.charAt(word.start()) == '\n';
        Optional<WrittenEvidence> found = apart ? behind(word, written) : Optional.empty();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return new WrittenEvidence(null, written);
  }

  private static boolean isPossible(String text) {
    return Characters.contains(text, "evidence")
        || Characters.contains(text, "proof")
        || Characters.contains(text, "verif")
        || Characters.contains(text, "bevis");
  }

  /** The link of a cell or a value of which a head or a key says that it is evidence. */
  static WrittenEvidence all(InlineText value) {
    if (!value.links().isEmpty()) {
      return new WrittenEvidence(value.links().getFirst().target(), value);
    }
    String bare = value.line().strip();
    return new WrittenEvidence(isAddress(bare) || TrackerKeys.isKey(bare) ? bare : null, value);
  }

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  private static Optional<WrittenEvidence> behind(Matcher word, InlineText written) {
    String text = written.text();
    int start = word.end();
    Optional<Link> link =
        written.links().stream()
            .filter(one -> !one.text().isBlank() && text.startsWith(one.text(), start))
            .max(Comparator.comparingInt(one -> one.text().length()));
    if (link.isPresent()) {
      List<Link> others = new ArrayList<>(written.links());
      others.remove(others.lastIndexOf(link.get()));
      int end = start + link.get().text().length();
      return Optional.of(of(word, end, link.get().target(), written, others));
    }
    Matcher bare = ADDRESS.matcher(text).region(start, text.length());
    if (!bare.lookingAt()) {
      bare.usePattern(KEY);
      if (word.group("bare") != null || !bare.lookingAt() || !TrackerKeys.isKey(bare.group())) {
        return Optional.empty();
      }
    }
    return Optional.of(of(word, bare.end(), bare.group(), written, written.links()));
  }

  private static WrittenEvidence of(
      Matcher word, int end, String target, InlineText written, List<Link> links) {
    String before = written.text().substring(0, word.start());
    String lead = word.group("before");
    String after = written.text().substring(end);
    Matcher closed = CLOSED.matcher(after);
    if (lead.contains("(") && closed.find()) {
      lead = "";
      after = after.substring(closed.end());
    } else {
      Matcher goesOn = GOES_ON.matcher(after);
      if (goesOn.find() && !lead.contains(",") && !lead.contains(";")) {
        after = after.substring(goesOn.end());
      } else {
        lead = lead.startsWith("\n") ? "\n" : "";
      }
    }
    String rest = (before + lead + after).strip();
    return new WrittenEvidence(
        target, new InlineText(rest, links, written.boldLead(), written.struck()));
  }
}
