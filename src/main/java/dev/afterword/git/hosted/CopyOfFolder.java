package dev.afterword.git.hosted;

import dev.afterword.git.DiskName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * The plain files of a folder that has no repository, in one commit. Hidden folders but that of the
 * settings are left out, and so are links and names that not every computer can check out.
 *
 * @param when the commit is made
 */
public record CopyOfFolder(Path folder, Instant when) implements Beginning {

  @Override
  public void fill(Repository repository) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder files = index.builder();
      Files.walkFileTree(folder, new Visitor(inserter, files));
      files.finish();
      if (index.getEntryCount() == 0) {
        return;
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      commit.setAuthor(Person.AFTERWORD.at(when));
      commit.setCommitter(Person.AFTERWORD.at(when));
      commit.setMessage("Documents as they stood in " + folder.getFileName() + "\n");
      RefUpdate main = repository.updateRef(HostedRepository.MAIN_REF);
      main.setNewObjectId(inserter.insert(commit));
      inserter.flush();
      main.update();
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final ObjectInserter inserter;
    private final DirCacheBuilder files;

    Visitor(ObjectInserter inserter, DirCacheBuilder files) {
      this.inserter = inserter;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
      String name = String.valueOf(at.getFileName());
      boolean isHidden = name.startsWith(".") && !name.equals(".afterword");
      return isHidden && !at.equals(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = DiskName.below(folder, file);
      if (attributes.isRegularFile() && FileEdit.isSafe(path)) {
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(
            Files.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.readAllBytes(file)));
        files.add(entry);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
