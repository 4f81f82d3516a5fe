package dev.afterword.git.hosted;

import dev.afterword.git.Content;
import dev.afterword.git.DiskName;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.RepositoryFinder;
import dev.afterword.git.RepositoryFinder.Found;
import dev.afterword.git.SnapshotRules;
import dev.afterword.git.Uncommitted;
import dev.afterword.git.hosted.LibraryWriter.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a hosted repository from a library on disk. */
public final class Founding {
  private static final int LARGEST = 64 << 20;

  private Founding() {}

  /**
   * Makes {@code target} from a work tree, a folder of one, a bare repository or a plain folder,
   * with its history. What no commit holds comes in as a commit of its own, so that nothing that
   * was shown before is missing.
   *
   * @return how many documents no commit held
   */
  public static int from(Path source, Path target, SnapshotRules rules, Instant when)
      throws LibraryException, IOException {
    Beginning beginning = beginning(source, when);
    HostedRepository.create(target, beginning, when);
    if (beginning instanceof CopyOfFolder) {
      return 0; // All of its files are in the one commit.
    }
    try (GitLibrary library =
            GitLibrary.open(new LibraryLocation.Folder(source), null, target, rules);
        HostedRepository hosted = HostedRepository.open(target)) {
      Uncommitted rest = library.uncommitted(library.head().orElse(null));
      return commitRest(library, rest, hosted, when);
    }
  }

  private static Beginning beginning(Path source, Instant when) throws LibraryException {
    return switch (RepositoryFinder.find(source)) {
      case Found.InWorkTree(Path gitFolder, Path top, Path folder) ->
          new CopyOfRepository(gitFolder, DiskName.below(top, folder));
      case Found.Bare(Path gitFolder) -> new CopyOfRepository(gitFolder, CopyOfRepository.ALL);
      case Found.Plain plain -> new CopyOfFolder(plain.folder(), when);
    };
  }

  private static int commitRest(
      GitLibrary library, Uncommitted rest, HostedRepository hosted, Instant when)
      throws LibraryException {
    List<FileEdit> edits = new ArrayList<>();
    for (String path : rest.documents().keySet()) {
      if (FileEdit.isSafe(path) && library.liveFile(path, LARGEST) instanceof Content.Whole whole) {
        edits.add(FileEdit.put(path, whole.bytes()));
      }
    }
    rest.removed().stream().filter(FileEdit::isSafe).map(FileEdit::remove).forEach(edits::add);
    if (!edits.isEmpty()) {
      LibraryWriter writer = new LibraryWriter(hosted, MainGate.OPEN);
      @Nullable String tip = writer.tip(hosted.main());
      String message = "Documents that no commit held when this copy was made\n";
      Change change = new Change(hosted.main(), tip, null, edits, Person.AFTERWORD, message, when);
      if (!(writer.commit(change) instanceof Written.Done)) {
        throw LibraryException.repository(
            "the " + edits.size() + " documents that no commit holds cannot be copied");
      }
    }
    return edits.size();
  }
}
