package dev.afterword.web.api;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.improvement.SeenAgain;
import dev.afterword.review.AgendaPlan;
import dev.afterword.review.ReviewMaterial;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.Learned;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.Recurrence;
import dev.afterword.search.ReviewIndex.Some;
import dev.afterword.web.api.ActionsJson.ActionJson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to talk about, and the agenda that is proposed. */
public record ReviewJson(
    String since,
    String until,
    List<ItemJson> agenda,
    ListJson<DocumentJson> incidents,
    ListJson<DocumentJson> waiting,
    ListJson<DocumentJson> nearMisses,
    ListJson<ActionJson> overdue,
    ListJson<ActionJson> undecided,
    ListJson<CameBackJson> cameBack,
    ListJson<SurpriseJson> surprises,
    ListJson<ForeseenJson> foreseen,
    ListJson<PlaybooksJson> playbooks) {

  /** The first of a list, and how many there are in all. */
  public record ListJson<T>(long total, List<T> first) {
    static <S, T> ListJson<T> of(Some<S> some, Function<S, T> json) {
      return new ListJson<>(some.total(), some.first().stream().map(json).toList());
    }
  }

  /**
   * An item of the agenda.
   *
   * @param name of a document its id, of a topic its words; empty for action items
   */
  public record ItemJson(String subject, String name, String title, int minutes) {}

  /**
   * A document.
   *
   * @param added when it was first committed, null when that is not known
   * @param reviewed when it first said that it is reviewed or closed, null when it does not
   */
  public record DocumentJson(
      String id,
      String title,
      String kind,
      @Nullable String status,
      @Nullable String severity,
      @Nullable String started,
      List<String> teams,
      @Nullable String added,
      @Nullable String reviewed) {
    static DocumentJson of(DatedDocument one) {
      DocumentSummary it = one.document();
      return new DocumentJson(
          it.id(),
          it.title(),
          it.kind().label(),
          it.status() == null ? null : it.status().label(),
          it.severity() == null ? null : it.severity().label(),
          it.date() == null ? null : it.date().iso(),
          it.teams(),
          text(one.added()),
          text(one.published()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
      return instant == null ? null : instant.toString();
    }
  }

  /** An incident that is like an earlier one about which something had been done. */
  public record CameBackJson(
      String incident, String reason, String earlier, String done, String doneAt) {
    static CameBackJson of(SeenAgain one) {
      return new CameBackJson(
          one.incident().id(),
          one.reason(),
          one.earlier().id(),
          one.done().title(),
          one.done().at().toString());
    }
  }

  /** What surprised people, in the document's words. */
  public record SurpriseJson(String document, List<String> texts) {
    static SurpriseJson of(Learned one) {
      return new SurpriseJson(one.document().id(), one.lessons().surprises());
    }
  }

  /** An incident that may be what a pre-mortem feared. */
  public record ForeseenJson(String incident, String preMortem, String reason) {
    static ForeseenJson of(Recurrence one) {
      return new ForeseenJson(one.later().id(), one.earlier().id(), one.reason());
    }
  }

  /** Playbooks that were not there or not right, as the document names them. */
  public record PlaybooksJson(String document, List<String> missing, List<String> outdated) {
    static PlaybooksJson of(Learned one) {
      return new PlaybooksJson(
          one.document().id(), one.lessons().missing(), one.lessons().outdated());
    }
  }

  /** By {@code now}, in that zone, ages are told. */
  public static ReviewJson of(ReviewMaterial material, AgendaPlan plan, Instant now, ZoneId zone) {
    Function<LedgerAction, ActionJson> action = one -> ActionJson.of(one, now, zone);
    return new ReviewJson(
        material.asked().first().toString(),
        material.asked().last().toString(),
        plan.points().stream()
            .map(point ->
                new ItemJson(
                    point.item().subject().label(),
                    point.item().name(),
                    point.title(),
                    point.item().minutes()))
            .toList(),
        ListJson.of(material.incidents(), DocumentJson::of),
        ListJson.of(material.waiting(), DocumentJson::of),
        ListJson.of(material.nearMisses(), DocumentJson::of),
        ListJson.of(material.overdue(), action),
        ListJson.of(material.undecided(), action),
        ListJson.of(material.cameBack(), CameBackJson::of),
        ListJson.of(material.surprises(), SurpriseJson::of),
        ListJson.of(material.foreseen(), ForeseenJson::of),
        ListJson.of(material.playbooks(), PlaybooksJson::of));
  }
}
