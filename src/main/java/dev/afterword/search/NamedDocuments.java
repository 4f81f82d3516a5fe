package dev.afterword.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Which document a name means: its id, else its path. Over one reader. */
final class NamedDocuments {
  static final int NONE = -1;

  private final DirectoryReader reader;

  NamedDocuments(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Its number, {@link #NONE} when there is none. */
  int of(BytesRef name) throws IOException {
    int found = of(Fields.ID, name);
    return found == NONE ? of(Fields.PATH, name) : found;
  }

  private int of(String field, BytesRef name) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(new Term(field, name), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          return leaf.docBase + found.docID();
        }
      }
    }
    return NONE;
  }
}
