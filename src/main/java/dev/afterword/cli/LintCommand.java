package dev.afterword.cli;

import dev.afterword.config.Environment;
import dev.afterword.git.LibraryException;
import dev.afterword.lint.Level;
import dev.afterword.lint.Rule;
import dev.afterword.lint.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
          "text, json, sarif (2.1.0), junit, or github: annotations of a workflow, ten of each"
              + " level, the rest in the step's summary (default: ${DEFAULT-VALUE}).")
  private LintFormat format;

  @Option(names = "--rules", description = "List the rules with their levels, and read nothing.")
  private boolean rules;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      description = "Say why a rule is, with an example and its source, and read nothing.")
  private @Nullable String explained;

  @Option(
      names = "--changed-since",
      paramLabel = "REF",
      description =
          "Only documents that have changed since this branch left REF (the merge base), uncommitted"
              + " ones too; all findings in them are shown, also on lines that have not changed.")
  private @Nullable String since;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Only findings that this file does not know, by rule, path and words, wherever their lines"
              + " are now. Secrets are always shown.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      description = "Accept all findings of now: write them to the --baseline file.")
  private boolean writeBaseline;

  @Option(
      names = "--fix",
      description =
          "First mend in the files what is certain: spelling of names of the taxonomy, dates, labels"
              + " of actions, a template's comments. Says what was mended.")
  private boolean fix;

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
    checkOptions();
    LintRun.Fixing fixing = fix ? LintRun.Fixing.ON : LintRun.Fixing.OFF;
    try (LintRun run = new LintRun(opener, environment.readingLimits(), since, fixing)) {
      read(run);
      run.mends().forEach(this::say);
      if (writeBaseline && baseline != null) {
        say(
            "%s: %s accepted"
                .formatted(baseline, counted(Baseline.write(baseline, run.findings()), "finding")));
        return ExitCode.FINE;
      }
      List<Found> findings = fresh(run.findings());
      report(run, findings);
      boolean fails = findings.stream().anyMatch(found -> found.finding().level().fails());
      return fails ? ExitCode.FINDINGS : ExitCode.FINE;
    }
  }

  private void checkOptions() {
    if (writeBaseline && baseline == null) {
      throw usage("--write-baseline (expected --baseline FILE with it)");
    }
    if (writeBaseline && since != null) {
      throw usage("--write-baseline and --changed-since (expected all documents in a baseline)");
    }
    if (!writeBaseline && baseline != null && !Files.isReadable(baseline)) {
      throw usage("--baseline \"" + baseline + "\": no such file (--write-baseline writes it)");
    }
  }

  private List<Found> fresh(List<Found> findings) throws IOException {
    return baseline == null ? findings : Baseline.read(baseline).fresh(findings);
  }

  private void read(LintRun run) throws LibraryException, IOException {
    if (paths.isEmpty()) {
      String flaw = run.library(library);
      if (flaw != null) {
        throw usage("--fix: " + flaw);
      }
    } else if (library.isGiven()) {
      throw usage("paths and a library (expected one or the other)");
    } else {
      paths(run);
    }
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

  private void report(LintRun run, List<Found> findings) throws IOException {
    RepositoryPaths names = new RepositoryPaths(environment.text("GITHUB_WORKSPACE"));
    switch (format) {
      case text -> print(FindingText.of(findings));
      case json ->
          Printing.json(
              spec,
              new Report(findings.stream().map(Found::finding).map(FindingJson::of).toList()));
      case sarif -> Printing.json(spec, SarifReport.of(findings, run.suppressed(), names));
      case junit -> print(List.of(JUnitReport.of(run.files(), findings, Instant.now())));
      case github -> annotate(GithubAnnotations.of(findings, names), names);
    }
    say(summary(run.files().size(), findings));
  }

  private void annotate(GithubAnnotations annotations, RepositoryPaths names) throws IOException {
    print(annotations.commands());
    String summary = environment.text("GITHUB_STEP_SUMMARY");
    if (annotations.rest().isEmpty()) {
      return;
    }
    if (summary != null) {
      StepSummary.append(Path.of(summary), annotations.rest(), names);
    }
    say(
        "%s not annotated (a step shows ten of each level)%s"
            .formatted(
                counted(annotations.rest().size(), "finding"),
                summary == null ? "" : ": see the step's summary"));
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private static String summary(int files, List<Found> findings) {
    Map<Level, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(found -> found.finding().level(), Collectors.counting()));
    return "%s, %s, %s, %d advice"
        .formatted(
            counted(files, "file"),
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
