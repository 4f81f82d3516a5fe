package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Compares a text before and after formatting by its characters and by its page. */
final class FormattedText {
  private static final Pattern NEW_LABEL = Pattern.compile("(?:\\[[ x]\\] )?A\\d+:[ \\t]?");
  private static final Pattern FRAME = Pattern.compile("[\\s|:-]+");

  private FormattedText() {}

  /** How many labels there are more. */
  static int labels(byte[] before, byte[] after) {
    return count(after) - count(before);
  }

  private static int count(byte[] text) {
    return (int) NEW_LABEL.matcher(new String(text, UTF_8)).results().count();
  }

  /**
   * The first word or mark of the body that is gone or new, labels, blanks and frames of tables
   * apart.
   */
  static Optional<String> loss(byte[] before, byte[] after) {
    Map<String, Integer> words = new TreeMap<>();
    add(before, words, 1);
    add(after, words, -1);
    words.remove("");
    words.values().removeIf(count -> count == 0);
    return words.isEmpty() ? Optional.empty() : Optional.of("words " + words);
  }

  private static void add(byte[] bytes, Map<String, Integer> words, int by) {
    String body = Fences.of(DecodedText.of(bytes).text()).body();
    String bare = NEW_LABEL.matcher(body).replaceAll("").replaceAll("\\[[ xX]\\]", "");
    for (String word : FRAME.split(bare)) {
      words.merge(word, by, Integer::sum);
    }
  }

  /** The first section whose page differs by more than labels, boxes and blanks. */
  static Optional<String> shownDifferently(String path, byte[] before, byte[] after) {
    List<String> one = page(path, before);
    List<String> other = page(path, after);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String left = i < one.size() ? one.get(i) : "";
      String right = i < other.size() ? other.get(i) : "";
      if (!left.equals(right)) {
        int at = 0;
        while (at < Math.min(left.length(), right.length())
            && left.charAt(at) == right.charAt(at)) {
          at++;
        }
        return Optional.of("page: " + around(left, at) + " | " + around(right, at));
      }
    }
    return Optional.empty();
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60));
  }

  private static List<String> page(String path, byte[] bytes) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), ReadingLimits.DEFAULT);
    Document document = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT).read(file);
    List<String> sections = new ArrayList<>();
    new DocumentRenderer(Rendering.TARGETS, ReadingLimits.DEFAULT, Map.of())
        .render(file, document.sections())
        .sections()
        .forEach(section -> sections.add(bare(section.html().toString())));
    return sections;
  }

  private static String bare(String html) {
    return NEW_LABEL
        .matcher(html)
        .replaceAll("")
        .replaceAll(" class=\"task-list-item\"|<span class=\"task-[^>]*>.</span> ?", "")
        .replaceAll("\\s+", "");
  }
}
