package dev.afterword.web.page;

import dev.afterword.domain.Taxonomy;
import dev.afterword.search.CatalogEntry;
import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows of one service, team, cause or tag.
 *
 * @param what it is: {@code service}
 * @param meaning of a cause, as the library's settings tell it
 * @param related a service's team, a team's services
 * @param incidents how many there are; {@code newest} is a page of them
 * @param openActions how many there are; {@code actions} are those due first, {@code
 *     actionsAddress} lists all
 * @param recurring what at least two of its incidents have
 * @param repeated incidents that its incidents say they repeat
 */
public record CatalogPage(
    Frame frame,
    String name,
    String what,
    LinkView all,
    String searchAddress,
    @Nullable String meaning,
    List<LinkView> related,
    long incidents,
    List<DocumentRow> newest,
    Paging paging,
    long openActions,
    long overdue,
    List<ActionRow> actions,
    String actionsAddress,
    List<DocumentRow> playbooks,
    List<Count> used,
    List<Recurring> recurring,
    List<Count> repeated)
    implements Page {
  public CatalogPage {
    related = List.copyOf(related);
    newest = List.copyOf(newest);
    actions = List.copyOf(actions);
    playbooks = List.copyOf(playbooks);
    used = List.copyOf(used);
    recurring = List.copyOf(recurring);
    repeated = List.copyOf(repeated);
  }

  /** What the page is made of. */
  public record Content(String name, CatalogEntry entry, LedgerPage open, long overdue) {}

  /** Which part of the incidents it shows: the page, from 1, and how many are on one. */
  public record Part(int page, int size) {}

  /** A value and how many of the incidents have it. */
  public record Count(LinkView link, long incidents) {}

  /** The values of one facet. */
  public record Recurring(String label, List<Count> values) {
    public Recurring {
      values = List.copyOf(values);
    }
  }

  public static CatalogPage of(Frame frame, Content content, Part part, ActionRow.Light light) {
    Taxonomy taxonomy = light.taxonomy();
    CatalogEntry entry = content.entry();
    FacetField field = entry.field();
    String name = content.name();
    return new CatalogPage(
        frame,
        name,
        field.label(),
        LinkView.inside(Wording.plural(field), Urls.catalog(field)),
        Urls.search(field, name),
        field == FacetField.CAUSE ? taxonomy.causes().get(name) : null,
        related(field, name, taxonomy),
        entry.incidents(),
        DocumentRow.all(entry.newest(), taxonomy),
        Paging.of(
            part.page(), part.size(), entry.incidents(), page -> Urls.catalog(field, name, page)),
        content.open().total(),
        content.overdue(),
        ActionRow.all(content.open().actions(), light),
        LedgerUrls.actions(open(field, name, light.today(), 1)),
        DocumentRow.all(entry.playbooks(), taxonomy),
        counts(entry.used()),
        recurring(entry, name),
        counts(entry.repeated()));
  }

  /** The first action items of one of them that are not settled. */
  public static LedgerRequest open(FacetField field, String name, LocalDate today, int size) {
    return LedgerRequest.unsettled(today, size)
        .with(LedgerField.of(field.label()).orElseThrow(), List.of(name));
  }

  private static List<LinkView> related(FacetField field, String name, Taxonomy taxonomy) {
    List<LinkView> related = new ArrayList<>();
    for (Map.Entry<String, String> owned : taxonomy.services().entrySet()) {
      if (field == FacetField.SERVICE && isSame(owned.getKey(), name)) {
        related.addAll(DocumentRow.terms(FacetField.TEAM, List.of(owned.getValue())));
      } else if (field == FacetField.TEAM && isSame(owned.getValue(), name)) {
        related.addAll(DocumentRow.terms(FacetField.SERVICE, List.of(owned.getKey())));
      }
    }
    return related;
  }

  private static boolean isSame(String one, String other) {
    return FacetField.key(one).equals(FacetField.key(other));
  }

  private static List<Count> counts(List<Mention> mentions) {
    return mentions.stream()
        .map(one -> new Count(PrecedentView.link(one), one.incidents()))
        .toList();
  }

  private static List<Recurring> recurring(CatalogEntry entry, String name) {
    return entry.recurring().keySet().stream()
        .map(field ->
            new Recurring(
                Wording.plural(field),
                entry.recurring().getOrDefault(field, List.of()).stream()
                    .map(one ->
                        new Count(
                            LinkView.inside(
                                one.value(),
                                Urls.incidents(Map.of(entry.field(), name, field, one.value()))),
                            one.count()))
                    .toList()))
        .toList();
  }

  @Override
  public String title() {
    return name + " – " + what;
  }

  public long actionsMore() {
    return openActions - actions.size();
  }
}
