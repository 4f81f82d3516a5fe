package dev.afterword.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.Head;
import dev.afterword.git.MergeForecast;
import dev.afterword.git.MergeForecast.Outlook;
import dev.afterword.git.ProposedBranch;
import dev.afterword.git.ProposedBranch.Change;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.MadeHtml;
import dev.afterword.markdown.SourceDifference;
import dev.afterword.proposal.Proposal;
import dev.afterword.proposal.ProposalList;
import dev.afterword.proposal.ProposalStatus;
import dev.afterword.proposal.ProposedDocument;
import dev.afterword.search.Similar;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposals for the {@link PreviewSite}. */
final class InventedProposals {
  private static final String PATH = "postmortems/2026/2026-10-03-checkout-502s.md";

  private InventedProposals() {}

  static ProposalList none() {
    return new ProposalList(List.of(), 0, 0, List.of());
  }

  static ProposalList list() {
    return new ProposalList(
        List.of(proposal(), hostile()),
        9_800,
        1,
        List.of(Problem.ofFile("git/ref", "\"gone\": missing commit 1111111")));
  }

  static List<Similar> similar() {
    var all = Invented.incidents();
    return List.of(
        similar(all.get(5), "same service: checkout", "shared terms: pool, connection"),
        similar(all.get(3), "shared terms: deploy, worker, probe"));
  }

  private static Similar similar(DocumentSummary document, String... reasons) {
    return new Similar(document, 4, List.of(reasons), List.of(), List.of());
  }

  static Map<String, Page> pages(Theme theme) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/proposals", list(theme, "/proposals", list()));
    pages.put("/proposals-none", list(theme, "/proposals-none", none()));
    for (ProposalView view : ProposalView.values()) {
      pages.put("/proposals/" + view.label(), page(theme, proposal(), view));
    }
    pages.put("/proposals/hostile", page(theme, hostile(), ProposalView.FINDINGS));
    return pages;
  }

  private static ProposalsPage list(Theme theme, String address, ProposalList list) {
    return ProposalsPage.of(
        Invented.frame(theme, address), list, Invented.TODAY, Taxonomy.DEFAULT.zone());
  }

  private static ProposalPage page(Theme theme, Proposal proposal, ProposalView view) {
    Frame frame = Invented.frame(theme, Urls.proposal(proposal.id()));
    Document document = InventedDocument.document();
    DocumentPage preview =
        DocumentPage.of(
            frame,
            new DocumentPage.Content(
                document,
                InventedDocument.rendered(document),
                false,
                List.of(),
                List.of(),
                null,
                null),
            Taxonomy.DEFAULT,
            Invented.TARGETS,
            Invented.TODAY);
    ProposalPage.Content content =
        switch (view) {
          case PREVIEW -> new ProposalPage.Content(preview, null, null, similar());
          case DIFFERENCE, SIDE_BY_SIDE ->
              new ProposalPage.Content(null, difference(), null, List.of());
          case SOURCE -> new ProposalPage.Content(null, null, source(), List.of());
          case FINDINGS, DISCUSSION -> ProposalPage.Content.NONE;
        };
    return ProposalPage.of(
        frame,
        proposal,
        proposal.documents().getFirst(),
        view,
        content,
        new ReviewView(false, "", "", "", false, List.of(), List.of(), List.of()),
        Taxonomy.DEFAULT,
        Invented.TODAY);
  }

  private static ProposalPage.Difference difference() {
    return new ProposalPage.Difference(
        List.of(new FieldDifference("status", null, "reviewed")),
        List.of(
            new DifferencePage.Part(
                "Impact",
                "What happened",
                DifferencePage.Edit.CHANGED,
                MadeHtml.of(
                    "<p>About <del>many</del><ins>12,400</ins> people could not pay.</p><table><tbody>"
                        + "<tr><td>Failed requests</td><td><del>some</del><ins>3,110</ins></td>"
                        + "</tr></tbody></table>")),
            new DifferencePage.Part(
                "Lessons",
                null,
                DifferencePage.Edit.ADDED,
                MadeHtml.of("<ul><li><ins>Pools want alerts.</ins></li></ul>"))));
  }

  private static SourceDifference source() {
    return SourceDifference.of(
        "# Impact\n\nMany people could not pay.\n\nThe end.\n".getBytes(UTF_8),
        ("# Impact\n\nAbout 12,400 people could not pay, "
                + "and this line is so long that it has to scroll inside its box because nothing"
                + " may make the page itself scroll sideways.\n\nThe end.\n")
            .getBytes(UTF_8),
        Duration.ofSeconds(1));
  }

  private static Proposal proposal() {
    return new Proposal(
        branch("team/checkout-502s", List.of("pull/12"), "Ada", "Tell of the checkout", List.of()),
        "Checkout answered 502 for 38 minutes",
        ProposalStatus.DRAFT,
        List.of(
            document(
                new Change(PATH, null, "a".repeat(40), null, List.of()),
                "Checkout answered 502 for 38 minutes",
                List.of(
                    finding(
                        Level.WARNING,
                        "blame/person",
                        3,
                        "The engineer failed to check the dashboard",
                        "It judges a person (expected the condition that led there)",
                        "The dashboard was not part of the deploy's checklist"),
                    finding(Level.ADVICE, "action/owner", 5, "", "An action without owner", ""))),
            document(
                new Change("notes/b.md", "notes/a.md", "b".repeat(40), "c".repeat(40), List.of()),
                "Notes",
                List.of())),
        1,
        3);
  }

  private static Proposal hostile() {
    String evil = "<img src=x onerror=alert(1)>";
    return new Proposal(
        branch(
            "x/{{7*7}}<script>alert(1)</script>",
            List.of(),
            evil,
            evil + "</code></h1>",
            List.of(evil + ".md", "a\u202Egnp.md")),
        "<script>alert(1)</script>" + "verylong".repeat(30),
        ProposalStatus.OPEN,
        List.of(
            document(
                new Change(evil + ".md", null, "a".repeat(40), null, List.of()),
                evil,
                List.of(finding(Level.ERROR, evil, 1, evil, evil, evil)))),
        0,
        0);
  }

  private static ProposedBranch branch(
      String name, List<String> names, String author, String subject, List<String> conflicts) {
    Head head = new Head("d".repeat(40));
    return new ProposedBranch(
        "refs/heads/" + name,
        name,
        names,
        head,
        head,
        head,
        List.of(),
        6,
        List.of(
            new CommitRecord(
                "d".repeat(40),
                author,
                Instant.parse("2026-11-17T10:00:00Z"),
                subject,
                List.of(),
                List.of())),
        1,
        new MergeForecast(conflicts.isEmpty() ? Outlook.CLEAN : Outlook.CONFLICTS, conflicts));
  }

  private static ProposedDocument document(Change change, String title, List<Finding> findings) {
    return new ProposedDocument(
        change, change.path(), title, Kind.POSTMORTEM, Status.DRAFT, findings, Map.of());
  }

  private static Finding finding(
      Level level, String rule, int line, String text, String message, String suggestion) {
    return new Finding(rule, level, PATH, line, 1, 9, text, message, suggestion);
  }
}
