package dev.afterword.cli;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.markdown.DocumentRenderer;
import dev.afterword.web.api.DocumentJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one document. */
@Command(
    name = "show",
    description = "Print a document as it is written, or as data.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private final LibraryOpener opener;
  private final LedgerOpener ledgers;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Parameters(paramLabel = "ID", description = "The document's id or path, as search prints it.")
  private String id;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  ShowCommand(LibraryOpener opener, LedgerOpener ledgers) {
    this.opener = opener;
    this.ledgers = ledgers;
  }

  @Override
  public Integer call() throws Exception {
    try (Library shown = opener.open(library)) {
      shown.update();
      Optional<LoadedDocument> document =
          shown.documents().find(id).flatMap(shown.documents()::load);
      if (document.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println(
                "afterword: \""
                    + Printing.plain(id)
                    + "\": no such document (expected an id or a path that search or index prints)");
        return ExitCode.FINDINGS;
      }
      switch (format) {
        case json -> Printing.json(spec, asData(shown, document.get()));
        case text -> print(document.get());
      }
      return ExitCode.FINE;
    }
  }

  private DocumentJson asData(Library library, LoadedDocument loaded) {
    Document document = loaded.document();
    DocumentRenderer renderer =
        new DocumentRenderer(Addresses.AS_WRITTEN, library.limits(), library.taxonomy().headings());
    Optional<DocumentSummary> summary = library.index().byPath(document.path());
    Ledger ledger = ledgers.of(library);
    return DocumentJson.of(
        document,
        renderer.render(loaded.parsed(), document.sections()),
        summary.map(DocumentSummary::uncommitted).orElse(true),
        library.index().history(document.path(), 1),
        summary.map(ledger::of).orElse(List.of()));
  }

  private void print(LoadedDocument document) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Printing.lines(new String(document.bytes(), StandardCharsets.UTF_8)));
    out.flush();
  }
}
