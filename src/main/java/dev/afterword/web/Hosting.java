package dev.afterword.web;

import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.GitEndpoint;
import dev.afterword.git.hosted.HostedRepository;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.NoteWriter;
import dev.afterword.git.hosted.ProposalMerger;
import dev.afterword.git.hosted.PushLimits;
import dev.afterword.git.hosted.PushObserver;
import dev.afterword.ingest.Library;
import dev.afterword.proposal.Authoring;
import dev.afterword.proposal.LintGate;
import dev.afterword.proposal.ReviewNotes;
import dev.afterword.proposal.Reviewing;
import dev.afterword.web.page.Urls;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** What a server can do that may write to its library's repository. */
public final class Hosting implements AutoCloseable, PushObserver {
  private static final System.Logger LOG = System.getLogger(Hosting.class.getName());

  private final Library library;
  private final HostedRepository repository;
  private final Authoring authoring;
  private final Reviewing reviewing;
  private final GitEndpoint endpoint;

  private Hosting(Library library, HostedRepository repository, PushLimits limits, Clock clock) {
    GitLibrary git = library.git();
    LintGate gate = new LintGate(library);
    LibraryWriter writer = new LibraryWriter(repository, gate);
    this.library = library;
    this.repository = repository;
    this.authoring = new Authoring(library, repository, writer, clock);
    this.reviewing =
        new Reviewing(
            new ReviewNotes(git),
            new NoteWriter(repository),
            writer,
            new ProposalMerger(repository, writer),
            clock);
    this.endpoint = new GitEndpoint(repository, limits, gate, this);
  }

  /** All of it over one repository, which is the one that the library reads. */
  public static Hosting of(
      Library library, HostedRepository repository, PushLimits limits, Clock clock) {
    return new Hosting(library, repository, limits, clock);
  }

  Authoring authoring() {
    return authoring;
  }

  Reviewing reviewing() {
    return reviewing;
  }

  GitEndpoint endpoint() {
    return endpoint;
  }

  /** What was written is shown when this returns; where it fails, the next pass tries again. */
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

  @Override
  public void close() {
    try {
      repository.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the repository was not closed cleanly: " + e.getMessage());
    }
  }
}
