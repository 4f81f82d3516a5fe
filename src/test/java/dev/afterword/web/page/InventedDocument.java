package dev.afterword.web.page;

import static dev.afterword.web.page.Invented.at;

import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Document;
import dev.afterword.domain.Fishbone;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Link;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.domain.TimelineEntry;
import dev.afterword.markdown.MadeHtml;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.RenderedDocument.RenderedSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One document that has everything a page can show. */
final class InventedDocument {
  private static final String TIMELINE_TABLE =
      "<table><thead><tr><th>Time (UTC)</th><th>Event</th></tr></thead><tbody><tr><td>14:02</td>"
          + "<td>Deploy 812 doubles the worker processes</td></tr><tr><td>14:09</td><td><strong>"
          + "Detected</strong> by the synthetic checkout probe</td></tr></tbody></table>";

  private InventedDocument() {}

  static Document document() {
    return new Document(
        "2026-10-03-checkout-502s",
        "postmortems/2026/2026-10-03-checkout-502s.md",
        Kind.POSTMORTEM,
        "Checkout answered 502 for 38 minutes",
        Status.REVIEWED,
        new Severity("SEV1"),
        at("2026-10-03T14:02:00Z"),
        DateOrigin.STARTED,
        new Milestones(
            at("2026-10-03T14:02:00Z"),
            at("2026-10-03T14:09:00Z"),
            at("2026-10-03T14:11:00Z"),
            at("2026-10-03T14:40:00Z"),
            null),
        List.of("checkout", "payments-db"),
        List.of("payments", "platform"),
        List.of("connection-pool", "deploy"),
        List.of("capacity", "change"),
        Document.EVERYONE,
        frontMatter(),
        sections(),
        timeline(),
        whys(),
        fishbone(),
        Invented.actions(),
        List.of(),
        List.of(
            Problem.atLine(
                14, "metadata/duration", "slo budget: \"38 %\" (expected a number with a unit)"),
            Problem.ofFile("id/conflict", "id: another document has it too")));
  }

  static Document hostile() {
    return new Document(
        "notes/<b>raw</b> & more",
        "notes/<b>raw</b> & more.md",
        Kind.PAGE,
        "<script>alert(1)</script> averyveryverylongwordwithoutanyplacetobreakitacrosslinesatall",
        null,
        null,
        null,
        null,
        Milestones.NONE,
        List.of(),
        List.of(),
        List.of("\"><img src=x>"),
        List.of(),
        Document.EVERYONE,
        Map.of("url", new MetadataValue.Text("javascript:alert(1)")),
        List.of(new Section("Log", 4, SectionRole.OTHER, 1, "log", "a log")),
        List.of(
            new TimelineEntry(
                null,
                "14:02",
                null,
                null,
                "something happened",
                List.of(new Link("bad", "javascript:alert(1)")))),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Map<String, MetadataValue> frontMatter() {
    Map<String, MetadataValue> impact = new LinkedHashMap<>();
    impact.put("users", text("12400"));
    impact.put("failed requests", text("31107"));
    impact.put("slo_budget", text("38%"));
    Map<String, MetadataValue> roles = new LinkedHashMap<>();
    roles.put("incident commander", text("@commander"));
    roles.put("communications lead", text("@comms"));
    Map<String, MetadataValue> all = new LinkedHashMap<>();
    all.put("title", text("Checkout answered 502 for 38 minutes"));
    all.put("services", new MetadataValue.Items(List.of(text("checkout"), text("payments-db"))));
    all.put("roles", new MetadataValue.Entries(roles));
    all.put("impact", new MetadataValue.Entries(impact));
    all.put("detected_by", text("alert"));
    all.put("trigger", text("https://git.example.org/shop/checkout/pull/812"));
    all.put("house_number", text("17"));
    return all;
  }

  private static MetadataValue text(String value) {
    return new MetadataValue.Text(value);
  }

  private static List<TimelineEntry> timeline() {
    return List.of(
        event(
            "14:02",
            Phase.START,
            "Deploy 812 doubles the worker processes of checkout",
            "pull 812"),
        event(
            "14:05",
            null,
            "Requests begin to wait for a connection; the queue of the pool grows",
            null),
        event(
            "14:09",
            Phase.DETECT,
            "The synthetic checkout probe fails three times and pages payments",
            "alert"),
        event("14:11", Phase.ACKNOWLEDGE, "The on-call engineer of payments takes the page", null),
        event(
            "14:22",
            null,
            "The dashboards show every connection taken; the database itself is idle",
            "dashboard"),
        event("14:31", null, "The rollback waits for a manual approval", null),
        event(
            "14:40",
            Phase.MITIGATE,
            "The rollback is complete, error rate returns to normal",
            "graph"));
  }

  private static TimelineEntry event(
      String time, @Nullable Phase phase, String text, @Nullable String evidence) {
    return new TimelineEntry(
        at("2026-10-03T" + time + ":00Z"),
        time,
        "UTC",
        phase,
        text,
        evidence == null
            ? List.of()
            : List.of(new Link(evidence, "https://evidence.example.org/" + time)));
  }

  private static FiveWhys whys() {
    var limit =
        why(
            "Why did nothing compare the two?",
            "The limit lives in another repository.",
            List.of("A1"));
    var taken =
        why(
            "Why were they taken?",
            "The deploy doubled the workers, the pool size stayed.",
            List.of(),
            limit);
    var late =
        why(
            "Why did it last 31 minutes?",
            "The rollback waited for a manual approval.",
            List.of("A2"));
    return new FiveWhys(
        List.of(
            why(
                "Why did checkout answer 502?",
                "Every connection of the pool was taken.",
                List.of(),
                taken,
                late),
            why("Why did no alert fire on the pool?", "", List.of("A3"))));
  }

  private static FiveWhys.Why why(
      String question, String answer, List<String> actions, FiveWhys.Why... children) {
    return new FiveWhys.Why(question, answer, List.of(), actions, List.of(children));
  }

  private static Fishbone fishbone() {
    return new Fishbone(
        "checkout answers 502",
        List.of(
            bone(
                "Change",
                Fishbone.Origin.WRITTEN,
                new Fishbone.Cause(
                    "workers doubled in one step", List.of(cause("no canary for process counts")))),
            bone(
                "Capacity",
                Fishbone.Origin.WRITTEN,
                cause("pool size fixed at 50"),
                cause("limit known to one team only")),
            bone("Detection", Fishbone.Origin.DERIVED, cause("no alert on pool saturation")),
            bone(
                "Process",
                Fishbone.Origin.WRITTEN,
                cause("rollback needs an approval during SEV1"))));
  }

  private static Fishbone.Bone bone(
      String category, Fishbone.Origin origin, Fishbone.Cause... causes) {
    return new Fishbone.Bone(category, origin, List.of(causes));
  }

  private static Fishbone.Cause cause(String text) {
    return new Fishbone.Cause(text, List.of());
  }

  private static List<Section> sections() {
    List<Section> all = new ArrayList<>();
    all.add(section("Checkout answered 502 for 38 minutes", 1, SectionRole.OTHER));
    all.add(section("Summary", 2, SectionRole.SUMMARY));
    all.add(section("Impact", 2, SectionRole.IMPACT));
    all.add(section("On customers", 4, SectionRole.OTHER));
    all.add(section("Timeline", 2, SectionRole.TIMELINE));
    all.add(section("5 Whys", 2, SectionRole.FIVE_WHYS));
    all.add(section("Fishbone", 2, SectionRole.FISHBONE));
    all.add(section("What went well", 2, SectionRole.WENT_WELL));
    all.add(section("Where we got lucky", 2, SectionRole.LUCKY));
    all.add(section("Action items", 2, SectionRole.ACTION_ITEMS));
    return all;
  }

  private static Section section(String heading, int level, SectionRole role) {
    String anchor = heading.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new Section(heading, level, role, 20, anchor, heading + " in plain text");
  }

  static RenderedDocument rendered(Document document) {
    return new RenderedDocument(
        document.sections().stream()
            .map(section -> new RenderedSection(section, MadeHtml.of(html(section))))
            .toList());
  }

  private static String html(Section section) {
    return switch (section.role()) {
      case TIMELINE -> TIMELINE_TABLE;
      case FIVE_WHYS ->
          "<ul><li>Why did checkout answer 502? Every connection was taken.</li></ul>";
      case FISHBONE -> "<p>Effect: checkout answers 502</p>";
      case ACTION_ITEMS -> "";
      case SUMMARY ->
          "<p>On 3 October checkout answered <code>502</code> to about a third of all requests for"
              + " 38 minutes. A deploy had doubled the number of worker processes, while the pool"
              + " of connections to <a href=\"/postmortems/payments-db\">payments-db</a> kept its"
              + " size; each worker waited for a connection until the gateway gave up.</p><p>The"
              + " rollback ended it. What had to be compared, workers and connections, lives in"
              + " two repositories, and nothing compares them.</p>";
      case WENT_WELL ->
          "<ul><li>The probe found it before the first customer wrote.</li><li>The status page"
              + " was updated within four minutes.</li></ul><blockquote><p>Nobody looked for"
              + " who: everybody looked for what.</p></blockquote>";
      case LUCKY ->
          "<pre><code>FATAL: remaining connection slots are reserved for superusers and a long line that must scroll on its own</code></pre>";
      default ->
          section.level() == 1
              ? ""
              : "<p>About 12,400 people could not pay on their first try. Most of them tried again within the hour, and their baskets were kept.</p>";
    };
  }
}
