package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.author.Draft;
import dev.afterword.author.DraftAnswers;
import dev.afterword.author.LibraryPlace;
import dev.afterword.author.NewDocument;
import dev.afterword.author.Unusable;
import dev.afterword.config.Environment;
import dev.afterword.domain.Kind;
import dev.afterword.git.AuthorsFolder;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Begins a document. */
@Command(
    name = "new",
    description = {
      "Begin a document: write its file from a template, and say what to do next.",
      "At a terminal it asks for what no option says; elsewhere all of it is needed."
    },
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private final Environment environment;
  private final Clock clock;
  private final Supplier<Optional<Questions>> questions;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "postmortem, near-miss, pre-mortem, game-day, playbook or improvement (default: postmortem).")
  private @Nullable String kind;

  @Option(names = "--title", paramLabel = "TEXT", description = "What happened, in a few words.")
  private @Nullable String title;

  @Option(
      names = "--severity",
      paramLabel = "LABEL",
      description = "How bad it was, by the library's labels; of a postmortem or near-miss.")
  private @Nullable String severity;

  @Option(
      names = "--services",
      paramLabel = "NAME[,NAME]",
      description = "The services concerned, separated by commas; \"\" for none yet.")
  private @Nullable List<String> services;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      description =
          "When it began: 2026-10-03T14:02Z, \"2026-10-03 14:02\" (in the library's time zone),"
              + " 2026-10-03 or now; of a postmortem, near-miss or game day.")
  private @Nullable String start;

  @Option(
      names = "--branch",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "NAME",
      description = "Make a git branch for it and switch to it (default name: KIND/ID).")
  private @Nullable String branch;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  NewCommand(Environment environment, Clock clock, Supplier<Optional<Questions>> questions) {
    this.environment = environment;
    this.clock = clock;
    this.questions = questions;
  }

  /**
   * What was begun.
   *
   * @param branch that is checked out now, null in no repository
   */
  record Begun(String id, String kind, String path, @Nullable String branch) {}

  @Override
  public Integer call() throws LibraryException, IOException {
    if (library.ref().isPresent()) {
      throw usage("--ref (expected none: a document is begun in a folder; see --branch)");
    }
    AuthorsFolder folder = AuthorsFolder.of(LibraryLocation.of(location()));
    LibraryFolder place = LibraryFolder.at(folder.root(), environment.readingLimits());
    Draft draft;
    try {
      draft = draft(new DraftAnswers(place.settings().taxonomy(), clock), place, questions.get());
    } catch (Questions.Ended e) {
      return ExitCode.INTERRUPTED;
    }
    NewDocument document =
        NewDocument.of(
            draft,
            new LibraryPlace.OnDisk(place.root()),
            place.settings().taxonomy(),
            environment.readingLimits());
    Path file = place.root().resolve(document.path());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(document);
    }
    if (branch != null) {
      String name = branch.isBlank() ? draft.kind().label() + "/" + document.id() : branch;
      folder.newBranch(name).start();
    }
    write(file, place.root(), document);
    report(draft, document, file, folder);
    return ExitCode.FINE;
  }

  /** The library that was named, else the nearest above this folder. */
  private String location() {
    return library.isGiven()
        ? library.library()
        : LibraryFolder.above(Path.of("")).map(Path::toString).orElseGet(library::library);
  }

  private Draft draft(DraftAnswers answers, LibraryFolder place, Optional<Questions> asked) {
    Kind chosen =
        kind == null && asked.isEmpty()
            ? Kind.POSTMORTEM
            : value("kind", kind, answers::kind, answers, asked);
    if (asked.isEmpty()) {
      needAll(chosen);
    }
    String listed = services == null ? null : String.join(",", services);
    LocalDate today = clock.instant().atZone(place.settings().taxonomy().zone()).toLocalDate();
    return new Draft(
        chosen,
        value("title", title, answers::title, answers, asked),
        Draft.hasSeverity(chosen)
            ? value("severity", severity, answers::severity, answers, asked)
            : null,
        value("services", listed, answers::services, answers, asked),
        Draft.hasStart(chosen) ? value("start", start, answers::start, answers, asked) : null,
        today);
  }

  private void needAll(Kind chosen) {
    List<String> missing = new ArrayList<>();
    need("--title", title, missing);
    if (Draft.hasSeverity(chosen)) {
      need("--severity", severity, missing);
    }
    need("--services", services, missing);
    if (Draft.hasStart(chosen)) {
      need("--start", start, missing);
    }
    if (!missing.isEmpty()) {
      throw usage(
          "missing: %s (expected of a %s; at a terminal they are asked for)"
              .formatted(String.join(", ", missing), chosen.label()));
    }
  }

  private static void need(String option, @Nullable Object value, List<String> missing) {
    if (value == null) {
      missing.add(option);
    }
  }

  /** What an option says, else what the person answers. */
  private <T> T value(
      String what,
      @Nullable String given,
      Function<String, T> reading,
      DraftAnswers answers,
      Optional<Questions> asked) {
    if (given == null) {
      return asked.orElseThrow().ask(answers.question(what), reading);
    }
    try {
      return reading.apply(given);
    } catch (Unusable e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private void write(Path file, Path root, NewDocument document) throws IOException {
    Path parent = Files.createDirectories(file.getParent()).toRealPath();
    if (!parent.startsWith(root)) {
      throw usage(
          document.path() + ": its folder is a link out of the library (expected one within)");
    }
    try {
      Files.writeString(
          parent.resolve(file.getFileName()),
          document.text(),
          UTF_8,
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw exists(document);
    }
  }

  private ParameterException exists(NewDocument document) {
    return usage(document.path() + " exists and stays as it is (expected another title or day)");
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void report(Draft draft, NewDocument document, Path file, AuthorsFolder folder)
      throws LibraryException {
    String shown = shown(file);
    String on = folder.branch().orElse(null);
    switch (format) {
      case json -> Printing.json(spec, new Begun(document.id(), draft.kind().label(), shown, on));
      case text -> {
        PrintWriter out = spec.commandLine().getOut();
        out.println(shown);
        out.flush();
      }
    }
    PrintWriter err = spec.commandLine().getErr();
    NextSteps.of(draft, shown, folder.isInRepository(), on).forEach(err::println);
    err.flush();
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return (file.startsWith(here) ? here.relativize(file) : file).toString();
  }
}
