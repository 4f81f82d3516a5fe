package dev.afterword.web;

import dev.afterword.domain.Taxonomy;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.search.CatalogEntry;
import dev.afterword.search.CatalogName;
import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.NearestNames;
import dev.afterword.web.page.CatalogPage;
import dev.afterword.web.page.ErrorPage;
import dev.afterword.web.page.NamesPage;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** The pages of services, teams, causes and tags: one for each, and one that lists them. */
final class CatalogPages {
  private static final int INCIDENTS = 20;
  private static final int ACTIONS = 10;
  private static final int NAMES = 200;
  private static final int NEAREST = 5;

  private final Library library;
  private final Pages pages;
  private final Ledger ledger;

  CatalogPages(Library library, Pages pages, Ledger ledger) {
    this.library = library;
    this.pages = pages;
    this.ledger = ledger;
  }

  void names(Context context, FacetField field) {
    int page = SearchParameters.page(context, NAMES);
    List<CatalogName> all = settled(field).over(library.index().names(field, ledger.known()));
    int start = (int) Math.min(all.size(), (page - 1L) * NAMES);
    pages.show(
        context,
        NamesPage.of(
            pages.frame(context),
            field,
            all.subList(start, Math.min(all.size(), start + NAMES)),
            page,
            NAMES,
            all.size()));
  }

  /** Under its one address; another way to write the name leads there. */
  void show(Context context, FacetField field) {
    String asked = context.pathParam("name");
    int page = SearchParameters.page(context, INCIDENTS);
    Optional<CatalogEntry> entry = library.index().catalogEntry(field, asked, page, INCIDENTS);
    SettledNames settled = settled(field);
    Optional<String> name = settled.of(asked).or(() -> entry.map(CatalogEntry::name));
    if (name.isEmpty()) {
      missing(context, field, asked, settled);
    } else if (!name.get().equals(asked) && Urls.hasPage(name.get())) {
      context.redirect(Urls.catalog(field, name.get()), HttpStatus.FOUND);
    } else {
      CatalogEntry found = entry.orElseGet(() -> CatalogEntry.empty(field, asked));
      pages.show(context, page(context, found, name.get(), page));
    }
  }

  private CatalogPage page(Context context, CatalogEntry entry, String name, int page) {
    LedgerPage open = ledger.actions(CatalogPage.open(entry.field(), name, pages.today(), ACTIONS));
    return CatalogPage.of(
        pages.frame(context),
        new CatalogPage.Content(name, entry, open, open.count(LedgerField.DUE, "overdue")),
        new CatalogPage.Part(page, INCIDENTS),
        pages.light());
  }

  private void missing(Context context, FacetField field, String asked, SettledNames settled) {
    List<String> names =
        settled.over(library.index().names(field, ledger.known())).stream()
            .map(CatalogName::name)
            .toList();
    context.status(HttpStatus.NOT_FOUND);
    pages.show(
        context,
        ErrorPage.unknownName(
            pages.frame(context), field, asked, NearestNames.to(asked, names, NEAREST)));
  }

  private SettledNames settled(FacetField field) {
    Taxonomy taxonomy = library.taxonomy();
    return SettledNames.of(
        switch (field) {
          case SERVICE -> taxonomy.services().keySet();
          case TEAM -> taxonomy.services().values();
          case CAUSE -> taxonomy.causes().keySet();
          case TAG, KIND, SEVERITY, STATUS, YEAR -> List.of();
        });
  }
}
