package dev.afterword.web;

import dev.afterword.improvement.Effects;
import dev.afterword.improvement.Ledger;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.web.page.ActionsAsked;
import dev.afterword.web.page.ActionsPage;
import dev.afterword.web.page.ErrorPage;
import dev.afterword.web.page.IdeasPage;
import dev.afterword.web.page.ImprovementPage;
import dev.afterword.web.page.ImprovementsPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of all action items and of the improvements that they lead to. */
final class LedgerPages {
  private static final int IDEAS = 50;

  private final Ledger ledger;
  private final Effects effects;
  private final Pages pages;

  LedgerPages(Ledger ledger, Effects effects, Pages pages) {
    this.ledger = ledger;
    this.effects = effects;
    this.pages = pages;
  }

  void actions(Context context) {
    ActionsAsked asked = LedgerParameters.actions(context, pages.today());
    LedgerPage found = ledger.actions(asked.request());
    pages.show(
        context,
        ActionsPage.of(
            pages.frame(context), asked, found, inAnyState(asked, found), pages.light()));
  }

  /** A tab shows how many it would lead to, so that what others choose does not narrow it. */
  private Map<LedgerField, List<FacetCount>> inAnyState(ActionsAsked asked, LedgerPage found) {
    LedgerRequest all = asked.toCount();
    return all.filters().equals(asked.request().filters())
        ? found.facets()
        : ledger.actions(all).facets();
  }

  void improvements(Context context) {
    ImprovementRequest request = LedgerParameters.improvements(context);
    pages.show(
        context,
        ImprovementsPage.of(
            pages.frame(context), request, ledger.improvements(request), pages.now()));
  }

  void improvement(Context context) {
    String id = context.pathParam("id");
    Optional<ImprovementUse> use = ledger.improvement(id);
    if (use.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      pages.show(context, ErrorPage.unknownImprovement(pages.frame(context), id));
      return;
    }
    LedgerRequest leading =
        LedgerRequest.all(pages.today(), ImprovementPage.MOST).to(use.get().improvement().id());
    pages.show(
        context,
        ImprovementPage.of(
            pages.frame(context),
            use.get(),
            ledger.actions(leading),
            effects.of(use.get().improvement()).orElse(null),
            pages.light()));
  }

  void ideas(Context context) {
    int page = SearchParameters.page(context, IDEAS);
    pages.show(
        context,
        IdeasPage.of(pages.frame(context), ledger.ideas(page, IDEAS), page, IDEAS, pages.light()));
  }
}
