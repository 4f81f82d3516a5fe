package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Remedy;
import dev.afterword.search.Agreement.Shared;
import dev.afterword.search.Precedent.Told;
import dev.afterword.search.SearchResult.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Finds what the best results of a search agree on. Over one reader. */
final class Precedents {
  private static final int LOOKED_AT = 5;

  /** What scores less than this part of the best result's score matches a word by chance. */
  private static final double CLOSE = 0.5;

  /** A name that more of the documents have says little; in a small library few are many. */
  private static final double COMMON = 0.1;

  private static final int FEW = 5;

  private final DirectoryReader reader;

  Precedents(DirectoryReader reader) {
    this.reader = reader;
  }

  /**
   * Null when the best results do not agree.
   *
   * @param docs where each hit stands, the best first
   */
  @Nullable Precedent of(List<Hit> hits, List<ScoreDoc> docs) throws IOException {
    int results = best(hits);
    Map<String, Remedy> remedies = new HashMap<>();
    List<DocumentSummary> telling = new ArrayList<>();
    int incidents = 0;
    for (int i = 0; i < results; i++) {
      DocumentSummary document = hits.get(i).document();
      if (document.kind().isIncident()) {
        incidents++;
        Remedy remedy = remedy(docs.get(i));
        if (remedy != null) {
          remedies.put(document.path(), remedy);
          telling.add(document);
        }
      }
    }
    List<Shared> shared = new ArrayList<>();
    for (Shared one : Agreement.shared(telling)) {
      if (!isCommon(one.name())) {
        shared.add(one);
      }
    }
    Agreement agreed = Agreement.of(shared, telling, incidents);
    return agreed == null ? null : precedent(agreed, results, remedies);
  }

  private static int best(List<Hit> hits) {
    int results = 0;
    while (results < Math.min(LOOKED_AT, hits.size())
        && hits.get(results).score() >= CLOSE * hits.getFirst().score()) {
      results++;
    }
    return results;
  }

  private boolean isCommon(Precedent.Name name) throws IOException {
    int documents = reader.docFreq(new Term(Fields.TYPE, Fields.DOCUMENT));
    int with = reader.docFreq(new Term(name.field().label(), FacetField.key(name.value())));
    return with > Math.max(FEW, COMMON * documents);
  }

  private Precedent precedent(Agreement agreed, int results, Map<String, Remedy> remedies)
      throws IOException {
    List<Told> told = new ArrayList<>();
    List<List<String>> playbooks = new ArrayList<>();
    for (DocumentSummary document : agreed.members()) {
      Remedy remedy = Objects.requireNonNull(remedies.get(document.path()));
      told.add(new Told(document, remedy.steps()));
      playbooks.add(Remedies.playbooks(remedy));
    }
    List<Mention> used = new Mentions(new IndexSearcher(reader)).in(playbooks);
    return new Precedent(agreed.names(), results, told, used);
  }

  private @Nullable Remedy remedy(ScoreDoc doc) throws IOException {
    LeafReaderContext leaf = Lookups.leaf(reader, doc);
    return Remedies.of(leaf, doc.doc - leaf.docBase);
  }
}
