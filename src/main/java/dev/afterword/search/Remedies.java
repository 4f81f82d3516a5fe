package dev.afterword.search;

import dev.afterword.domain.Remedy;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/** What incidents did to mitigate, as the index has it. */
final class Remedies {
  private Remedies() {}

  /** Null when the document tells nothing. */
  static @Nullable Remedy of(LeafReaderContext leaf, int doc) throws IOException {
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.REMEDY);
    return values.advanceExact(doc) ? Records.remedy(values.binaryValue()) : null;
  }

  /** What it calls the playbooks that it used, as {@link Fields#USED} has them. */
  static List<String> playbooks(Remedy remedy) {
    return Stream.concat(
            remedy.playbooks().stream(), remedy.linked().stream().map(Mentions::linked))
        .toList();
  }
}
