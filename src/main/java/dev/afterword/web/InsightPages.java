package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.Kind;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.insight.Figures;
import dev.afterword.insight.InsightRequest;
import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.search.SearchResult;
import dev.afterword.web.api.InsightsJson;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.InsightsAsked;
import dev.afterword.web.page.InsightsPage;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of figures. */
final class InsightPages {
  private final Library library;
  private final Ledger ledger;
  private final Figures figures;
  private final Pages pages;
  private final KeptAnswers kept;

  InsightPages(Library library, Ledger ledger, Figures figures, Pages pages, KeptAnswers kept) {
    this.library = library;
    this.ledger = ledger;
    this.figures = figures;
    this.pages = pages;
    this.kept = kept;
  }

  /** What a page depends on besides the index; the frame's address says what is asked for. */
  private record Key(Frame frame, LocalDate today) {}

  void show(Context context) {
    KeptAnswers.State state = new KeptAnswers.State(library.index().state(), ledger.known());
    InsightsAsked asked = InsightParameters.read(context, pages.today());
    InsightRequest request = InsightParameters.checked(asked::request);
    Key key = new Key(pages.frame(context), asked.today());
    kept.of(state, key, () -> Optional.of(answer(key.frame(), asked, request)))
        .orElseThrow()
        .send(context);
  }

  /** What data depends on besides the index. */
  private record DataKey(InsightRequest request) {}

  void data(Context context) {
    KeptAnswers.State state = new KeptAnswers.State(library.index().state(), ledger.known());
    InsightsAsked asked = InsightParameters.read(context, pages.today());
    InsightRequest request = InsightParameters.checked(asked::request);
    kept.of(state, new DataKey(request), () -> Optional.of(data(request)))
        .orElseThrow()
        .send(context);
  }

  private Answer data(InsightRequest request) {
    byte[] json = Json.bytes(InsightsJson.of(figures.of(request)));
    return Answer.of(Json.MEDIA_TYPE, json, true);
  }

  private Answer answer(Frame frame, InsightsAsked asked, InsightRequest request) {
    InsightsPage page =
        InsightsPage.of(
            frame,
            asked,
            figures.of(request),
            search(request),
            other -> search(other.request()).total(),
            library.taxonomy());
    return Answer.of("text/html", pages.html(page).getBytes(UTF_8), true);
  }

  /** The same incidents as a search finds them. */
  private SearchResult search(InsightRequest request) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    filters.put(
        FacetField.KIND,
        Arrays.stream(Kind.values()).filter(Kind::isIncident).map(Kind::label).toList());
    filters.putAll(request.filters());
    return library
        .index()
        .search(
            new SearchRequest(
                "", filters, request.period().first(), request.period().last(), Sort.DATE, 1, 1));
  }
}
