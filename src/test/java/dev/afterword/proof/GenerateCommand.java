package dev.afterword.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a large library. */
@Command(name = "generate", description = "Make a bare repository of made-up postmortems.")
final class GenerateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Where to; must not be there yet.")
  private Path folder;

  @Option(
      names = "--documents",
      description = "How many, ten a commit (default: ${DEFAULT-VALUE}).",
      defaultValue = "10000")
  private int documents;

  @Option(
      names = "--revisions",
      description = "Further commits that change the first document (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private int revisions;

  @Option(
      names = "--seed",
      description = "Another seed makes another library (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + LibraryGenerator.SEED)
  private long seed;

  @Override
  public Integer call() throws IOException {
    new LibraryGenerator(seed).generate(folder, documents, revisions);
    return 0;
  }
}
