package dev.afterword.cli;

import dev.afterword.config.Environment;
import dev.afterword.git.Changes;
import dev.afterword.git.LibraryException;
import dev.afterword.git.RefRange;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.markdown.WordDifference.Change;
import dev.afterword.proposal.TextDifference;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what changed in documents between two refs. */
@Command(
    name = "diff",
    description = {
      "Print what changed in documents between two branches, tags or commits: front matter by keys,"
          + " text by words.",
      "Without colours what was removed stands in [-…-] and what was added in {+…+}."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  private final FilesOpener opener;
  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Parameters(
      paramLabel = "REFS",
      description =
          "A..B compares two refs, A...B what B changed since it left A; B alone what it changed"
              + " since it left the served ref. pull/12 and merge-requests/12 are refs, too.")
  private String refs;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  DiffCommand(FilesOpener opener, Environment environment) {
    this.opener = opener;
    this.environment = environment;
  }

  @Override
  public Integer call() throws LibraryException {
    RefRange range =
        RefRange.of(refs)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "\"" + refs + "\" (expected A..B, A...B or one branch, tag or commit)"));
    try (LibraryFiles files = opener.library(library)) {
      return format == OutputFormat.json ? json(files, range) : text(files, range);
    }
  }

  private int json(LibraryFiles files, RefRange range) throws LibraryException {
    List<DifferenceJson.DocumentJson> documents = new ArrayList<>();
    Changes changes =
        files.differences(
            range, one -> documents.add(DifferenceJson.DocumentJson.of(one, difference(one))));
    Printing.json(spec, DifferenceJson.of(changes, documents));
    return ExitCode.FINE;
  }

  private int text(LibraryFiles files, RefRange range) throws LibraryException {
    PrintWriter out = spec.commandLine().getOut();
    long[] words = new long[2];
    Changes changes =
        files.differences(
            range,
            one -> {
              TextDifference difference = difference(one);
              words[0] += difference.words(Change.ADDED);
              words[1] += difference.words(Change.REMOVED);
              DifferenceText.of(one, difference).forEach(out::println);
            });
    out.flush();
    int documents = changes.documents().size();
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "%d %s, %d words added, %d removed"
            .formatted(documents, documents == 1 ? "document" : "documents", words[0], words[1]));
    err.flush();
    return ExitCode.FINE;
  }

  private TextDifference difference(LibraryFiles.Difference one) {
    return TextDifference.of(one.before(), one.after(), environment.readingLimits().parsing());
  }
}
