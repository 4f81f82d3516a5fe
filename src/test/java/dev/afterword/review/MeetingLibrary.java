package dev.afterword.review;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.OutsideGit;
import dev.afterword.git.SnapshotRules;
import dev.afterword.git.hosted.Beginning;
import dev.afterword.git.hosted.HostedRepository;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.MainGate;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.proposal.LintGate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A repository of Afterword's own, an author who pushes to it, and who writes minutes there. */
final class MeetingLibrary implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);

  private final Path repository;
  private final HostedRepository hosted;
  private final OutsideGit author;
  private final Library library;

  MeetingLibrary(Path folder) throws Exception {
    repository = folder.resolve("library.git");
    HostedRepository.create(repository, new Beginning.Empty(Instant.EPOCH), Instant.EPOCH);
    hosted = HostedRepository.open(repository);
    OutsideGit.init(folder.resolve("parent"))
        .run("clone", "-q", repository.toString(), folder.resolve("author").toString());
    author = new OutsideGit(folder.resolve("author"));
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(repository), null, folder, SnapshotRules.DEFAULT);
    library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), ReadingLimits.DEFAULT),
            folder.resolve("index"),
            ReadingLimits.DEFAULT,
            CLOCK);
    library.update();
  }

  MinutesWriting writing() {
    return MinutesWriting.to(library, writer(LintGate.ofNewErrors(library)), hosted.main(), CLOCK);
  }

  LibraryWriter writer(MainGate gate) {
    return new LibraryWriter(hosted, gate);
  }

  Library library() {
    return library;
  }

  OutsideGit author() {
    return author;
  }

  /** The repository as the {@code git} command sees it. */
  OutsideGit inside() {
    return new OutsideGit(repository);
  }

  /** Pushes a file; the index does not know of it yet. */
  MeetingLibrary push(String path, String text) {
    author.commit(path, text);
    author.run("push", "-q", "origin", "HEAD:main");
    return this;
  }

  MeetingLibrary updated() throws Exception {
    library.update();
    return this;
  }

  /** A file as the branch that is served has it, without its last line end. */
  String served(String path) {
    return inside().run("show", "main:" + path);
  }

  @Override
  public void close() throws Exception {
    library.close();
    hosted.close();
  }
}
