package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Remedy;
import dev.afterword.search.CatalogEntry;
import dev.afterword.search.CatalogName;
import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.Mention;
import dev.afterword.search.Precedent;
import dev.afterword.search.SearchResult.FacetCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up incidents that agree, and what is known of their service. */
final class InventedCatalog {
  private InventedCatalog() {}

  static Precedent precedent() {
    List<DocumentSummary> all = Invented.incidents();
    return new Precedent(
        List.of(
            new Precedent.Name(FacetField.SERVICE, "checkout"),
            new Precedent.Name(FacetField.CAUSE, "capacity")),
        5,
        List.of(
            new Precedent.Told(
                all.getFirst(),
                List.of(
                    step(7, "14:31", "Mitigated: pool_size=120 on all pods, errors below 0.1%"),
                    step(9, null, "Second half of the workers back. " + "x".repeat(300)))),
            new Precedent.Told(
                all.get(4), List.of(step(3, "09:12", "<b>Traffic</b> moved to zone b"))),
            new Precedent.Told(all.get(3), List.of())),
        List.of(playbook(all.get(5)), new Mention("pool-tuning", null, 1)));
  }

  private static Remedy.Step step(int number, @Nullable String time, String text) {
    return new Remedy.Step(number, Phase.MITIGATE, null, time, "UTC", text);
  }

  private static Mention playbook(DocumentSummary document) {
    return new Mention("Fail the database over", document, 2);
  }

  static Map<String, Page> pages(Theme theme) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/services/checkout", page(theme, full()));
    pages.put(
        "/services/bare", page(theme, CatalogEntry.empty(FacetField.SERVICE, "x".repeat(80))));
    pages.put("/services", names(theme, FacetField.SERVICE));
    pages.put(
        "/tags", NamesPage.of(Invented.frame(theme, "/tags"), FacetField.TAG, List.of(), 1, 10, 0));
    pages.put(
        "/services/unknown",
        ErrorPage.unknownName(
            Invented.frame(theme, "/services/unknown"),
            FacetField.SERVICE,
            "chekout",
            List.of("checkout", "checkout-web")));
    return pages;
  }

  private static NamesPage names(Theme theme, FacetField field) {
    return NamesPage.of(
        Invented.frame(theme, Urls.catalog(field)),
        field,
        List.of(
            new CatalogName("checkout", 1_043, 812, 31),
            new CatalogName("a-service-with-a-name-that-is-longer-than-a-phone-is-wide", 9, 1, 0)),
        2,
        2,
        9);
  }

  private static CatalogPage page(Theme theme, CatalogEntry entry) {
    List<LedgerAction> actions = entry.incidents() == 0 ? List.of() : InventedLedger.actions();
    return CatalogPage.of(
        Invented.frame(theme, Urls.catalog(entry.field(), entry.name())),
        new CatalogPage.Content(
            entry.name(),
            entry,
            InventedLedger.found(3L * actions.size(), actions, List.of()),
            actions.size()),
        new CatalogPage.Part(1, 5),
        InventedLedger.LIGHT);
  }

  private static CatalogEntry full() {
    List<DocumentSummary> all = Invented.incidents();
    return new CatalogEntry(
        FacetField.SERVICE,
        "checkout",
        21,
        14,
        all,
        List.of(all.get(2)),
        precedent().playbooks(),
        Map.of(
            FacetField.CAUSE,
            List.of(new FacetCount("capacity", 6, false), new FacetCount("change", 2, false))),
        List.of(new Mention(all.getLast().title(), all.getLast(), 2)));
  }
}
