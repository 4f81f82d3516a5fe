package dev.afterword.web.page;

import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.MadeHtml;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.FacetField;
import dev.afterword.search.ReviewIndex.Some;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.search.SearchResult.Fragment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every page with made-up content, by its path. */
final class PreviewSite {
  private PreviewSite() {}

  static Map<String, Page> pages(Theme theme) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", home(theme));
    pages.put("/empty", HomePage.of(empty(theme), nothing(), InventedLedger.LIGHT));
    pages.put("/calm", HomePage.of(Invented.frame(theme, "/"), nothing(), InventedLedger.LIGHT));
    pages.put("/search", search(theme));
    pages.put("/search-nothing", searchNothing(theme));
    pages.put("/postmortems/full", document(theme, InventedDocument.document()));
    pages.put("/postmortems/bare", document(theme, InventedDocument.hostile()));
    pages.put("/difference/full", difference(theme));
    pages.putAll(InventedProposals.pages(theme));
    pages.putAll(InventedCatalog.pages(theme));
    pages.putAll(InventedLedger.pages(theme));
    pages.putAll(InventedAction.pages(theme));
    pages.putAll(InventedIdeas.pages(theme));
    pages.putAll(InventedReview.pages(theme));
    pages.putAll(InventedInsights.pages(theme));
    pages.put(
        "/documents",
        DocumentsPage.of(
            Invented.frame(theme, "/documents"),
            Invented.incidents(),
            3,
            6,
            143,
            Taxonomy.DEFAULT));
    pages.put("/problems", problems(theme));
    pages.put(
        "/help",
        HelpPage.of(Invented.frame(theme, "/help"), Taxonomy.DEFAULT, ReadingLimits.DEFAULT));
    pages.put(
        "/missing",
        ErrorPage.notFound(Invented.frame(theme, "/missing"), "Nothing has the address /missing."));
    pages.put("/broken", ErrorPage.internal(Invented.frame(theme, "/broken")));
    return pages;
  }

  private static Frame empty(Theme theme) {
    Site site =
        new Site(
            "Lantern postmortems",
            null,
            Instant.parse("2026-11-20T09:41:00Z"),
            0,
            0,
            Assets.load());
    return new Frame(site, theme, "/", "");
  }

  private static HomePage.Content nothing() {
    return new HomePage.Content(
        0,
        null,
        0,
        0,
        0,
        List.of(),
        List.of(),
        InventedReview.none(),
        List.of(),
        List.of(),
        InventedProposals.none(),
        List.of());
  }

  private static HomePage home(Theme theme) {
    var all = Invented.incidents();
    var content =
        new HomePage.Content(
            42,
            Duration.ofMinutes(6),
            39,
            31,
            6,
            all,
            InventedLedger.actions().stream()
                .filter(one -> !one.standing().state().isSettled())
                .toList(),
            new Some<>(
                12,
                List.of(
                    new DatedDocument(
                        Invented.with(all.getFirst(), Status.IN_REVIEW, false, 0),
                        Instant.parse("2026-11-13T10:00:00Z"),
                        null),
                    new DatedDocument(
                        Invented.with(all.get(1), Status.DRAFT, true, 0), null, null))),
            all.subList(0, 2),
            List.of(Invented.with(all.get(4), Status.REVIEWED, false, 2)),
            InventedProposals.list(),
            List.of(
                new HomePage.SavedSearch("Capacity this year", "/search?q=cause%3Acapacity"),
                new HomePage.SavedSearch("Checkout, severe", "/search?q=service%3Acheckout")));
    return HomePage.of(Invented.frame(theme, "/"), content, InventedLedger.LIGHT);
  }

  private static SearchPage search(Theme theme) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    filters.put(FacetField.SERVICE, List.of("checkout"));
    var request =
        new SearchRequest(
            "pool severity:SEV1..SEV2",
            filters,
            LocalDate.parse("2025-01-01"),
            null,
            SearchRequest.Sort.RELEVANCE,
            1,
            10);
    var all = Invented.incidents();
    var snippet =
        new SearchResult.Snippet(
            "Root causes",
            "root-causes",
            List.of(
                new Fragment("every connection of the ", false),
                new Fragment("pool", true),
                new Fragment(" was taken: the deploy doubled the workers, while the ", false),
                new Fragment("pool", true),
                new Fragment(" kept its size of 50", false)));
    var hits =
        List.of(
            new SearchResult.Hit(
                Invented.with(all.getFirst(), Status.IN_REVIEW, true, 0), snippet, 3),
            new SearchResult.Hit(all.get(5), snippet, 2),
            new SearchResult.Hit(all.get(3), new SearchResult.Snippet(null, null, List.of()), 1));
    var result =
        new SearchResult(
            14,
            Duration.ofMillis(12),
            "pool severity:SEV1..SEV2",
            List.of("“(” was searched as text: it is never closed."),
            "spool",
            List.of(new SearchResult.Clause("severity:SEV1..SEV2", "pool")),
            hits,
            facets(),
            InventedCatalog.precedent());
    return SearchPage.of(
        Invented.frame(theme, "/search"), Asked.of(request), result, List.of(), Taxonomy.DEFAULT);
  }

  private static Map<FacetField, List<FacetCount>> facets() {
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    facets.put(
        FacetField.SEVERITY,
        List.of(new FacetCount("SEV1", 4, false), new FacetCount("SEV2", 10, false)));
    facets.put(
        FacetField.SERVICE,
        List.of(
            new FacetCount("checkout", 9, true),
            new FacetCount("search", 5, false),
            new FacetCount("payments-db", 4, false),
            new FacetCount("mail", 3, false),
            new FacetCount("gateway", 2, false),
            new FacetCount("resolver", 2, false),
            new FacetCount("catalogue", 1, false),
            new FacetCount("ledger", 1, false),
            new FacetCount("identity", 1, false)));
    facets.put(
        FacetField.CAUSE,
        List.of(new FacetCount("capacity", 6, false), new FacetCount("configuration", 5, false)));
    facets.put(
        FacetField.TEAM,
        List.of(new FacetCount("payments", 8, false), new FacetCount("platform", 6, false)));
    facets.put(
        FacetField.YEAR,
        List.of(new FacetCount("2026", 9, false), new FacetCount("2025", 5, false)));
    facets.put(
        FacetField.KIND,
        List.of(new FacetCount("postmortem", 13, false), new FacetCount("near-miss", 1, false)));
    return facets;
  }

  private static SearchPage searchNothing(Theme theme) {
    var request =
        new SearchRequest(
            "conection service:ledger",
            Map.of(FacetField.TAG, List.of("dns")),
            null,
            null,
            SearchRequest.Sort.DATE,
            1,
            10);
    var result =
        new SearchResult(
            0,
            Duration.ofMillis(3),
            "conection service:ledger",
            List.of(),
            "connection service:ledger",
            List.of(),
            List.of(),
            Map.of(
                FacetField.SERVICE,
                List.of(new FacetCount("ledger", 0, true)),
                FacetField.TAG,
                List.of(new FacetCount("dns", 0, true))),
            null);
    Asked asked = Asked.of(request);
    return SearchPage.of(
        Invented.frame(theme, "/search"),
        asked,
        result,
        Widening.all(asked, result, _ -> 3),
        Taxonomy.DEFAULT);
  }

  private static DocumentPage document(Theme theme, Document document) {
    boolean full = document.kind() == Kind.POSTMORTEM;
    var all = Invented.incidents();
    var content =
        new DocumentPage.Content(
            document,
            InventedDocument.rendered(document),
            !full,
            full ? Invented.history() : List.of(),
            full ? InventedProposals.similar() : List.of(),
            full ? all.get(4) : null,
            full ? all.get(2) : null);
    return DocumentPage.of(
        Invented.frame(theme, Urls.document(document.id())),
        content,
        full ? InventedLedger.actions() : List.of(),
        full
            ? new DocumentPage.Past(
                InventedIdeas.seenAgain(),
                InventedIdeas.seenAgain(),
                DocumentPage.Past.NONE.cited())
            : DocumentPage.Past.NONE,
        InventedLedger.LIGHT);
  }

  private static DifferencePage difference(Theme theme) {
    var history = Invented.history();
    var changed =
        MadeHtml.of(
            "<p>The probe found it <del>after five minutes</del><ins>after seven minutes, before"
                + " the first customer wrote</ins>. The status page followed four minutes later.</p>"
                + "<ul><li>The runbook was right.</li><li><ins>Nobody was woken twice.</ins></li>"
                + "<li><del>The alert named the service.</del></li></ul>");
    var kept = MadeHtml.of("<p>About 12,400 people could not pay on their first try.</p>");
    var added =
        MadeHtml.of(
            "<p><ins>The deploy was on a Saturday morning, when few people shop.</ins></p>");
    return DifferencePage.of(
        Invented.frame(theme, "/difference/full"),
        "full",
        "Checkout answered 502 for 38 minutes",
        history,
        history.get(1).id(),
        history.get(0).id(),
        List.of(
            new FieldDifference("detected", "2026-10-03T14:07Z", "2026-10-03T14:09Z"),
            new FieldDifference("status", null, "reviewed")),
        List.of(
            new DifferencePage.Part(
                "What went well", "What went right", DifferencePage.Edit.CHANGED, changed),
            new DifferencePage.Part("Impact", null, DifferencePage.Edit.KEPT, kept),
            new DifferencePage.Part("Where we got lucky", null, DifferencePage.Edit.ADDED, added)));
  }

  private static ProblemsPage problems(Theme theme) {
    return ProblemsPage.of(
        Invented.frame(theme, "/problems"),
        List.of(
            ProblemsPage.troubled(
                "postmortems/2026/a.md",
                "full",
                "Checkout answered 502",
                List.of(
                    Problem.atLine(
                        4, "metadata/severity", "severity: \"huge\" (expected one of SEV1…SEV4)"),
                    Problem.atLine(9, "metadata/date", "started: \"soon\" (expected a date)"))),
            ProblemsPage.troubled(
                "postmortems/link.md",
                null,
                null,
                List.of(Problem.ofFile("git/mode", "a symbolic link, which is not followed")))),
        1,
        50,
        2,
        3);
  }
}
