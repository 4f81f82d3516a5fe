package dev.afterword.cli;

import dev.afterword.config.Environment;
import dev.afterword.domain.Problem;
import dev.afterword.git.PathProblem;
import dev.afterword.ingest.Library;
import dev.afterword.search.DocumentProblems;
import dev.afterword.search.ProblemPage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with a library, and where. */
@Command(
    name = "doctor",
    description =
        "List what could not be read or is not served, with paths and lines; exits with 1 if there is any.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final int PAGE_SIZE = 1_000;

  private final LibraryOpener opener;
  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  DoctorCommand(LibraryOpener opener, Environment environment) {
    this.opener = opener;
    this.environment = environment;
  }

  /** A problem and where it is; the path is empty for the library as a whole. */
  record Finding(String path, int line, int column, String code, String message) {
    static Finding of(String path, Problem problem) {
      return new Finding(path, problem.line(), problem.column(), problem.code(), problem.message());
    }
  }

  /** What the doctor has to say. */
  record Report(
      String library, String java, String cache, long documents, List<Finding> findings) {}

  @Override
  public Integer call() throws Exception {
    try (Library examined = opener.open(library)) {
      examined.update();
      Report report =
          new Report(
              examined.describe(),
              Runtime.version().toString(),
              environment.cacheFolder().toString(),
              examined.index().documentCount(),
              findings(examined));
      switch (format) {
        case json -> Printing.json(spec, report);
        case text -> print(report);
      }
      return report.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }

  private static List<Finding> findings(Library library) {
    List<Finding> findings = new ArrayList<>();
    for (PathProblem problem : library.problems()) {
      findings.add(Finding.of(problem.path(), problem.problem()));
    }
    int page = 1;
    ProblemPage problems;
    do {
      problems = library.index().problems(page++, PAGE_SIZE);
      for (DocumentProblems one : problems.documents()) {
        one.problems().forEach(it -> findings.add(Finding.of(one.document().path(), it)));
      }
    } while (!problems.documents().isEmpty());
    return findings;
  }

  private void print(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "library "
            + Printing.plain(report.library())
            + ", Java "
            + report.java()
            + ", cache "
            + report.cache());
    for (Finding finding : report.findings()) {
      String path = finding.path().isEmpty() ? "(library)" : Printing.plain(finding.path());
      String line = finding.line() == 0 ? "" : ":" + finding.line();
      out.println(
          path + line + ": " + Printing.plain(finding.message()) + " [" + finding.code() + "]");
    }
    err.println(report.documents() + " documents, " + report.findings().size() + " problems");
    out.flush();
    err.flush();
  }
}
