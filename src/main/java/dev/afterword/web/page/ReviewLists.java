package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Lessons;
import dev.afterword.improvement.SeenAgain;
import dev.afterword.review.AgendaItem;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.ReviewMaterial;
import dev.afterword.review.ReviewMaterial.Looked;
import dev.afterword.review.Reviews;
import dev.afterword.review.Suggestion;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.Learned;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.Recurrence;
import dev.afterword.search.ReviewIndex.Some;
import dev.afterword.web.page.ReviewList.Note;
import dev.afterword.web.page.ReviewList.Row;
import dev.afterword.web.page.ReviewPage.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays out what there is to talk about: each document can be ticked once, where it stands first.
 */
final class ReviewLists {
  private static final String INCIDENTS = "incidents";
  private static final String TELLING = "documents that tell of such things";

  private final ReviewMaterial material;
  private final Suggestion suggestion;
  private final ActionRow.Light light;
  private final List<String> numbers;
  private final Set<String> offered = new HashSet<>();

  ReviewLists(Content content, ActionRow.Light light) {
    this.material = content.material();
    this.suggestion = content.suggestion();
    this.light = light;
    this.numbers = List.copyOf(suggestion.candidates().keySet());
  }

  /** Those that have anything. */
  List<ReviewList> all() {
    List<ReviewList> lists = new ArrayList<>();
    lists.add(
        dated(
            "incidents",
            "Incidents",
            "The severest first.",
            material.incidents(),
            ReviewUrls.incidents(material.asked(), Kind.POSTMORTEM)));
    lists.add(
        dated(
            "waiting",
            "Awaiting review",
            "Drafts and documents in review of whatever date, those that have waited longest since"
                + " their first commit first.",
            material.waiting(),
            ReviewUrls.waiting(material.asked())));
    lists.add(
        dated(
            "near-misses",
            "Near misses",
            "What nearly happened.",
            material.nearMisses(),
            ReviewUrls.incidents(material.asked(), Kind.NEAR_MISS)));
    lists.add(
        list(
            "came-back",
            Suggestion.CAME_BACK,
            looked(
                "Incidents that name one of these as repeated, or share a cause and a service with"
                    + " it, and began after something had been done about it. That alone does not"
                    + " say that it failed.",
                INCIDENTS,
                material.looked()),
            material.cameBack(),
            this::seenAgain));
    lists.add(
        list(
            "surprises",
            Suggestion.SURPRISES,
            looked("In the words of the documents.", TELLING, material.learned()),
            material.surprises(),
            this::surprise));
    lists.add(
        list(
            "foreseen",
            Suggestion.FORESEEN,
            looked(
                "The incident links to the pre-mortem, or has a cause and a service of an earlier"
                    + " one. Whether it is the same risk is for the meeting to say.",
                INCIDENTS,
                material.looked()),
            material.foreseen(),
            this::foreseen));
    lists.add(
        list(
            "playbooks",
            Suggestion.PLAYBOOKS,
            looked("As the incidents name them.", TELLING, material.learned()),
            material.playbooks(),
            this::playbooks));
    lists.removeIf(list -> list.total() == 0 && !list.id().equals("aw-incidents"));
    return lists;
  }

  /** With how much was looked at, where that was not all. */
  private static String looked(String meaning, String documents, Looked looked) {
    return looked.at() == looked.all()
        ? meaning
        : meaning
            + " The newest %d of %d %s were looked at: a shorter time shows all of it."
                .formatted(looked.at(), looked.all(), documents);
  }

  private ReviewList dated(
      String id, String heading, String meaning, Some<DatedDocument> some, String all) {
    return new ReviewList(
        "aw-" + id,
        heading,
        some.total(),
        some.more(),
        meaning,
        null,
        some.first().stream().map(one -> row(one, id.equals("waiting"))).toList(),
        all);
  }

  private Row row(DatedDocument one, boolean waits) {
    Instant added = one.added();
    return new Row(
        edit(one.document()),
        DocumentRow.of(one.document(), light.taxonomy()),
        waits && added != null ? Wording.age(added, light.today(), light.taxonomy().zone()) : null,
        List.of(),
        List.of());
  }

  private <T> ReviewList list(
      String id, String topic, String meaning, Some<T> some, Function<T, Row> row) {
    return new ReviewList(
        "aw-" + id,
        topic,
        some.total(),
        some.more(),
        meaning,
        edit(new AgendaItem(Subject.TOPIC, topic, 1), topic),
        some.first().stream().map(row).toList(),
        null);
  }

  private Row seenAgain(SeenAgain one) {
    SeenAgainView view = SeenAgainView.of(one, light.taxonomy());
    return new Row(
        null,
        view.incident(),
        null,
        List.of(
            new Note(
                view.reason() + ": like ",
                link(one.earlier()),
                ", about which ",
                view.done(),
                " was done by " + view.at().day())),
        List.of());
  }

  private Row surprise(Learned one) {
    return new Row(
        null,
        DocumentRow.of(one.document(), light.taxonomy()),
        null,
        List.of(),
        one.lessons().surprises());
  }

  private Row foreseen(Recurrence one) {
    return new Row(
        null,
        DocumentRow.of(one.later(), light.taxonomy()),
        null,
        List.of(
            new Note("may be what ", link(one.earlier()), " feared: " + one.reason(), null, "")),
        List.of());
  }

  private Row playbooks(Learned one) {
    Lessons lessons = one.lessons();
    List<Note> notes = new ArrayList<>();
    if (!lessons.missing().isEmpty()) {
      notes.add(Note.of("missing: " + String.join(", ", lessons.missing())));
    }
    if (!lessons.outdated().isEmpty()) {
      notes.add(Note.of("outdated: " + String.join(", ", lessons.outdated())));
    }
    return new Row(null, DocumentRow.of(one.document(), light.taxonomy()), null, notes, List.of());
  }

  private static LinkView link(DocumentSummary document) {
    return LinkView.inside(document.title(), Urls.document(document.id()));
  }

  private @Nullable AgendaEdit edit(DocumentSummary document) {
    return edit(new AgendaItem(Subject.DOCUMENT, document.id(), 1), document.title());
  }

  /** Null where it was offered above. */
  private @Nullable AgendaEdit edit(AgendaItem same, String label) {
    AgendaItem item = suggestion.candidates().get(same.key());
    if (item == null || !offered.add(same.key())) {
      return null;
    }
    int number = numbers.indexOf(same.key()) + 1;
    return AgendaEdit.of(number, item, suggestion.chosen().contains(same.key()), label);
  }

  PromisesView promises() {
    return new PromisesView(
        edit(new AgendaItem(Subject.PROMISES, "", 1), AgendaItem.PROMISES),
        List.of(
            part(
                "overdue",
                "Overdue",
                "Due before today, and neither done nor dropped.",
                material.overdue(),
                LedgerField.DUE,
                List.of("overdue")),
            part(
                "undecided",
                "Undecided",
                "Not settled, and without an owner or a due date.",
                material.undecided(),
                LedgerField.NEEDS,
                Reviews.UNDECIDED)));
  }

  private PromisesView.Part part(
      String id,
      String heading,
      String meaning,
      Some<LedgerAction> some,
      LedgerField field,
      List<String> values) {
    LedgerRequest request = Reviews.request(material.asked(), light.today(), field, values);
    return new PromisesView.Part(
        "aw-" + id,
        heading,
        meaning,
        some.total(),
        some.more(),
        ActionRow.all(some.first(), light),
        LedgerUrls.actions(request));
  }
}
