package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.cli.FmtRun.Result;
import dev.afterword.config.Environment;
import dev.afterword.git.AuthorsFolder;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.TextPatch;
import dev.afterword.markdown.Formatted;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores the canonical form of documents. */
@Command(
    name = "fmt",
    description = {
      "Restore the canonical form of documents: front matter, timeline tables, boxes and labels of action items, line ends.",
      "What would not be read as before stays as it is, and so do headings and prose. Prints the files that changed."
    },
    mixinStandardHelpOptions = true)
final class FmtCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final FilesOpener opener;
  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files, and folders whose documents are meant, seen from this folder; - for standard"
              + " input to standard output (default: all documents of the library).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--check",
      description =
          "Change nothing, list the files that would change; exits with 1 if there are any.")
  private boolean check;

  @Option(names = "--diff", description = "Change nothing, print what would change as a patch.")
  private boolean diff;

  @Option(
      names = "--stdin-path",
      paramLabel = "PATH",
      description =
          "Where the text of standard input stands, for its kind and its library's settings.")
  private @Nullable String stdinPath;

  FmtCommand(FilesOpener opener, Environment environment) {
    this.opener = opener;
    this.environment = environment;
  }

  @Override
  public Integer call() throws LibraryException, IOException {
    FmtRun run = new FmtRun(opener, environment.readingLimits(), named());
    if (paths.contains(STANDARD_INPUT)) {
      return standardInput(run);
    }
    List<Result> results = run.paths(paths);
    run.flaw()
        .ifPresent(flaw -> {
          throw usage(flaw);
        });
    boolean write = !check && !diff;
    int changed = 0;
    for (Result result : results) {
      changed += report(result, write) ? 1 : 0;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "%d of %d file%s %s"
            .formatted(
                changed,
                results.size(),
                results.size() == 1 ? "" : "s",
                write ? "formatted" : "would change"));
    err.flush();
    return check && changed > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** The folder of the library that was named, else of none. */
  private Optional<Path> named() throws LibraryException {
    if (library.ref().isPresent()) {
      throw usage("--ref (expected none: what a ref holds cannot be changed)");
    }
    if (!library.isGiven()) {
      Optional<Path> above = LibraryFolder.above(Path.of(""));
      if (!paths.isEmpty() || above.isPresent()) {
        return paths.isEmpty() ? above : Optional.empty();
      }
    }
    return Optional.of(AuthorsFolder.of(LibraryLocation.of(library.library())).root());
  }

  private int standardInput(FmtRun run) throws IOException {
    if (paths.size() > 1) {
      throw usage("- and other paths (expected one or the other)");
    }
    byte[] bytes = System.in.readAllBytes();
    Path path = Path.of(stdinPath == null ? "standard-input.md" : stdinPath);
    Result result = run.text(path, bytes);
    byte[] formatted =
        result.outcome() instanceof Formatted.Changed changed ? changed.bytes() : bytes;
    if (!check && !diff) {
      System.out.write(formatted);
      System.out.flush();
      complain(result);
      return ExitCode.FINE;
    }
    boolean changes = report(result, false);
    return check && changes ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** Writes or shows what came of a file; whether it is or would be another now. */
  private boolean report(Result result, boolean write) {
    complain(result);
    if (!(result.outcome() instanceof Formatted.Changed changed)) {
      return false;
    }
    if (write) {
      Optional<String> flaw = Rewriting.replace(result.file(), result.bytes(), changed.bytes());
      if (flaw.isPresent()) {
        complain(result.shown(), flaw.get());
        return false;
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (diff) {
      out.print(
          Printing.lines(
              TextPatch.of(result.shown(), text(result.bytes()), text(changed.bytes()))));
    } else {
      out.println(Printing.plain(result.shown()));
    }
    out.flush();
    return true;
  }

  private void complain(Result result) {
    if (result.outcome() instanceof Formatted.LeftAlone(String why)) {
      complain(result.shown(), why);
    }
  }

  private void complain(String path, String why) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(Printing.plain(path + ": left as it is: " + why));
    err.flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
