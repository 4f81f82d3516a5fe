package dev.afterword.web;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.search.ActionPage;
import dev.afterword.search.DocumentPage;
import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.web.page.DocumentsPage;
import dev.afterword.web.page.HelpPage;
import dev.afterword.web.page.HomePage;
import dev.afterword.web.page.HomePage.Unfinished;
import dev.afterword.web.page.ProblemsPage;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that speak of the library as a whole. */
final class LibraryPages {
  private static final int PAGE_SIZE = 100;
  private static final int RECENT = 8;
  private static final int ACTIONS = 8;
  private static final int ATTENTION = 5;
  private static final int MAX_PAGE = 1_000_000;
  private static final int FIGURES_DAYS = 90;

  private final Library library;
  private final Pages pages;

  LibraryPages(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }
}
