package dev.afterword.web;

import dev.afterword.ingest.Library;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import dev.afterword.web.page.Asked;
import dev.afterword.web.page.SearchPage;
import dev.afterword.web.page.Urls;
import dev.afterword.web.page.Widening;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** The search page; htmx takes its results from the same answer. */
final class SearchPages {
  /** The text that the page's check boxes were shown for: it comes back with them. */
  private static final String BEFORE = "was";

  /** Characters; an answer's headers have to hold the address besides the others. */
  private static final int LONGEST_ADDRESS = 7_000;

  private final Library library;
  private final Pages pages;

  SearchPages(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }

  /** Check boxes lead on to the address whose text says the same, unless it is too long. */
  void search(Context context) {
    SearchRequest request = SearchParameters.read(context, Urls.PAGE_SIZE);
    Asked asked = Asked.of(request, SearchParameters.text(context, BEFORE));
    boolean isElsewhere =
        context.queryParam(BEFORE) != null || !asked.shown().filters().equals(request.filters());
    boolean isPart = context.header("HX-Request") != null;
    String address = Urls.search(asked.shown());
    boolean isTold = address.length() <= LONGEST_ADDRESS;
    if (isElsewhere && !isPart && isTold) {
      context.redirect(address, HttpStatus.SEE_OTHER);
      return;
    }
    if (isPart && isTold) {
      context.header("HX-Replace-Url", address);
    }
    SearchResult result = library.index().search(asked.toAsk());
    pages.show(
        context,
        SearchPage.of(
            pages.frame(context),
            asked,
            result,
            Widening.all(asked, result, this::count),
            library.taxonomy()));
  }

  private long count(SearchRequest it) {
    return library
        .index()
        .search(new SearchRequest(it.text(), it.filters(), it.from(), it.to(), it.sort(), 1, 1))
        .total();
  }
}
