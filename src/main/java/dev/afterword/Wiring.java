package dev.afterword;

import dev.afterword.cli.Afterword;
import dev.afterword.cli.FilesOpener;
import dev.afterword.cli.LibraryOptions;
import dev.afterword.cli.ServerStarter.RunningServer;
import dev.afterword.config.Environment;
import dev.afterword.config.LibrarySettings;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.web.Server;
import dev.afterword.web.ServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
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
    return Afterword.commandLine(this::open, new Files(), this::serve, environment);
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

  private RunningServer serve(Library library, ServerOptions options) {
    Server server = new Server(library, options, clock);
    return new RunningServer() {
      @Override
      public String address() {
        return server.address();
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }

  /** A folder name for what is served: the same library at the same ref finds its index again. */
  private static String name(LibraryLocation where, @Nullable String ref) {
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
