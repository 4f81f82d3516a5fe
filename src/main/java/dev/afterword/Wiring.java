package dev.afterword;

import dev.afterword.author.Slug;
import dev.afterword.cli.Afterword;
import dev.afterword.cli.Digesting;
import dev.afterword.cli.FilesOpener;
import dev.afterword.cli.LibraryFounder;
import dev.afterword.cli.LibraryOptions;
import dev.afterword.cli.ServerStarter.RunningServer;
import dev.afterword.config.Environment;
import dev.afterword.config.LibrarySettings;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.git.hosted.Beginning;
import dev.afterword.git.hosted.Founding;
import dev.afterword.git.hosted.HostedRepository;
import dev.afterword.git.hosted.PushLimits;
import dev.afterword.improvement.CommitTrailers;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.Trackers;
import dev.afterword.improvement.digest.DigestSchedule;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.insight.Figures;
import dev.afterword.proposal.StatusReports;
import dev.afterword.review.Meetings;
import dev.afterword.web.Hosting;
import dev.afterword.web.Server;
import dev.afterword.web.ServerOptions;
import dev.afterword.web.ServerOptions.Writes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Puts the rooms together. */
final class Wiring {
  private final Environment environment;
  private final Clock clock;

  Wiring(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  CommandLine commandLine() {
    return Afterword.commandLine(
        this::open,
        new Following(environment, clock)::ledger,
        new Files(),
        new Founder(),
        this::serve,
        environment);
  }

  private Library open(LibraryOptions options) throws LibraryException, IOException {
    Opened opened = opened(options);
    try {
      return new Library(
          opened.git(), opened.settings(), folder(options), environment.readingLimits(), clock);
    } catch (IOException | RuntimeException e) {
      opened.git().close();
      throw e;
    }
  }

  /** A repository, opened by the settings that stand in it. */
  private record Opened(GitLibrary git, LibrarySettings settings) {}

  private Opened opened(LibraryOptions options) throws LibraryException {
    LibraryLocation where = LibraryLocation.of(options.library());
    String ref = options.ref().orElse(null);
    GitLibrary git = repository(where, ref, SnapshotRules.DEFAULT);
    try {
      LibrarySettings settings = settings(git);
      SnapshotRules rules = rules(settings);
      if (!rules.equals(SnapshotRules.DEFAULT)) {
        git.close();
        git = repository(where, ref, rules);
      }
      return new Opened(git, settings);
    } catch (LibraryException | RuntimeException e) {
      git.close();
      throw e;
    }
  }

  private static SnapshotRules rules(LibrarySettings settings) {
    return SnapshotRules.DEFAULT.withExtensions(settings.taxonomy().extensions());
  }

  private GitLibrary repository(LibraryLocation where, @Nullable String ref, SnapshotRules rules)
      throws LibraryException {
    return GitLibrary.open(where, ref, environment.cacheFolder().resolve("clones"), rules);
  }

  /** Opens files to be read one by one. */
  private final class Files implements FilesOpener {
    @Override
    public LibraryFiles library(LibraryOptions options) throws LibraryException {
      Opened opened = opened(options);
      return new LibraryFiles(opened.git(), opened.settings(), environment.readingLimits());
    }

    @Override
    public LibraryFiles folder(Path folder, LibrarySettings settings) throws LibraryException {
      GitLibrary git = repository(new LibraryLocation.Folder(folder), null, rules(settings));
      return new LibraryFiles(git, settings, environment.readingLimits());
    }
  }

  private LibrarySettings settings(GitLibrary git) throws LibraryException {
    return SettingsFile.read(git, git.head().orElse(null), environment.readingLimits());
  }

  private Path folder(LibraryOptions options) {
    String name = name(LibraryLocation.of(options.library()), options.ref().orElse(null));
    return environment.cacheFolder().resolve("libraries").resolve(name);
  }

  /** Makes repositories that this program owns. */
  private final class Founder implements LibraryFounder {
    @Override
    public int found(Path folder, @Nullable Path from) throws LibraryException, IOException {
      if (from == null) {
        HostedRepository.create(folder, new Beginning.Empty(clock.instant()), clock.instant());
        return 0;
      }
      return Founding.from(from, folder, SnapshotRules.DEFAULT, clock.instant());
    }

    @Override
    public Path hosted(LibraryOptions options, Consumer<String> tell)
        throws LibraryException, IOException {
      if (!(LibraryLocation.of(options.library()) instanceof LibraryLocation.Folder(Path source))) {
        throw LibraryException.repository(
            options.library() + " is a remote already (expected a folder to host)");
      }
      if (HostedRepository.isOne(source)) {
        return source;
      }
      Path copy = environment.dataFolder().resolve("hosted").resolve(folderName(source));
      String what = HostedRepository.isOne(copy) ? "the copy of " : "a new copy of ";
      if (!HostedRepository.isOne(copy)) {
        found(copy, source);
      }
      tell.accept(
          "Serving "
              + copy
              + ", "
              + what
              + source
              + ". That copy is the truth now: what changes in "
              + source
              + " is not seen any more.");
      return copy;
    }

    private String folderName(Path source) {
      Path real = source.toAbsolutePath().normalize();
      return Slug.of(String.valueOf(real.getFileName()), "library")
          + "-"
          + name(new LibraryLocation.Folder(real), null)
          + ".git";
    }
  }

  private RunningServer serve(Library library, ServerOptions options) throws LibraryException {
    Optional<StatusReports> reports = new Reporting(environment).of(library);
    Optional<Hosting> hosting = hosting(library, options);
    Following following = new Following(environment, clock);
    Trackers trackers = following.trackers(library);
    CommitTrailers trailers = following.trailers(library);
    Ledger ledger = new Ledger(library, trackers.states(), trailers::all, clock);
    Optional<DigestSchedule> digests = new Digesting(environment, clock).schedule(library, ledger);
    Server server =
        new Server(library, ledger, options, clock, hosting, trackers, meetings(library));
    return new RunningServer() {
      @Override
      public String address() {
        return server.address();
      }

      @Override
      public void fetched() {
        reports.ifPresent(StatusReports::next);
        Thread.ofPlatform().daemon().name("figures").start(() -> prepare(library, ledger));
      }

      @Override
      public void close() {
        reports.ifPresent(StatusReports::close);
        digests.ifPresent(DigestSchedule::close);
        server.close();
        trackers.close();
        trailers.close();
        hosting.ifPresent(Hosting::close);
      }
    };
  }

  /**
   * The first who asks for figures does not wait until all that they are made of was read. Whoever
   * asks is told what is wrong, if anything is.
   */
  private static void prepare(Library library, Ledger ledger) {
    try {
      new Figures(library, ledger).of();
    } catch (RuntimeException e) {
      System.getLogger(Wiring.class.getName())
          .log(System.Logger.Level.DEBUG, "figures cannot be prepared", e);
    }
  }

  /** Meetings outlive the server, and a cache that is emptied. */
  private Meetings meetings(Library library) {
    Path folder =
        environment.dataFolder().resolve("meetings").resolve(name(library.git().location(), null));
    try {
      return Meetings.in(folder, clock);
    } catch (IOException e) {
      System.getLogger(Wiring.class.getName())
          .log(System.Logger.Level.WARNING, "meetings end with this server: " + e.getMessage());
      return Meetings.inMemory(clock);
    }
  }

  /** Pages write to a repository of this program, or to a remote; there is no sign-in. */
  private Optional<Hosting> hosting(Library library, ServerOptions options)
      throws LibraryException {
    if (options.isLoopback() && options.writes() == Writes.REMOTE) {
      return Optional.of(Hosting.ofRemote(library, clock));
    }
    if (!options.isLoopback()
        || !(library.git().location() instanceof LibraryLocation.Folder(Path folder))
        || !HostedRepository.isOne(folder)) {
      return Optional.empty();
    }
    try {
      PushLimits limits = PushLimits.DEFAULT.withRepositoryBytes(environment.hostQuotaBytes());
      return Optional.of(Hosting.of(library, HostedRepository.open(folder), limits, clock));
    } catch (LibraryException e) {
      if (options.writes() == Writes.GIT) {
        throw e;
      }
      System.getLogger(Wiring.class.getName())
          .log(System.Logger.Level.WARNING, "pages are read-only: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A folder name for what is served: the same library at the same ref finds its index again. */
  static String name(LibraryLocation where, @Nullable String ref) {
    String location =
        switch (where) {
          case LibraryLocation.Folder folder ->
              folder.path().toAbsolutePath().normalize().toString();
          case LibraryLocation.Remote remote -> remote.url();
        };
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((location + "\n" + ref).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
