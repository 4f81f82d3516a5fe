package dev.afterword.cli;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.Fragment;
import dev.afterword.search.SearchResult.Hit;
import dev.afterword.web.api.SearchJson;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches from the terminal. */
@Command(
    name = "search",
    description = "Search a library; the query language is that of the search page.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private final LibraryOpener opener;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Such as: pool service:checkout started>=2026-01")
  private List<String> query = List.of();

  @Option(
      names = "--like",
      paramLabel = "FILE|-",
      description =
          "In place of a query: find past incidents that are like the text in this file, an alert"
              + " or lines of a log, and say why; - for standard input. --size counts, --sort and"
              + " --page do not.")
  private @Nullable String like;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Option(
      names = "--sort",
      defaultValue = "relevance",
      description = "relevance or date (default: ${DEFAULT-VALUE}).")
  private Sort sort;

  @Option(
      names = {"-n", "--size"},
      defaultValue = "10",
      description = "Hits to print, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(names = "--page", defaultValue = "1", description = "The page of hits, from 1.")
  private int page;

  SearchCommand(LibraryOpener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() throws Exception {
    if ((like == null) == query.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "QUERY and --like (expected one of them: a query, or a text)");
    }
    SearchRequest request = request();
    String text = like == null ? null : LikeText.read(spec, like);
    try (Library searched = opener.open(library)) {
      searched.update();
      if (text == null) {
        print(searched.index().search(request));
      } else {
        LikeText.print(spec, format, searched.index().similar(text, size));
      }
    }
    return ExitCode.FINE;
  }

  private SearchRequest request() {
    try {
      return new SearchRequest(String.join(" ", query), Map.of(), null, null, sort, page, size);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(SearchResult result) {
    switch (format) {
      case json -> Printing.json(spec, SearchJson.of(result));
      case text -> printText(result);
    }
  }

  private void printText(SearchResult result) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    result.warnings().forEach(warning -> err.println("note: " + Printing.plain(warning)));
    for (Hit hit : result.hits()) {
      out.println(headline(hit.document()));
      String snippet = snippet(hit);
      if (!snippet.isBlank()) {
        out.println("    " + snippet);
      }
    }
    err.println(
        result.total()
            + (result.total() == 1 ? " document" : " documents")
            + ", "
            + result.took().toMillis()
            + " ms");
    if (result.didYouMean() != null) {
      err.println("did you mean: " + Printing.plain(result.didYouMean()));
    }
    out.flush();
    err.flush();
  }

  static String headline(DocumentSummary document) {
    List<String> parts = new ArrayList<>();
    parts.add(document.date() == null ? "          " : document.date().date().toString());
    parts.add(document.severity() == null ? "    " : Printing.plain(document.severity().label()));
    parts.add(Printing.bold(document.title()));
    return String.join("  ", parts) + "  " + Printing.plain(document.id());
  }

  private static String snippet(Hit hit) {
    StringBuilder text = new StringBuilder();
    if (hit.snippet().section() != null) {
      text.append("§ ").append(Printing.plain(hit.snippet().section())).append(": ");
    }
    for (Fragment part : hit.snippet().fragments()) {
      text.append(part.highlighted() ? Printing.bold(part.text()) : Printing.plain(part.text()));
    }
    return text.toString();
  }
}
