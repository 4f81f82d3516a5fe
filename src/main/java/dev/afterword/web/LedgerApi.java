package dev.afterword.web;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerRequest;
import dev.afterword.web.api.ActionsJson;
import dev.afterword.web.api.ImprovementsJson;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Action items and improvements as JSON. */
final class LedgerApi {
  private final Library library;
  private final Ledger ledger;
  private final Clock clock;

  LedgerApi(Library library, Ledger ledger, Clock clock) {
    this.library = library;
    this.ledger = ledger;
    this.clock = clock;
  }

  void actions(Context context) {
    LedgerRequest request = LedgerParameters.actions(context, today()).request();
    Json.write(context, ActionsJson.of(ledger.actions(request), clock.instant(), zone()));
  }

  void improvements(Context context) {
    ImprovementRequest request = LedgerParameters.improvements(context);
    Json.write(context, ImprovementsJson.of(ledger.improvements(request), this::leading));
  }

  private List<LedgerAction> leading(ImprovementUse use) {
    return ledger
        .actions(LedgerRequest.all(today(), LedgerRequest.MAX_SIZE).to(use.improvement().id()))
        .actions();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone()));
  }

  private ZoneId zone() {
    return library.taxonomy().zone();
  }
}
