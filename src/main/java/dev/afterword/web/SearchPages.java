package dev.afterword.web;

import dev.afterword.ingest.Library;
import dev.afterword.search.SearchRequest;
import dev.afterword.web.page.SearchPage;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;

/** The search page; htmx takes its results from the same answer. */
final class SearchPages {
  private final Library library;
  private final Pages pages;

  SearchPages(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }

  void search(Context context) {
    SearchRequest request = SearchParameters.read(context, Urls.PAGE_SIZE);
    pages.show(
        context,
        SearchPage.of(
            pages.frame(context), request, library.index().search(request), library.taxonomy()));
  }
}
