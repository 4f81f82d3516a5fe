package dev.afterword.web.page;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.SearchRequest;
import java.util.List;
import java.util.Map;

/**
 * How to ask, which keys there are, how documents are written, and what the limits are.
 *
 * @param severities of this library
 * @param causes of this library
 */
public record HelpPage(
    Frame frame,
    List<Example> examples,
    List<Meaning> severities,
    List<Meaning> causes,
    List<Limit> limits)
    implements Page {

  public HelpPage {
    examples = List.copyOf(examples);
    severities = List.copyOf(severities);
    causes = List.copyOf(causes);
    limits = List.copyOf(limits);
  }

  /** A query and what it finds. */
  public record Example(String query, String meaning, String href) {}

  /** A word of this library and what it means. */
  public record Meaning(String word, String meaning) {}

  /** A limit and its value in words. */
  public record Limit(String what, String value) {}

  public static HelpPage of(Frame frame, Taxonomy taxonomy, ReadingLimits limits) {
    return new HelpPage(
        frame,
        List.of(
            example("connection pool", "documents with both words, best match first"),
            example("\"connection pool\"", "the words next to each other"),
            example("service:checkout severity:SEV1", "fields filter: all must hold"),
            example("severity:SEV1..SEV2", "a range, the bounds included"),
            example("started>=2026-01", "incidents since January 2026"),
            example("cause:capacity -draft", "without what has the word “draft”"),
            example("payment*", "words that begin so"),
            example("timeout~", "words spelt nearly so"),
            example("dns OR resolver", "either of them"),
            example("why:canary", "what was answered to a why; so with factor: and action:"),
            example("out of memory", "also what says “OOMKilled”; quotes find just the words"),
            example("error: connection refused", "pasted text is searched as text")),
        meanings(taxonomy.severities()),
        meanings(taxonomy.causes()),
        limits(limits));
  }

  private static List<Meaning> meanings(Map<String, String> words) {
    return words.entrySet().stream()
        .map(word -> new Meaning(word.getKey(), word.getValue()))
        .toList();
  }

  private static Example example(String query, String meaning) {
    return new Example(query, meaning, Urls.search(SearchRequest.of(query)));
  }

  private static List<Limit> limits(ReadingLimits limits) {
    return List.of(
        new Limit("Size of a file", limits.fileBytes() / 1024 + " KiB"),
        new Limit("Size of the front matter", limits.frontMatterBytes() / 1024 + " KiB"),
        new Limit("Nesting of lists, quotes and values", limits.nesting() + " levels"),
        new Limit("Entries of a timeline or a list of actions", String.valueOf(limits.entries())),
        new Limit("Time to read one document", Wording.of(limits.parsing())),
        new Limit("Length of a query", SearchRequest.MAX_LENGTH + " characters"),
        new Limit("Results on one page", String.valueOf(SearchRequest.MAX_SIZE)));
  }

  @Override
  public String title() {
    return "Help";
  }

  public String writeAddress() {
    return Urls.write();
  }

  public String proposalsAddress() {
    return Urls.proposals();
  }
}
