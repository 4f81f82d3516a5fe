package dev.afterword.git;

import dev.afterword.domain.Problem;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bare repository equal to a remote one: branches, tags, pull and merge requests, notes and
 * HEAD, forced updates and deletions included; and pushes to it.
 *
 * @param ref a ref that is wanted beside branches and tags ({@code refs/pull/1/head}), or null
 */
record RemoteLink(LibraryLocation.Remote remote, @Nullable String ref) {
  private static final Set<String> SCHEMES = Set.of("http", "https", "ssh", "git", "file");
  private static final Set<RefUpdate.Result> REFUSED =
      EnumSet.of(
          RefUpdate.Result.LOCK_FAILURE,
          RefUpdate.Result.IO_FAILURE,
          RefUpdate.Result.REJECTED,
          RefUpdate.Result.REJECTED_OTHER_REASON,
          RefUpdate.Result.REJECTED_MISSING_OBJECT);
  private static final int TIMEOUT_SECONDS = 30;
  private static final String DETACHED_HEAD = "refs/afterword/head";

  /** Returns which refs could not be taken over; the others were. */
  List<Problem> into(Repository repository) throws LibraryException {
    return connected(repository, transport -> fetch(repository, transport));
  }

  /**
   * Lets a ref of the remote name a commit of the repository, when it is where it is expected.
   *
   * @param expected the zero id for a ref that is not there yet
   * @return whether it was; the remote did nothing otherwise
   * @throws LibraryException when the remote refuses, or is out of reach
   */
  boolean push(Repository repository, String wanted, ObjectId expected, ObjectId commit)
      throws LibraryException {
    RemoteRefUpdate update =
        connected(
            repository,
            transport -> {
              transport.setTimeout(TIMEOUT_SECONDS);
              transport.setCredentialsProvider(new Credentials(remote.url(), System.getenv()));
              RemoteRefUpdate one =
                  new RemoteRefUpdate(
                      repository, commit.name(), commit, wanted, false, null, expected);
              transport.push(NullProgressMonitor.INSTANCE, List.of(one));
              return one;
            });
    return switch (update.getStatus()) {
      case OK, UP_TO_DATE -> true;
      case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD -> false;
      default ->
          throw LibraryException.network(
              "remote %s did not take \"%s\": %s"
                  .formatted(
                      remote.describe(),
                      wanted,
                      update.getMessage() == null ? update.getStatus() : update.getMessage()));
    };
  }

  /** What is done over a connection. */
  private interface Use<T> {
    T of(Transport transport) throws IOException, URISyntaxException;
  }

  private <T> T connected(Repository repository, Use<T> use) throws LibraryException {
    try (Transport transport = Transport.open(repository, uri())) {
      if (transport instanceof SshTransport overSsh) {
        try (SshdSessionFactory sessions = sshSessions()) {
          overSsh.setSshSessionFactory(sessions);
          return use.of(transport);
        }
      }
      return use.of(transport);
    } catch (TransportException | NotSupportedException e) {
      throw LibraryException.network(
          "remote " + remote.describe() + " cannot be reached: " + withoutUrl(e));
    } catch (URISyntaxException e) {
      throw LibraryException.repository("\"" + remote.describe() + "\" (expected a git URL)");
    } catch (IOException | RuntimeException e) {
      throw LibraryException.repository(
          "the clone of " + remote.describe() + " failed: " + withoutUrl(e));
    }
  }

  private List<Problem> fetch(Repository repository, Transport transport)
      throws IOException, URISyntaxException {
    transport.setTimeout(TIMEOUT_SECONDS);
    transport.setCredentialsProvider(new Credentials(remote.url(), System.getenv()));
    transport.setRemoveDeletedRefs(true);
    transport.setTagOpt(TagOpt.NO_TAGS); // The tags are among the wanted refs.
    FetchResult result = transport.fetch(NullProgressMonitor.INSTANCE, refSpecs());
    followHead(repository, transport, result.getAdvertisedRef(Constants.HEAD));
    return refused(result);
  }

  private URIish uri() throws URISyntaxException, LibraryException {
    URIish uri = new URIish(remote.url());
    String scheme = uri.getScheme() == null ? "ssh" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw LibraryException.repository(
          "\"" + remote.describe() + "\" (expected http, https, ssh, git or file)");
    }
    return uri;
  }

  private static SshdSessionFactory sshSessions() {
    File home = FS.DETECTED.userHome();
    return new SshdSessionFactoryBuilder()
        .setPreferredAuthentications("publickey,password")
        .setHomeDirectory(home)
        .setSshDirectory(new File(home, ".ssh"))
        .build(null);
  }

  /** A single ref is asked for with its neighbours: that it is missing is then no error yet. */
  private List<RefSpec> refSpecs() {
    List<RefSpec> specs = new ArrayList<>();
    specs.add(mirror("refs/heads/*"));
    specs.add(mirror("refs/tags/*"));
    specs.add(mirror(ProposalRefs.PULL_REQUESTS));
    specs.add(mirror(ProposalRefs.MERGE_REQUESTS));
    specs.add(mirror(Notes.PREFIX + "*"));
    if (ref != null
        && ref.startsWith(Constants.R_REFS)
        && !ref.startsWith(Constants.R_HEADS)
        && !ref.startsWith(Constants.R_TAGS)) {
      specs.add(mirror(ref.substring(0, ref.lastIndexOf('/')) + "/*"));
    }
    return specs;
  }

  private static RefSpec mirror(String refs) {
    return new RefSpec("+" + refs + ":" + refs);
  }

  /** Such as a ref whose name cannot be a file here. */
  private static List<Problem> refused(FetchResult result) {
    return result.getTrackingRefUpdates().stream()
        .filter(update -> REFUSED.contains(update.getResult()))
        .map(update ->
            Problem.ofFile(
                "git/ref",
                "ref \"" + update.getLocalName() + "\" was not fetched: " + update.getResult()))
        .toList();
  }

  private static void followHead(Repository repository, Transport transport, @Nullable Ref head)
      throws IOException {
    if (head == null) {
      return; // A remote without commits.
    }
    if (head.isSymbolic()) {
      String branch = head.getTarget().getName();
      if (Repository.isValidRefName(branch) && branch.startsWith(Constants.R_REFS)) {
        repository.updateRef(Constants.HEAD).link(branch);
      }
      return;
    }
    ObjectId commit = head.getObjectId();
    if (!repository.getObjectDatabase().has(commit)) {
      transport.fetch(NullProgressMonitor.INSTANCE, List.of(new RefSpec("+HEAD:" + DETACHED_HEAD)));
    }
    RefUpdate detach = repository.updateRef(Constants.HEAD, true);
    detach.setNewObjectId(commit);
    detach.forceUpdate();
  }

  /** Transports begin their messages with the URL, and its credentials. */
  private String withoutUrl(Exception e) {
    String message = LibraryException.reason(e);
    try {
      URIish uri = new URIish(remote.url());
      for (String secret :
          new @Nullable String[] {remote.url(), uri.toPrivateString(), uri.getPass()}) {
        message = secret == null || secret.isEmpty() ? message : message.replace(secret, "…");
      }
    } catch (URISyntaxException unreadable) {
      return e.getClass().getSimpleName();
    }
    return message.replaceAll("(?<=://)[^/\\s@]*@", "");
  }
}
