package dev.afterword.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads contents from the object database, never from a checkout. */
final class Blobs {
  /** So many objects in a row may be looked for in vain before the first look is believed. */
  private static final int FRUITLESS = 100;

  private final Repository repository;
  private final AtomicInteger fruitless = new AtomicInteger();

  Blobs(Repository repository) {
    this.repository = repository;
  }

  Content read(String blob, int maxBytes) {
    if (!ObjectId.isId(blob)) {
      return Content.unreadable(
          "git/missing-object", "blob \"" + blob + "\" (expected 40 hexadecimal digits)");
    }
    try {
      return open(repository, blob, maxBytes);
    } catch (MissingObjectException e) {
      return readAfresh(blob, maxBytes);
    } catch (IOException | RuntimeException e) {
      // A damaged pack can make JGit fail in any way; one bad object must not end the reading.
      return damaged(blob, LibraryException.reason(e));
    }
  }

  private static Content open(Repository repository, String blob, int maxBytes) throws IOException {
    try (ObjectReader reader = repository.newObjectReader()) {
      ObjectLoader loader = reader.open(ObjectId.fromString(blob), Constants.OBJ_BLOB);
      return loader.getSize() > maxBytes
          ? beginning(blob, loader, maxBytes)
          : whole(blob, loader.getCachedBytes(maxBytes));
    }
  }

  /** One damaged object makes JGit forget its whole pack: another instance knows it still. */
  private Content readAfresh(String blob, int maxBytes) {
    if (fruitless.get() < FRUITLESS) {
      try (Repository again = Repositories.bare(repository.getDirectory().toPath())) {
        Content content = open(again, blob, maxBytes);
        fruitless.set(0);
        return content;
      } catch (MissingObjectException | LibraryException e) {
        fruitless.incrementAndGet();
      } catch (IOException | RuntimeException e) {
        return damaged(blob, LibraryException.reason(e));
      }
    }
    return Content.unreadable(
        "git/missing-object", "blob " + blob + " is missing from the repository");
  }

  private static Content beginning(String blob, ObjectLoader loader, int maxBytes)
      throws IOException {
    try (InputStream stream = loader.openStream()) {
      return new Content.Beginning(blob, loader.getSize(), stream.readNBytes(maxBytes));
    }
  }

  /** JGit does not compare a blob with its id. */
  private static Content whole(String blob, byte[] bytes) {
    return BlobId.of(bytes).equals(blob)
        ? new Content.Whole(blob, bytes)
        : damaged(blob, "its content has another id");
  }

  private static Content damaged(String blob, String reason) {
    return Content.unreadable("git/corrupt-object", "blob " + blob + " is damaged: " + reason);
  }
}
