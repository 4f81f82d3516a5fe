package dev.afterword.search;

import dev.afterword.domain.CommitRecord;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * A set of changes that becomes visible and durable as one, or not at all: whoever closes it
 * without {@link #commit} leaves the index as it was. Memory stays bounded however many documents
 * are put. {@link #put} may be called by several threads at once, the rest by one.
 */
public final class IndexUpdate implements AutoCloseable {
  private final IndexStore store;
  private final IndexWriter writer;
  private final Runnable ended;
  private long sequence;
  private boolean cleared;
  private boolean open = true;

  IndexUpdate(IndexStore store, Runnable ended) {
    this.store = store;
    this.writer = store.writer();
    this.sequence = store.sequence();
    this.ended = ended;
  }

  /** Forgets all documents and commits; from then on each path may be put once only. */
  public void clear() throws IOException {
    writer.deleteAll();
    cleared = true;
    sequence = 0;
  }

  /** Adds a document, in place of the one with the same path. */
  public void put(IndexedDocument document) throws IOException {
    Iterable<Document> block = DocumentFields.of(document);
    if (cleared) {
      writer.addDocuments(block);
    } else {
      writer.updateDocuments(source(document.document().path()), block);
    }
  }

  public void remove(String path) throws IOException {
    writer.deleteDocuments(source(path));
  }

  /** Adds a commit to the history; the oldest first. Its id must be new. */
  public void addCommit(CommitRecord commit) throws IOException {
    sequence++;
    if (!commit.changes().isEmpty()) {
      writer.addDocuments(ChangeFields.of(commit, sequence));
    }
  }

  /** Takes a commit out of the history: a push by force has dropped it. */
  public void withdrawCommit(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.COMMIT, id));
  }

  /** Takes all commits out of the history, the documents stay: before it is told anew. */
  public void withdrawAllCommits() throws IOException {
    writer.deleteDocuments(new Term(Fields.TYPE, Fields.CHANGE));
    sequence = 0;
  }

  /**
   * Makes the changes durable, then visible to every later search.
   *
   * @param revision the git commit that the index now equals
   */
  public void commit(String revision) throws IOException {
    store.commit(revision, sequence);
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

  private static Term source(String path) {
    return new Term(Fields.SOURCE, path);
  }
}
