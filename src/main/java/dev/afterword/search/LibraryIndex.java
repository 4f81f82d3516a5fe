package dev.afterword.search;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * The index of one library: written by one {@link IndexUpdate} at a time, read by any number of
 * threads, each seeing the last commit. Damaged files give {@link IndexUnreadable} until they are
 * replaced, see {@link #check}.
 */
public final class LibraryIndex implements AutoCloseable {
  private final Taxonomy taxonomy;
  private final Analyzer analyzer = new TextAnalyzer();
  private final FacetValues<FacetField> facets = new FacetValues<>(Fields.FACETS, FacetField::of);
  private final LedgerIndex ledger;
  private final ReviewIndex review;
  private final IncidentSegments incidents;
  private final ActionFields actions;
  private final IndexStore store;
  private final AtomicBoolean updating = new AtomicBoolean();
  private final GuardedReading reading;

  /** The synonyms that are built in are read when the first search needs them. */
  private volatile Supplier<Ranking> ranking = () -> Ranking.with(Synonyms.builtIn());

  private LibraryIndex(Path folder, String fingerprint, Taxonomy taxonomy) throws IOException {
    this.taxonomy = taxonomy;
    this.actions = ActionFields.of(taxonomy);
    this.store = new IndexStore(folder, fingerprint, analyzer);
    this.reading = new GuardedReading(store);
    LedgerSegments actionItems = new LedgerSegments(taxonomy.zone());
    this.ledger = new LedgerIndex(reading, analyzer, taxonomy, actionItems);
    this.incidents = new IncidentSegments(actionItems, taxonomy.zone());
    this.review = new ReviewIndex(reading, taxonomy);
  }

  /**
   * Opens the index in that folder or creates it. One that cannot be read, or that was made with
   * another fingerprint, is emptied; the log says so, and {@link #revision} is empty.
   *
   * @param fingerprint of all that decides what is indexed: the reader's version, the settings
   * @throws IndexInUse when another process has it open
   */
  public static LibraryIndex open(Path folder, String fingerprint, Taxonomy taxonomy)
      throws IOException {
    return new LibraryIndex(folder, fingerprint, taxonomy);
  }

  /** Takes a library's own synonyms beside those that are built in, for all later searches. */
  public void useAlso(Synonyms own) {
    rankBy(Ranking.with(Synonyms.builtIn().with(own)));
  }

  void rankBy(Ranking other) {
    ranking = () -> other;
  }

  /** The git commit that the index equals; empty when it was never filled. */
  public Optional<String> revision() {
    return store.revision();
  }

  /**
   * Stands for what readers see, equal to itself only: after any change it is another one. Whoever
   * keeps what was made from the index asks for it first, then reads.
   */
  public Object state() {
    return store.state();
  }

  /** What was wrong with it, while it is rebuilt; empty once an update has filled it again. */
  public Optional<String> damage() {
    return store.damage();
  }

  /** Why it was not told of all commits; empty when it was. */
  public Optional<String> gapInHistory() {
    return store.gap();
  }

  /** The folder that it is kept in. */
  public Path folder() {
    return store.folder();
  }

  /** Whether the index lacks nothing of the commit that it equals, as {@link IndexUpdate} said. */
  public boolean isComplete() {
    return store.isComplete();
  }

  /** Whether reading has failed since the last {@link #check}. */
  public boolean isSuspect() {
    return reading.isSuspect();
  }

  /**
   * Reads all files of the index, which takes about a second for a gigabyte. Damaged ones are
   * thrown away, the log says so, and {@link #revision} is empty until an update has filled the
   * index again; readers see the old state until then, as far as it can be read. Not while an
   * update is open.
   *
   * @return what was wrong; empty when nothing was
   */
  public Optional<String> check() throws IOException {
    reading.trust();
    return store.check();
  }

  /**
   * Begins a set of changes.
   *
   * @throws IllegalStateException while another is open
   */
  public IndexUpdate update() throws IOException {
    if (!updating.compareAndSet(false, true)) {
      throw new IllegalStateException("an update of the index is open already (expected one)");
    }
    try {
      store.openAgainAfterFailure();
    } catch (IOException | RuntimeException e) {
      updating.set(false);
      throw e;
    }
    return new IndexUpdate(store, actions, () -> updating.set(false));
  }

  /**
   * Finds documents.
   *
   * @throws QueryLimitExceeded when the query is longer, deeper or wider than is answered
   */
  public SearchResult search(SearchRequest request) {
    return reading.of(
        reader -> new Searching(reader, analyzer, taxonomy, facets, ranking.get()).answer(request));
  }

  /**
   * Ways to go on with a query that is being typed, the likeliest first; none for a blank one.
   *
   * @param text up to where one types
   * @throws QueryLimitExceeded when the text is longer than a query may be
   */
  public List<Suggestion> suggest(String text, int most) {
    return reading.of(
        reader -> new Suggestions(reader, analyzer, facets.totals(reader)).of(text, most));
  }

  public Optional<DocumentSummary> byId(String id) {
    return reading.of(reader -> lookups(reader).first(Fields.ID, id));
  }

  public Optional<DocumentSummary> byPath(String path) {
    return reading.of(reader -> lookups(reader).first(Fields.PATH, path));
  }

  /** All documents whose front matter asks for that id, by path: the first may keep it. */
  public List<DocumentSummary> byDeclaredId(String id) {
    return reading.of(reader -> lookups(reader).by(Fields.DECLARED_ID, id));
  }

  /**
   * All documents, by path.
   *
   * @param page from 1
   */
  public DocumentPage documents(int page, int size) {
    return reading.of(reader -> lookups(reader).page(QueryPlanner.DOCUMENTS, page, size));
  }

  /** The documents whose content no commit holds, by path. */
  public List<DocumentSummary> uncommitted() {
    return reading.of(reader -> lookups(reader).by(Fields.UNCOMMITTED, "yes"));
  }

  /** The commits of a file, the newest first, at most {@code limit} of them. */
  public FileHistory history(String path, int limit) {
    return reading.of(reader -> new Histories(searcher(reader)).of(path, limit));
  }

  /**
   * The path of the document that was once at {@code old}, a path with or without its extension;
   * empty when it was never renamed or is gone.
   */
  public Optional<String> renamedTo(String old) {
    return reading.of(reader -> new Histories(searcher(reader)).renamedTo(old));
  }

  /** The document of that id, also of one that was renamed since. */
  public Optional<DocumentSummary> nowOrOnce(String id) {
    return byId(id).or(() -> renamedTo(id).flatMap(this::byPath));
  }

  /** All services, teams, tags or causes that documents have, those of most incidents first. */
  public List<CatalogName> names(FacetField field, KnownImprovements known) {
    LedgerField same = LedgerField.of(field.label()).orElseThrow();
    return reading.of(
        reader -> new Catalog(reader, facets).names(field, ledger.unsettled(reader, same, known)));
  }

  /**
   * All about one service, team, tag or cause, in whatever case it is written; empty when no
   * document has it.
   *
   * @param page of its incidents, from 1
   */
  public Optional<CatalogEntry> catalogEntry(FacetField field, String name, int page, int size) {
    return reading.of(reader -> new Catalog(reader, facets).entry(field, name, page, size));
  }

  /** Action items and what they lead to. */
  public LedgerIndex ledger() {
    return ledger;
  }

  /** What a meeting talks about. */
  public ReviewIndex review() {
    return review;
  }

  /**
   * Incidents that began after a moment and repeat one of these or share a cause and a service with
   * it, the newest first.
   */
  public RecurrencePage repeatsOf(Collection<DocumentSummary> incidents, Instant after, int most) {
    return reading.of(reader -> new Recurrences(searcher(reader)).after(incidents, after, most));
  }

  /**
   * Earlier incidents that one repeats or shares a cause and a service with: those that it names,
   * then the newest first.
   */
  public List<Recurrence> repeatedBy(DocumentSummary incident, int most) {
    return reading.of(reader -> new Recurrences(searcher(reader)).before(incident, most));
  }

  /**
   * What is computed of what figures are made of, all of one state.
   *
   * @param computing keeps nothing of what it is given
   */
  public <T> T figures(KnownImprovements known, Function<IncidentReading, T> computing) {
    return reading.of(
        reader -> computing.apply(new IncidentReading(reader, facets, incidents, known)));
  }

  public int documentCount() {
    return reading.of(reader -> searcher(reader).count(QueryPlanner.DOCUMENTS));
  }

  /** How many problems all documents have together. */
  public long problemCount() {
    return reading.of(reader -> lookups(reader).problemCount());
  }

  /**
   * The documents that have problems, by path.
   *
   * @param page from 1
   */
  public ProblemPage problems(int page, int size) {
    return reading.of(reader -> lookups(reader).problems(page, size));
  }

  /**
   * The documents that have a problem of that code, by path.
   *
   * @param page from 1
   */
  public DocumentPage withProblem(String code, int page, int size) {
    return reading.of(
        reader -> lookups(reader).page(new TermQuery(new Term(Fields.PROBLEMS, code)), page, size));
  }

  /** The problems of the document at that path; none when there is no such document. */
  public List<Problem> problemsOf(String path) {
    return reading.of(reader -> lookups(reader).problemsOf(path));
  }

  /** The incidents of those days, both included, the newest first. */
  public List<DocumentSummary> incidents(LocalDate first, LocalDate last) {
    return reading.of(reader -> lookups(reader).incidents(first, last));
  }

  /** The documents that refer to one, the newest first; at most that many are given. */
  public DocumentPage citing(DocumentSummary cited, int most) {
    return reading.of(reader -> lookups(reader).citing(cited, most));
  }

  /** The document before and the one after by date; of documents of the same kind. */
  public Neighbours neighbours(DocumentSummary document) {
    return reading.of(reader -> lookups(reader).neighbours(document));
  }

  /**
   * Incidents that are like a document, which need not be in the index, and why; the most similar
   * first, never itself.
   */
  public List<Similar> similar(Document document, int most) {
    return reading.of(reader -> new Resemblance(reader, analyzer).to(Likeness.of(document), most));
  }

  /**
   * Incidents that are like a pasted text, such as an alert, and why; the most similar first. Names
   * of services, causes and tags count wherever they stand in it.
   *
   * @param text its first {@value Similar#MAX_TEXT} characters are looked at
   */
  public List<Similar> similar(String text, int most) {
    return reading.of(reader -> {
      String pasted = Pasted.text(text);
      Likeness likeness = Likeness.of(pasted, new NamesInText(reader).of(pasted));
      return new Resemblance(reader, analyzer).to(likeness, most);
    });
  }

  /** Closes the files; an open update is undone. */
  @Override
  public void close() throws IOException {
    store.close();
    analyzer.close();
  }

  private static Lookups lookups(DirectoryReader reader) {
    return new Lookups(searcher(reader));
  }

  private static IndexSearcher searcher(DirectoryReader reader) {
    return new IndexSearcher(reader);
  }
}
