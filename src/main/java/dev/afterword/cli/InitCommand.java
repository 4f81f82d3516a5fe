package dev.afterword.cli;

import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a repository that Afterword owns and may write to. */
@Command(
    name = "init",
    description =
        "Make a bare repository that Afterword owns: pages can write to it, and it can be a git"
            + " remote (serve --host-git).",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private final LibraryFounder founder;

  @Spec private CommandSpec spec;

  @Option(
      names = "--bare",
      paramLabel = "DIR",
      required = true,
      description = "Where to make it: a folder that does not exist, or is empty.")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description =
          "What to copy into it: a work tree or a folder of one with its history, a bare"
              + " repository, or a plain folder (default: nothing).")
  private @Nullable Path from;

  InitCommand(LibraryFounder founder) {
    this.founder = founder;
  }

  @Override
  public Integer call() throws LibraryException, IOException {
    int uncommitted = founder.found(folder, from);
    PrintWriter err = spec.commandLine().getErr();
    if (uncommitted > 0) {
      err.println(uncommitted + " documents that no commit held are in a commit of their own.");
    }
    err.println("Serve it, as a git remote too: afterword serve --host-git -C " + folder);
    err.flush();
    spec.commandLine().getOut().println(folder.toAbsolutePath().normalize());
    return ExitCode.FINE;
  }
}
