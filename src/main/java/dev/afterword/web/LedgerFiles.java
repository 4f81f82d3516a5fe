package dev.afterword.web;

import dev.afterword.domain.Statement;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.web.api.ActionsCsv;
import dev.afterword.web.page.LedgerUrls;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Action items as files for other programs, narrowed as on their page. */
final class LedgerFiles {
  private static final int ENTRIES = 50;

  /** How many are looked at for the newest, of what is new and of what is overdue. */
  private static final int CONSIDERED = 2_000;

  private static final List<String> DATED = List.of("overdue", "soon", "later");

  private final Library library;
  private final Ledger ledger;
  private final Pages pages;

  LedgerFiles(Library library, Ledger ledger, Pages pages) {
    this.library = library;
    this.ledger = ledger;
    this.pages = pages;
  }

  void csv(Context context) {
    List<LedgerAction> all = all(asked(context, LedgerRequest.MOST_REACHED));
    context
        .contentType(ActionsCsv.MEDIA_TYPE)
        .header("Content-Disposition", "attachment; filename=\"actions.csv\"")
        .result(ActionsCsv.of(all, pages.now(), zone()));
  }

  /** What is not settled and has a due date. */
  void calendar(Context context) {
    LedgerRequest asked = asked(context, LedgerRequest.MOST_REACHED);
    List<String> due = asked.filters().getOrDefault(LedgerField.DUE, DATED);
    List<LedgerAction> dated = all(asked.with(LedgerField.DUE, due));
    context
        .contentType(CalendarText.MEDIA_TYPE)
        .result(
            ActionsCalendar.of(
                library.taxonomy().title() + ": actions", dated, updated(), Feed.site(context)));
  }

  /** What was written of late, and what became overdue of late, the newest first. */
  void atom(Context context) throws XMLStreamException {
    LedgerRequest asked = asked(context, CONSIDERED);
    String site = Feed.site(context);
    AtomWriter feed =
        new AtomWriter(
            library.taxonomy().title() + ": actions",
            site + LedgerUrls.actionsFile("atom", asked),
            site + LedgerUrls.actions(asked),
            updated());
    for (AtomWriter.Entry entry : entries(asked, site)) {
      feed.add(entry);
    }
    context.contentType(AtomWriter.MEDIA_TYPE).result(feed.finished());
  }

  private List<AtomWriter.Entry> entries(LedgerRequest asked, String site) {
    List<AtomWriter.Entry> entries = new ArrayList<>();
    for (LedgerAction one : some(asked, LedgerField.AGE, "0-30")) {
      entries.add(entry(one, "", Objects.requireNonNullElse(one.added(), Instant.EPOCH), site));
    }
    for (LedgerAction one : some(asked, LedgerField.DUE, "overdue")) {
      LocalDate due = Objects.requireNonNull(one.action().due());
      Instant since = due.plusDays(1).atStartOfDay(zone()).toInstant();
      entries.add(entry(one, "Overdue: ", since, site));
    }
    return entries.stream()
        .sorted(Comparator.comparing(AtomWriter.Entry::updated).reversed())
        .limit(ENTRIES)
        .toList();
  }

  private List<LedgerAction> some(LedgerRequest asked, LedgerField field, String value) {
    List<String> wanted = asked.filters().getOrDefault(field, List.of(value));
    return wanted.contains(value)
        ? ledger.actions(asked.with(field, List.of(value))).actions()
        : List.of();
  }

  private AtomWriter.Entry entry(LedgerAction one, String before, Instant updated, String site) {
    String page = site + Urls.section(one.document().id(), Statement.anchor(one.action()));
    String whose =
        Stream.concat(Stream.ofNullable(one.action().owner()), one.teams().stream())
            .findFirst()
            .orElse(library.taxonomy().title());
    String due = one.action().due() == null ? "" : ", due " + one.action().due();
    return new AtomWriter.Entry(
        before + one.action().text(),
        before.isEmpty() ? page : page + "-overdue",
        page,
        updated,
        whose,
        one.standing().state().label() + due + ". Of: " + one.document().title());
  }

  /** What was asked for, on one page. */
  private LedgerRequest asked(Context context, int size) {
    LedgerRequest it = LedgerParameters.actions(context, pages.today()).request();
    return new LedgerRequest(
        it.text(), it.filters(), it.improvement(), it.document(), null, it.today(), 1, size);
  }

  /** A file that ends early would look like all of them. */
  private List<LedgerAction> all(LedgerRequest request) {
    LedgerPage found = ledger.actions(request);
    if (found.total() > LedgerRequest.MOST_REACHED) {
      throw new RequestException(
          400,
          found.total()
              + " actions (expected "
              + LedgerRequest.MOST_REACHED
              + " at most: narrow them by team or state)");
    }
    return found.actions();
  }

  private Instant updated() {
    return Objects.requireNonNullElse(library.status().searchableAt(), Instant.EPOCH);
  }

  private ZoneId zone() {
    return library.taxonomy().zone();
  }
}
