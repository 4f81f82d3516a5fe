package dev.afterword.search;

import dev.afterword.domain.CommitRecord;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * A set of changes that becomes visible and durable as one, or not at all: whoever closes it
 * without {@link #commit} leaves the index as it was. Memory stays bounded however many documents
 * are put. {@link #put} may be called by several threads at once, the rest by one.
 */
public final class IndexUpdate implements AutoCloseable {
  private final IndexStore store;
  private final IndexWriter writer;
  private final ActionFields actions;
  private final Runnable ended;
  private long sequence;
  private @Nullable String gap;
  private boolean cleared;
  private boolean open = true;

  IndexUpdate(IndexStore store, ActionFields actions, Runnable ended) {
    this.store = store;
    this.actions = actions;
    this.writer = store.writer();
    this.sequence = store.sequence();
    this.gap = store.gap().orElse(null);
    this.ended = ended;
  }

  /** Forgets all documents and commits; from then on each path may be put once only. */
  public void clear() throws IOException {
    write(writer::deleteAll);
    cleared = true;
    sequence = 0;
    gap = null;
  }

  /** Adds a document, in place of the one with the same path. */
  public void put(IndexedDocument document) throws IOException {
    Iterable<Document> block = DocumentFields.of(document, actions);
    if (cleared) {
      write(() -> writer.addDocuments(block));
    } else {
      write(() -> writer.updateDocuments(source(document.document().path()), block));
    }
  }

  public void remove(String path) throws IOException {
    write(() -> writer.deleteDocuments(source(path)));
  }

  /** Adds a commit to the history; the oldest first. Its id must be new. */
  public void addCommit(CommitRecord commit) throws IOException {
    sequence++;
    if (!commit.changes().isEmpty()) {
      write(() -> writer.addDocuments(ChangeFields.of(commit, sequence)));
    }
  }

  /** Takes a commit out of the history: a push by force has dropped it. */
  public void withdrawCommit(String id) throws IOException {
    write(() -> writer.deleteDocuments(new Term(Fields.COMMIT, id)));
  }

  /** Remembers that not all commits could be told of, until {@link #clear}. */
  public void lacksHistory(String why) {
    gap = why;
  }

  /**
   * Makes the changes durable, then visible to every later search.
   *
   * @param revision the git commit that the index now equals
   * @param complete whether every file of that commit that could be a document is in the index, and
   *     nothing else there is worth a word
   */
  public void commit(String revision, boolean complete) throws IOException {
    write(() -> store.commit(revision, sequence, gap, complete));
    open = false;
    ended.run();
  }

  /** Undoes everything, unless it was committed. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      try {
        store.rollback();
      } finally {
        ended.run();
      }
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  /** After a disk has failed once, for one thread or for a merge, the writer is closed for all. */
  private static void write(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (AlreadyClosedException e) {
      throw new IOException("writing the index has failed", e);
    }
  }

  private static Term source(String path) {
    return new Term(Fields.SOURCE, path);
  }
}
