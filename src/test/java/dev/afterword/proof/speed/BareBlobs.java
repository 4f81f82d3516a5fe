package dev.afterword.proof.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** JGit with nothing around it: what reading the files of a commit costs at least. */
final class BareBlobs implements AutoCloseable {
  private final Repository repository;
  private final ObjectReader reader;

  record File(String path, ObjectId blob) {}

  BareBlobs(Path gitFolder) throws IOException {
    repository = new FileRepositoryBuilder().setGitDir(gitFolder.toFile()).build();
    reader = repository.newObjectReader();
  }

  List<File> list() throws IOException {
    List<File> files = new ArrayList<>();
    try (RevWalk commits = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(commits.parseCommit(repository.resolve(Constants.HEAD)).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        files.add(new File(walk.getPathString(), walk.getObjectId(0)));
      }
    }
    return files;
  }

  byte[] read(File file) throws IOException {
    return reader.open(file.blob(), Constants.OBJ_BLOB).getBytes();
  }

  long readAll(List<File> files) throws IOException {
    long bytes = 0;
    for (File file : files) {
      bytes += read(file).length;
    }
    return bytes;
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }
}
