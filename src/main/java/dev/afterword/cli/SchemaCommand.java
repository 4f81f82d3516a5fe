package dev.afterword.cli;

import dev.afterword.author.FrontMatterSchema;
import dev.afterword.author.Snippets;
import dev.afterword.config.Environment;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.LibraryFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what editors need to know. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of the front matter, with the library's own words in it.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private final FilesOpener opener;
  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Option(
      names = "--snippets",
      description = "Print snippets for VS Code instead: the content of a .code-snippets file.")
  private boolean snippets;

  SchemaCommand(FilesOpener opener, Environment environment) {
    this.opener = opener;
    this.environment = environment;
  }

  @Override
  public Integer call() throws LibraryException {
    Taxonomy taxonomy = taxonomy();
    Printing.json(spec, snippets ? Snippets.of(taxonomy) : FrontMatterSchema.of(taxonomy));
    return ExitCode.FINE;
  }

  private Taxonomy taxonomy() throws LibraryException {
    Optional<Path> above = library.isGiven() ? Optional.empty() : LibraryFolder.above(Path.of(""));
    if (above.isPresent()) {
      return LibraryFolder.at(above.get(), environment.readingLimits()).settings().taxonomy();
    }
    try (LibraryFiles files = opener.library(library)) {
      return files.settings().taxonomy();
    }
  }
}
