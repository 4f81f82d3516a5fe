package dev.afterword.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Which document each name that is linked to means, in one state of the index.
 *
 * @param state of the index
 * @param bySegment by segment and ordinal of {@link Fields#CITES} the number of the document,
 *     {@link NamedDocuments#NONE} for a name of none
 */
record LinkTargets(IndexReader.CacheKey state, int[][] bySegment) {

  static LinkTargets of(DirectoryReader reader) throws IOException {
    NamedDocuments documents = new NamedDocuments(reader);
    Map<BytesRef, Integer> known = new HashMap<>();
    int[][] bySegment = new int[reader.leaves().size()][];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), Fields.CITES);
      int[] targets = new int[(int) names.getValueCount()];
      for (int ord = 0; ord < targets.length; ord++) {
        BytesRef name = names.lookupOrd(ord);
        Integer target = known.get(name);
        if (target == null) {
          target = documents.of(name);
          known.put(BytesRef.deepCopyOf(name), target);
        }
        targets[ord] = target;
      }
      bySegment[leaf.ord] = targets;
    }
    return new LinkTargets(reader.getReaderCacheHelper().getKey(), bySegment);
  }
}
