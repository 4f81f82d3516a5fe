package dev.afterword.web;

import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.GitEndpoint;
import dev.afterword.git.hosted.HostedRepository;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.NoteWriter;
import dev.afterword.git.hosted.ProposalMerger;
import dev.afterword.git.hosted.PushLimits;
import dev.afterword.git.hosted.PushObserver;
import dev.afterword.git.hosted.RemoteRepository;
import dev.afterword.git.hosted.WritableRepository;
import dev.afterword.improvement.ActionWriting;
import dev.afterword.ingest.Library;
import dev.afterword.proposal.Authoring;
import dev.afterword.proposal.LintGate;
import dev.afterword.proposal.ReviewNotes;
import dev.afterword.proposal.Reviewing;
import dev.afterword.review.MinutesWriting;
import dev.afterword.web.page.Urls;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** What a server can do that may write to its library's repository. */
public final class Hosting implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Hosting.class.getName());

  private final Library library;
  private final Authoring authoring;
  private final Reviewing reviewing;
  private final ActionWriting actions;
  private final MinutesWriting minutes;
  private final Optional<GitEndpoint> endpoint;
  private final AutoCloseable owned;

  private Hosting(
      Library library,
      WritableRepository repository,
      Optional<GitEndpoint> endpoint,
      AutoCloseable owned,
      Clock clock) {
    LibraryWriter writer = new LibraryWriter(repository, new LintGate(library));
    this.library = library;
    this.authoring = new Authoring(library, repository, writer, clock);
    this.reviewing =
        new Reviewing(
            new ReviewNotes(library.git()),
            new NoteWriter(repository),
            writer,
            new ProposalMerger(repository, writer),
            clock);
    LibraryWriter oneLine = new LibraryWriter(repository, LintGate.ofNewErrors(library));
    this.actions = ActionWriting.to(library, oneLine, repository.main(), clock);
    this.minutes = MinutesWriting.to(library, oneLine, repository.main(), clock);
    this.endpoint = endpoint;
    this.owned = owned;
  }

  /** Over a repository of Afterword's own, which is the one that the library reads. */
  public static Hosting of(
      Library library, HostedRepository repository, PushLimits limits, Clock clock) {
    GitEndpoint endpoint =
        new GitEndpoint(repository, limits, new LintGate(library), new Followed(library));
    return new Hosting(library, repository, Optional.of(endpoint), repository, clock);
  }

  /**
   * Over the remote that the library reads.
   *
   * @throws LibraryException when it is no remote, or no branch of it is served
   */
  public static Hosting ofRemote(Library library, Clock clock) throws LibraryException {
    RemoteRepository remote = new RemoteRepository(library.git());
    return new Hosting(library, remote, Optional.empty(), () -> {}, clock);
  }

  Authoring authoring() {
    return authoring;
  }

  Reviewing reviewing() {
    return reviewing;
  }

  ActionWriting actions() {
    return actions;
  }

  MinutesWriting minutes() {
    return minutes;
  }

  /** Empty for a library that is a remote already. */
  Optional<GitEndpoint> endpoint() {
    return endpoint;
  }

  /** What was written is shown when this returns. */
  void written() {
    new Followed(library).written();
  }

  /** The library takes over what was pushed. */
  private record Followed(Library library) implements PushObserver {
    /** Where it fails, the next pass tries again. */
    @Override
    public void written() {
      try {
        library.update();
      } catch (LibraryException | IOException e) {
        LOG.log(Level.WARNING, "what was written is not shown yet: " + e.getMessage());
      }
    }

    @Override
    public String page(String branch) {
      return Urls.proposal(branch);
    }
  }

  @Override
  public void close() {
    try {
      owned.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "the repository was not closed cleanly: " + e.getMessage());
    }
  }
}
