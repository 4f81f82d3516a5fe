package dev.afterword.mcp;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.search.IndexUnreadable;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.QueryLimitExceeded;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.search.Similar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the tools of {@code mcp-tools.json} do: they read, and see what everybody may see. */
final class Tools {
  private static final int HITS = 10;
  private static final int ACTIONS = 20;
  private static final int SIMILAR = 5;

  /** A client starts this program and asks at once; a library is read in seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Library library;
  private final Ledger ledger;

  Tools(Library library, Ledger ledger, Clock clock) {
    this.library = library;
    this.ledger = ledger;
  }

  /**
   * The answer of a tool.
   *
   * @throws Unusable when there is none, and why
   */
  Object call(String tool, Map<String, Object> values) {
    Arguments arguments = new Arguments(values);
    awaitIndex();
    try {
      return switch (tool) {
        case "search_postmortems" -> search(arguments);
        case "get_document" -> document(arguments);
        case "similar_incidents" -> similar(arguments);
        case "list_actions" -> actions(arguments);
        default -> throw new Unusable("\"" + tool + "\" is no tool (expected one that is listed)");
      };
    } catch (QueryLimitExceeded | IndexUnreadable e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }

  private void awaitIndex() {
    long began = System.nanoTime();
    while (!library.status().ready()) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new Unusable("the library is read for the first time (ask again in a minute)");
      }
      try {
        Thread.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unusable("the server ends (expected to answer)");
      }
    }
  }

  private Answers.Found search(Arguments arguments) {
    SearchRequest request =
        new SearchRequest(
            arguments.text("query").orElse(""),
            Map.of(),
            null,
            null,
            Sort.RELEVANCE,
            arguments.number("page", 1),
            arguments.number("size", HITS));
    return Answers.Found.of(library.index().search(request));
  }

  private Answers.Text document(Arguments arguments) {
    LoadedDocument loaded = loaded(id(arguments));
    String whole = new String(loaded.bytes(), StandardCharsets.UTF_8);
    int offset = arguments.number("offset", 0);
    if (offset > whole.length()) {
      throw new Unusable("offset: " + offset + " (expected " + whole.length() + " at most)");
    }
    return Answers.Text.of(loaded.document(), whole, offset);
  }

  private static String id(Arguments arguments) {
    return arguments
        .text("id")
        .orElseThrow(() -> new Unusable("id: nothing (expected an id that a tool gave)"));
  }

  private LoadedDocument loaded(String id) {
    Documents documents = library.documents();
    return documents
        .find(id)
        .flatMap(documents::load)
        .orElseThrow(() ->
            new Unusable(
                "no document has the id \""
                    + Quoted.line(id)
                    + "\" (expected one that a tool gave)"));
  }

  private Answers.Alike similar(Arguments arguments) {
    int size = arguments.number("size", SIMILAR);
    var text = arguments.text("text");
    var id = arguments.text("id");
    if (text.isPresent() == id.isPresent()) {
      throw new Unusable("text and id (expected one of them: a text, or a document's id)");
    }
    List<Similar> found =
        text.isPresent()
            ? library.index().similar(text.get(), size)
            : library.index().similar(loaded(id.orElseThrow()).document(), size);
    return Answers.Alike.of(found);
  }

  private Answers.Actions actions(Arguments arguments) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    for (LedgerField field : List.of(LedgerField.SERVICE, LedgerField.TEAM)) {
      arguments.text(field.label()).ifPresent(name -> filters.put(field, List.of(name)));
    }
    List<String> states = arguments.texts("states");
    filters.put(LedgerField.STATE, states.isEmpty() ? LedgerRequest.UNSETTLED : states);
    if (arguments.isSet("overdue")) {
      filters.put(LedgerField.DUE, List.of("overdue"));
    }
    LedgerPage page =
        ledger.actions(
            new LedgerRequest(
                "",
                filters,
                null,
                null,
                null,
                ledger.today(),
                arguments.number("page", 1),
                arguments.number("size", ACTIONS)));
    return new Answers.Actions(
        Quoted.NOTICE, page.total(), page.actions().stream().map(Answers.Action::of).toList());
  }
}
