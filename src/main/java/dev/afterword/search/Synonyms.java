package dev.afterword.search;

import dev.afterword.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;

/**
 * Words and what else a document may call the same. Used when a query is read, so a change needs no
 * new index. Read from Solr's format: {@code oom, out of memory} for words that mean the same,
 * {@code broker => kafka, rabbitmq} for one direction only, {@code #} for comments.
 */
public final class Synonyms {
  /** Where a library keeps its own, below its root. */
  public static final String PATH = ".afterword/synonyms.txt";

  /** No synonyms at all. */
  public static final Synonyms NONE = new Synonyms(Map.of(), List.of());

  private static final int MOST_WORDS = 6;
  private static final int MOST_TERMS = 30;
  private static final int MOST_ALTERNATIVES = 16;

  /** The stems of what is asked for, with blanks between → what else to look for. */
  private final Map<String, Set<String>> alternatives;

  private final List<Problem> problems;
  private final int longest;

  private Synonyms(Map<String, Set<String>> alternatives, List<Problem> problems) {
    this.alternatives = alternatives;
    this.problems = List.copyOf(problems);
    this.longest =
        alternatives.keySet().stream().mapToInt(key -> key.split(" ").length).max().orElse(0);
  }

  /** The vocabulary of operations that comes with Afterword. */
  public static Synonyms builtIn() {
    return BuiltIn.VOCABULARY;
  }

  /** Reads a list; a line that cannot be used is among the problems, the others hold. */
  public static Synonyms read(String text) {
    try (Analyzer stems = new TextAnalyzer();
        Analyzer words = new PlainWords()) {
      Lines lines = new Lines(words, stems);
      int number = 0;
      for (String line : text.lines().toList()) {
        lines.read(++number, line);
      }
      return new Synonyms(lines.alternatives, lines.problems);
    }
  }

  /** These and those; the problems are the other's. */
  public Synonyms with(Synonyms more) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    alternatives.forEach((key, values) -> all.put(key, new LinkedHashSet<>(values)));
    more.alternatives.forEach(
        (key, values) -> all.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(values));
    return new Synonyms(all, more.problems);
  }

  /** Lines that could not be used. */
  public List<Problem> problems() {
    return problems;
  }

  /** How many words the longest entry has. */
  int longest() {
    return longest;
  }

  /** What else to look for, given the stems of one entry's words; at most 16. */
  List<String> of(List<String> stems) {
    return alternatives.getOrDefault(String.join(" ", stems), Set.of()).stream()
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  private static final class BuiltIn {
    static final Synonyms VOCABULARY = load();

    private static Synonyms load() {
      try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
        if (in == null) {
          throw new IllegalStateException("synonyms.txt is missing from the build");
        }
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Takes what Lucene's parser reads from each line. */
  private static final class Lines {
    private final Map<String, Set<String>> alternatives = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Analyzer words;
    private final Analyzer stems;

    Lines(Analyzer words, Analyzer stems) {
      this.words = words;
      this.stems = stems;
    }

    void read(int number, String line) {
      if (line.chars().filter(c -> c == ',').count() >= MOST_TERMS) {
        problem(number, "a line of more than " + MOST_TERMS + " terms");
        return;
      }
      SolrSynonymParser parser =
          new SolrSynonymParser(true, true, words) {
            @Override
            public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
              take(number, plain(input), plain(output));
            }
          };
      try {
        parser.parse(new StringReader(line));
      } catch (ParseException | IllegalArgumentException e) {
        problem(number, "\"" + line.strip() + "\" cannot be read");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void take(int number, String from, String to) {
      List<String> key =
          Tokens.of(stems, Fields.TEXT, from).positions().stream()
              .map(Tokens.Position::stem)
              .toList();
      if (key.isEmpty() || key.size() > MOST_WORDS) {
        problem(number, "\"" + from + "\" has " + key.size() + " words");
      } else if (!WordTokenizer.hasWord(to)) {
        problem(number, "\"" + to + "\" has no word");
      } else if (!from.equals(to)) {
        alternatives.computeIfAbsent(String.join(" ", key), _ -> new LinkedHashSet<>()).add(to);
      }
    }

    /** Each line once: a bad term comes with each of its partners. */
    private void problem(int line, String what) {
      if (!problems.isEmpty() && problems.getLast().line() == line) {
        return;
      }
      String expected =
          " (expected \"one, other\" or \"one => other\" of 1 to 6 words each, 30 at most)";
      problems.add(Problem.atLine(line, "synonyms/line", what + expected));
    }

    private static String plain(CharsRef joined) {
      return joined.toString().replace((char) SynonymMap.WORD_SEPARATOR, ' ');
    }
  }

  /** Words between blanks, in lower case. */
  private static final class PlainWords extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      WhitespaceTokenizer words = new WhitespaceTokenizer();
      return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }
  }
}
