package dev.afterword.cli;

import dev.afterword.config.Environment;
import dev.afterword.git.LibraryException;
import dev.afterword.lint.Level;
import dev.afterword.lint.Rule;
import dev.afterword.lint.Rules;
import java.io.IOException;
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

/** Says what would make documents better. */
@Command(
    name = "lint",
    description = {
      "Say what would make documents better: language that blames, actions without an owner, what could not be read.",
      "Exits with 1 if there is a finding of level warning or error; advice alone is fine (0)."
    },
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  private final FilesOpener opener;
  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files, and folders whose documents are meant, seen from this folder; the nearest"
              + " .afterword/settings.yml above holds (default: all documents of the library).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "text, json or github, the annotations of a workflow (default: ${DEFAULT-VALUE}).")
  private LintFormat format;

  @Option(names = "--rules", description = "List the rules with their levels, and read nothing.")
  private boolean rules;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      description = "Say why a rule is, with an example and its source, and read nothing.")
  private @Nullable String explained;

  LintCommand(FilesOpener opener, Environment environment) {
    this.opener = opener;
    this.environment = environment;
  }

  /** What is printed as JSON. */
  record Report(List<FindingJson> findings) {}

  @Override
  public Integer call() throws LibraryException, IOException {
    if (explained != null) {
      print(RuleText.of(rule(explained)));
      return ExitCode.FINE;
    }
    if (rules) {
      print(RuleText.list());
      return ExitCode.FINE;
    }
    LintRun run = new LintRun(opener, environment.readingLimits());
    if (paths.isEmpty()) {
      run.library(library);
    } else if (library.isGiven()) {
      throw usage("paths and a library (expected one or the other)");
    } else {
      paths(run);
    }
    report(run);
    boolean fails = run.findings().stream().anyMatch(finding -> finding.level().fails());
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void paths(LintRun run) throws LibraryException, IOException {
    for (String path : paths) {
      String flaw = run.path(path);
      if (flaw != null) {
        throw usage("\"" + path + "\": " + flaw);
      }
    }
  }

  private Rule rule(String id) {
    return Rules.find(id)
        .orElseThrow(
            () -> usage("\"" + id + "\": no such rule (expected one of " + Rules.known() + ")"));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void report(LintRun run) {
    switch (format) {
      case json ->
          Printing.json(spec, new Report(run.findings().stream().map(FindingJson::of).toList()));
      case github -> print(GithubAnnotations.of(run.findings()));
      case text -> print(FindingText.of(run.findings()));
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(summary(run));
    err.flush();
  }

  private static String summary(LintRun run) {
    Map<Level, Long> counts = run.counts();
    return "%s, %s, %s, %d advice"
        .formatted(
            counted(run.files(), "file"),
            counted(counts.getOrDefault(Level.ERROR, 0L), "error"),
            counted(counts.getOrDefault(Level.WARNING, 0L), "warning"),
            counts.getOrDefault(Level.ADVICE, 0L));
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
