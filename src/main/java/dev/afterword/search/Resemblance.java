package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Remedy;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds incidents that are like a document or a pasted text: the same services, causes and tags,
 * and the words that stand out in it. Over one reader.
 */
final class Resemblance {
  private static final int MOST_TERMS = 25;
  private static final int SHORTEST_TERM = 3;

  /** A word that more of the documents have says little; in a small library few are many. */
  private static final double COMMON = 0.2;

  private static final int FEW = 5;

  /** In a very large library a smaller share is many, and takes long to go through. */
  private static final int MANY = 5_000;

  /**
   * In a longer text a word that stands there once is not looked up: they are most of its words.
   */
  private static final int LONG = 4_000;

  private static final int SHOWN_TERMS = 5;

  /** What a name in common counts against words in common; a cause is shared by many. */
  private static final Map<FacetField, Float> NAMES =
      Map.of(FacetField.SERVICE, 6f, FacetField.CAUSE, 3f, FacetField.TAG, 4f);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;

  Resemblance(DirectoryReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(Ranking.SIMILARITY);
    this.analyzer = analyzer;
  }

  /** The most similar first; never the document itself, by id or path. */
  List<Similar> to(Likeness likeness, int most) throws IOException {
    List<String> terms = terms(likeness);
    BooleanQuery.Builder common = new BooleanQuery.Builder();
    terms.forEach(term -> common.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD));
    likeness
        .names()
        .forEach((field, values) ->
            values.forEach(value -> common.add(named(field, value), Occur.SHOULD)));
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(common.build(), Occur.MUST)
            .add(Lookups.kinds(Kind::isIncident), Occur.FILTER);
    likeness.itself().forEach(term -> query.add(new TermQuery(term), Occur.MUST_NOT));
    List<Similar> found = new ArrayList<>();
    ScoreDoc[] docs = searcher.search(query.build(), 4 * most).scoreDocs;
    for (int i = 0; i < docs.length && found.size() < most; i++) {
      List<String> reasons = reasons(docs[i], likeness, terms);
      if (!reasons.isEmpty()) {
        found.add(similar(docs[i], reasons));
      }
    }
    return found;
  }

  private Similar similar(ScoreDoc doc, List<String> reasons) throws IOException {
    DocumentSummary document = new Lookups(searcher).summary(doc);
    LeafReaderContext leaf = Lookups.leaf(reader, doc);
    Remedy remedy = Remedies.of(leaf, doc.doc - leaf.docBase);
    if (remedy == null) {
      return new Similar(document, doc.score, reasons, List.of(), List.of());
    }
    List<Mention> playbooks = new Mentions(searcher).in(List.of(Remedies.playbooks(remedy)));
    return new Similar(document, doc.score, reasons, remedy.steps(), playbooks);
  }

  private Query named(FacetField field, String value) {
    Query term = new TermQuery(new Term(field.label(), FacetField.key(value)));
    return new BoostQuery(new ConstantScoreQuery(term), NAMES.getOrDefault(field, 1f));
  }

  /** The words that stand out in it. */
  private List<String> terms(Likeness likeness) throws IOException {
    MoreLikeThis words = new MoreLikeThis(reader);
    words.setAnalyzer(analyzer);
    words.setMinTermFreq(likeness.weighted().length() > LONG ? 2 : 1);
    words.setMinDocFreq(1);
    int documents = reader.docFreq(new Term(Fields.TYPE, Fields.DOCUMENT));
    words.setMaxDocFreq(Math.clamp((long) (documents * COMMON), FEW, MANY));
    words.setMinWordLen(SHORTEST_TERM);
    words.setMaxQueryTerms(2 * MOST_TERMS);
    words.setStopWords(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    List<String> all =
        List.of(words.retrieveInterestingTerms(new StringReader(likeness.weighted()), Fields.TEXT));
    int own = isIndexed(likeness) ? 1 : 0;
    List<String> terms = new ArrayList<>();
    // Lucene gives the one that stands out most last.
    for (String term : all.reversed()) {
      boolean elsewhere = reader.docFreq(new Term(Fields.TEXT, term)) > own;
      if (elsewhere && terms.size() < MOST_TERMS && isWord(term) && !isKnown(term, terms)) {
        terms.add(term);
      }
    }
    return terms;
  }

  private boolean isIndexed(Likeness likeness) throws IOException {
    for (Term term : likeness.itself()) {
      if (term.field().equals(Fields.PATH) && searcher.count(new TermQuery(term)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String term) {
    return term.chars().filter(Character::isLetter).count() >= SHORTEST_TERM;
  }

  /** A word and its stem are one. */
  private static boolean isKnown(String term, List<String> terms) {
    return terms.stream().anyMatch(known -> known.startsWith(term) || term.startsWith(known));
  }

  private List<String> reasons(ScoreDoc doc, Likeness likeness, List<String> terms)
      throws IOException {
    List<String> reasons = new ArrayList<>();
    for (Map.Entry<FacetField, List<String>> names : likeness.names().entrySet()) {
      String field = names.getKey().label();
      List<String> shared = new ArrayList<>();
      for (String value : names.getValue()) {
        if (matches(doc, new Term(field, FacetField.key(value)))) {
          shared.add(value);
        }
      }
      if (!shared.isEmpty()) {
        reasons.add("same " + field + ": " + String.join(", ", shared));
      }
    }
    List<String> words = new ArrayList<>();
    for (String term : terms) {
      if (matches(doc, new Term(Fields.TEXT, term))) {
        words.add(term);
      }
    }
    if (words.size() >= likeness.enough(terms.size()) || (!words.isEmpty() && !reasons.isEmpty())) {
      reasons.add(
          "shared terms: "
              + String.join(", ", words.subList(0, Math.min(SHOWN_TERMS, words.size()))));
    }
    return reasons;
  }

  private boolean matches(ScoreDoc doc, Term term) throws IOException {
    LeafReaderContext leaf = Lookups.leaf(reader, doc);
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    int wanted = doc.doc - leaf.docBase;
    return postings != null && postings.advance(wanted) == wanted;
  }
}
