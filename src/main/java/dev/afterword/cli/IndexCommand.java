package dev.afterword.cli;

import dev.afterword.ingest.IngestStatus;
import dev.afterword.ingest.Library;
import dev.afterword.web.api.StatusJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the index up to date and says what it holds. */
@Command(
    name = "index",
    description = "Bring the index up to date with the repository, and say what it holds.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  private final LibraryOpener opener;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  IndexCommand(LibraryOpener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() throws Exception {
    try (Library indexed = opener.open(library)) {
      indexed.update();
      switch (format) {
        case json -> Printing.json(spec, StatusJson.of(indexed));
        case text -> print(indexed);
      }
    }
    return ExitCode.FINE;
  }

  private void print(Library indexed) {
    IngestStatus status = indexed.status();
    String revision = status.indexedRevision() == null ? "no commit" : status.indexedRevision();
    var out = spec.commandLine().getOut();
    out.printf(
        "%s at %s: %d documents, %d problems%n",
        indexed.describe(), revision, indexed.index().documentCount(), indexed.problemCount());
    out.flush();
  }
}
