package dev.afterword.web;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.git.PathProblem;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.proposal.Proposals;
import dev.afterword.review.Reviews;
import dev.afterword.search.DocumentPage;
import dev.afterword.search.DocumentProblems;
import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.LibraryIndex;
import dev.afterword.search.ProblemPage;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.search.SearchResult.Hit;
import dev.afterword.web.page.DocumentsPage;
import dev.afterword.web.page.HelpPage;
import dev.afterword.web.page.HomePage;
import dev.afterword.web.page.HomePage.SavedSearch;
import dev.afterword.web.page.ProblemsPage;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that speak of the library as a whole. */
final class LibraryPages {
  private static final int PAGE_SIZE = 100;
  private static final int RECENT = 8;
  private static final int ACTIONS = 8;
  private static final int ATTENTION = 5;
  private static final int ON_THIS_DAY = 3;
  private static final int FIGURES_DAYS = 90;

  private final Library library;
  private final Pages pages;
  private final Proposals proposals;
  private final Ledger ledger;
  private final Reviews reviews;

  LibraryPages(Library library, Pages pages, Proposals proposals, Ledger ledger, Reviews reviews) {
    this.library = library;
    this.pages = pages;
    this.proposals = proposals;
    this.ledger = ledger;
    this.reviews = reviews;
  }

  void home(Context context) {
    LocalDate today = pages.today();
    pages.show(context, HomePage.of(pages.frame(context), content(today), pages.light()));
  }

  private HomePage.Content content(LocalDate today) {
    LibraryIndex index = library.index();
    List<DocumentSummary> incidents = index.incidents(today.minusDays(FIGURES_DAYS), latest(today));
    List<Duration> detected =
        incidents.stream()
            .map(incident -> incident.durations().detect())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    LedgerPage open = ledger.actions(LedgerRequest.unsettled(today, ACTIONS));
    return new HomePage.Content(
        incidents.size(),
        median(detected),
        detected.size(),
        open.total(),
        open.count(LedgerField.DUE, "overdue"),
        recent(today),
        open.actions(),
        reviews.waiting(ATTENTION),
        reviews.onThisDay(ON_THIS_DAY),
        index.problems(1, ATTENTION).documents().stream().map(DocumentProblems::document).toList(),
        proposals.recent(),
        library.settings().searches().stream()
            .map(it -> new SavedSearch(it.name(), Urls.search(SearchRequest.of(it.query()))))
            .toList());
  }

  /** The middle one, of an even number the mean of the two in the middle; null of none. */
  private static @Nullable Duration median(List<Duration> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    int middle = sorted.size() / 2;
    Duration upper = sorted.get(middle);
    return sorted.size() % 2 == 1 ? upper : upper.plus(sorted.get(middle - 1)).dividedBy(2);
  }

  /** It may be tomorrow already where an incident was written down. */
  private static LocalDate latest(LocalDate today) {
    return today.plusDays(1);
  }

  /** A date in the future is a slip: such an incident would stand first for years. */
  private List<DocumentSummary> recent(LocalDate today) {
    List<DocumentSummary> dated = newest(FacetField.KIND, incidentKinds(), latest(today), RECENT);
    if (dated.size() == RECENT) {
      return dated;
    }
    List<DocumentSummary> few = new ArrayList<>(dated);
    newest(FacetField.KIND, incidentKinds(), null, SearchRequest.MAX_SIZE).stream()
        .filter(document -> document.date() == null)
        .limit(RECENT - dated.size())
        .forEach(few::add);
    return few;
  }

  private List<DocumentSummary> newest(
      FacetField field, List<String> values, @Nullable LocalDate to, int size) {
    SearchRequest request =
        new SearchRequest("", Map.of(field, values), null, to, Sort.DATE, 1, size);
    return library.index().search(request).hits().stream().map(Hit::document).toList();
  }

  private static List<String> incidentKinds() {
    return Arrays.stream(Kind.values()).filter(Kind::isIncident).map(Kind::label).toList();
  }

  void documents(Context context) {
    int page = SearchParameters.page(context, PAGE_SIZE);
    DocumentPage documents = library.index().documents(page, PAGE_SIZE);
    pages.show(
        context,
        DocumentsPage.of(
            pages.frame(context),
            documents.documents(),
            page,
            PAGE_SIZE,
            documents.total(),
            library.taxonomy()));
  }

  /** The library's own problems come first, on the first page. */
  void problems(Context context) {
    int page = SearchParameters.page(context, PAGE_SIZE);
    ProblemPage problems = library.index().problems(page, PAGE_SIZE);
    List<ProblemsPage.Troubled> shown = new ArrayList<>();
    if (page == 1) {
      library.problems().stream()
          .collect(Collectors.groupingBy(PathProblem::path))
          .forEach((path, all) -> shown.add(troubled(path, all)));
    }
    problems.documents().stream().map(LibraryPages::troubled).forEach(shown::add);
    pages.show(
        context,
        ProblemsPage.of(
            pages.frame(context),
            shown,
            page,
            PAGE_SIZE,
            problems.total(),
            library.problemCount()));
  }

  private static ProblemsPage.Troubled troubled(String path, List<PathProblem> problems) {
    String where = path.isEmpty() ? "the library" : path;
    return ProblemsPage.troubled(
        where, null, null, problems.stream().map(PathProblem::problem).toList());
  }

  private static ProblemsPage.Troubled troubled(DocumentProblems one) {
    DocumentSummary document = one.document();
    return ProblemsPage.troubled(document.path(), document.id(), document.title(), one.problems());
  }

  void help(Context context) {
    pages.show(context, HelpPage.of(pages.frame(context), library.taxonomy(), library.limits()));
  }
}
