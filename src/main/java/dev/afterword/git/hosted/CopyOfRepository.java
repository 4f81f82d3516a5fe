package dev.afterword.git.hosted;

import dev.afterword.git.LibraryException;
import dev.afterword.git.Notes;
import dev.afterword.git.Repositories;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * The branches, tags and reviews of a repository of this machine; its HEAD is the branch that is
 * served. Of a folder in it, the commits of HEAD that changed the folder, with that folder as the
 * root.
 *
 * @param gitFolder the repository's own folder
 * @param folder below the top of the repository, with {@code /}; empty for all of it
 */
public record CopyOfRepository(Path gitFolder, String folder) implements Beginning {
  /** The folder that is all of a repository. */
  static final String ALL = "";

  private static final String SOURCE = "refs/afterword/source";

  @Override
  public void fill(Repository repository) throws IOException, LibraryException {
    Ref head = head();
    List<RefSpec> wanted = wanted(head);
    if (!wanted.isEmpty()) {
      fetch(repository, wanted);
    }
    if (head.getObjectId() != null && !folder.isEmpty()) {
      ObjectId split = new FolderHistory(repository, folder).split(head.getObjectId());
      if (split != null) {
        set(repository, HostedRepository.MAIN_REF, split);
      }
      RefUpdate source = repository.updateRef(SOURCE);
      source.setForceUpdate(true);
      source.delete();
    } else if (folder.isEmpty()) {
      serve(repository, head);
    }
  }

  private Ref head() throws IOException, LibraryException {
    try (Repository source = Repositories.bare(gitFolder)) {
      Ref head = source.exactRef(Constants.HEAD);
      if (head == null) {
        throw LibraryException.repository("repository " + gitFolder + " has no HEAD");
      }
      return head;
    }
  }

  private List<RefSpec> wanted(Ref head) {
    List<RefSpec> specs = new ArrayList<>();
    if (folder.isEmpty()) {
      specs.add(new RefSpec("+refs/heads/*:refs/heads/*"));
      specs.add(new RefSpec("+refs/tags/*:refs/tags/*"));
      specs.add(new RefSpec("+" + Notes.PREFIX + "*:" + Notes.PREFIX + "*"));
      if (head.getObjectId() != null && !head.isSymbolic()) {
        specs.add(new RefSpec("+HEAD:" + HostedRepository.MAIN_REF));
      }
    } else if (head.getObjectId() != null) {
      specs.add(new RefSpec("+HEAD:" + SOURCE));
    }
    return specs;
  }

  private void fetch(Repository repository, List<RefSpec> wanted)
      throws IOException, LibraryException {
    try (Transport transport =
        Transport.open(repository, new URIish(gitFolder.toUri().toString()))) {
      transport.setTagOpt(TagOpt.NO_TAGS); // The tags are among the wanted refs.
      transport.fetch(NullProgressMonitor.INSTANCE, wanted);
    } catch (TransportException | NotSupportedException | URISyntaxException e) {
      throw LibraryException.repository("repository " + gitFolder + " cannot be copied", e);
    }
  }

  /** A HEAD that names no branch becomes one. */
  private static void serve(Repository repository, Ref head) throws IOException {
    if (head.isSymbolic()) {
      repository.updateRef(Constants.HEAD, true).link(head.getTarget().getName());
    }
  }

  private static void set(Repository repository, String ref, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(commit);
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new IOException("ref \"" + ref + "\" could not be written: " + result);
    }
  }
}
