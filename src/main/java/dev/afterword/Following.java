package dev.afterword;

import dev.afterword.config.Environment;
import dev.afterword.domain.ImprovingCommit;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.improvement.CommitTrailers;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.NamedIssues;
import dev.afterword.improvement.TrackerStates;
import dev.afterword.improvement.Trackers;
import dev.afterword.ingest.Library;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What follows up on a library's action items, as the operator has set it up. */
record Following(Environment environment, Clock clock) {
  private static final System.Logger LOG = System.getLogger(Following.class.getName());

  /** The trackers, asked from now on. */
  Trackers trackers(Library library) {
    return new Trackers(
        environment.trackers(),
        () -> library.settings().trackers(),
        new NamedIssues(library),
        states(library),
        environment.trackersEvery(),
        clock);
  }

  /** The commits that say what they improve, looked for from now on. */
  CommitTrailers trailers(Library library) {
    return new CommitTrailers(
        library.git(),
        environment.codeRepositories().stream().map(this::code).toList(),
        environment.pollEvery(),
        environment.fetchEvery());
  }

  private CommitTrailers.CodeRepository code(String place) {
    return () ->
        GitLibrary.open(
            LibraryLocation.of(place),
            null,
            environment.cacheFolder().resolve("clones"),
            SnapshotRules.DEFAULT);
  }

  /** The ledger with what is known without asking anybody: for a command that ends at once. */
  Ledger ledger(Library library) {
    List<ImprovingCommit> commits = commits(library);
    return new Ledger(
        library, new TrackerStates(states(library), environment.trackers()), () -> commits, clock);
  }

  private static List<ImprovingCommit> commits(Library library) {
    try {
      Optional<Head> head = library.git().head();
      return head.isEmpty() ? List.of() : library.git().improving(null, head.get());
    } catch (LibraryException e) {
      LOG.log(Level.WARNING, "what commits improve is not known: " + e.getMessage());
      return List.of();
    }
  }

  /** Where it is kept what trackers said. */
  private Path states(Library library) {
    String name = Wiring.name(library.git().location(), null);
    return environment.cacheFolder().resolve("trackers").resolve(name + ".json");
  }
}
