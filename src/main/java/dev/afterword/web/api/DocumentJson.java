package dev.afterword.web.api;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Document;
import dev.afterword.domain.Durations;
import dev.afterword.domain.Fishbone;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Link;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.domain.TimelineEntry;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.RenderedDocument.RenderedSection;
import dev.afterword.search.FileHistory;
import dev.afterword.search.LedgerAction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole document as data. */
public record DocumentJson(
    String id,
    String path,
    String kind,
    String title,
    @Nullable String status,
    @Nullable String severity,
    @Nullable String started,
    @Nullable String detected,
    @Nullable String acknowledged,
    @Nullable String mitigated,
    @Nullable String resolved,
    @Nullable String dateOrigin,
    List<String> services,
    List<String> teams,
    List<String> tags,
    List<String> causes,
    Map<String, Object> frontMatter,
    List<SectionJson> sections,
    List<EntryJson> timeline,
    DurationsJson durations,
    @Nullable WhysJson fiveWhys,
    @Nullable FishboneJson fishbone,
    List<ActionJson> actionItems,
    List<Problem> problems,
    boolean uncommitted,
    @Nullable HistoryJson history) {

  /**
   * {@code started} is the best known date, with {@code dateOrigin} saying where it was found.
   *
   * @param ledger its action items as the ledger has them; one that it lacks stands as written
   */
  public static DocumentJson of(
      Document document,
      RenderedDocument rendered,
      boolean uncommitted,
      FileHistory history,
      List<LedgerAction> ledger) {
    Map<String, LedgerAction> standing =
        ledger.stream()
            .collect(Collectors.toMap(one -> one.action().id(), one -> one, (first, _) -> first));
    Milestones at = document.milestones();
    return new DocumentJson(
        document.id(),
        document.path(),
        document.kind().label(),
        document.title(),
        label(document.status()),
        label(document.severity()),
        iso(document.date()),
        iso(at.detected()),
        iso(at.acknowledged()),
        iso(at.mitigated()),
        iso(at.resolved()),
        label(document.dateOrigin()),
        document.services(),
        document.teams(),
        document.tags(),
        document.causes(),
        plain(document.frontMatter()),
        rendered.sections().stream().map(SectionJson::of).toList(),
        document.timeline().stream().map(EntryJson::of).toList(),
        DurationsJson.of(document.durations()),
        document.fiveWhys() == null ? null : WhysJson.of(document.fiveWhys()),
        document.fishbone() == null ? null : FishboneJson.of(document.fishbone()),
        document.actionItems().stream()
            .map(action -> ActionJson.of(action, standing.get(action.id())))
            .toList(),
        document.problems(),
        uncommitted,
        HistoryJson.of(history));
  }

  public record SectionJson(String heading, int level, String role, String anchor, String html) {
    static SectionJson of(RenderedSection part) {
      return new SectionJson(
          part.section().heading(),
          part.section().level(),
          part.section().role().label(),
          part.section().anchor(),
          part.html().toString());
    }
  }

  /** {@code at} is null when only a time of day (or nothing) is known. */
  public record EntryJson(
      @Nullable String at,
      @Nullable String localTime,
      @Nullable String zone,
      @Nullable String phase,
      String text,
      List<Link> evidence) {
    static EntryJson of(TimelineEntry entry) {
      return new EntryJson(
          iso(entry.at()),
          entry.localTime(),
          entry.zone(),
          entry.phase() == null ? null : entry.phase().label(),
          entry.text(),
          entry.evidence());
    }
  }

  /** ISO 8601 durations, null when not recorded. */
  public record DurationsJson(
      @Nullable String detect,
      @Nullable String acknowledge,
      @Nullable String mitigate,
      @Nullable String resolve,
      @Nullable String impact) {
    static DurationsJson of(Durations durations) {
      return new DurationsJson(
          text(durations.detect()),
          text(durations.acknowledge()),
          text(durations.mitigate()),
          text(durations.resolve()),
          text(durations.impact()));
    }

    private static @Nullable String text(@Nullable Duration duration) {
      return duration == null ? null : duration.toString();
    }
  }

  public record WhysJson(List<WhyJson> roots) {
    static WhysJson of(FiveWhys whys) {
      return new WhysJson(whys.roots().stream().map(WhyJson::of).toList());
    }
  }

  public record WhyJson(
      String question,
      String answer,
      List<Link> evidence,
      List<String> actions,
      List<WhyJson> children) {
    static WhyJson of(FiveWhys.Why why) {
      return new WhyJson(
          why.question(),
          why.answer(),
          why.evidence(),
          why.actions(),
          why.children().stream().map(WhyJson::of).toList());
    }
  }

  public record FishboneJson(String effect, List<BoneJson> bones) {
    static FishboneJson of(Fishbone fishbone) {
      return new FishboneJson(
          fishbone.effect(), fishbone.bones().stream().map(BoneJson::of).toList());
    }
  }

  public record BoneJson(String category, boolean derived, List<Fishbone.Cause> causes) {
    static BoneJson of(Fishbone.Bone bone) {
      return new BoneJson(bone.category(), bone.origin() == Fishbone.Origin.DERIVED, bone.causes());
    }
  }

  /** {@code state} is what counts, {@code written} what the document says. */
  public record ActionJson(
      String id,
      String text,
      @Nullable String type,
      @Nullable String owner,
      @Nullable String priority,
      @Nullable String due,
      String state,
      List<Link> links,
      @Nullable String improvement,
      String written,
      @Nullable String conflict,
      List<ImprovementJson> improvements) {
    static ActionJson of(ActionItem action, @Nullable LedgerAction known) {
      ActionState state = known == null ? action.state() : known.standing().state();
      return new ActionJson(
          action.id(),
          action.text(),
          action.type() == null ? null : action.type().label(),
          action.owner(),
          action.priority(),
          action.due() == null ? null : action.due().toString(),
          state.label(),
          action.links(),
          action.improvement(),
          action.state().label(),
          known == null ? null : known.standing().conflict(),
          known == null ? List.of() : ImprovementJson.all(known.improvements()));
    }
  }

  /** From the commits that touched the file, renames followed; null without any. */
  public record HistoryJson(@Nullable String created, @Nullable String changed, int commits) {
    static @Nullable HistoryJson of(FileHistory history) {
      return history.created() == null || history.changed() == null
          ? null
          : new HistoryJson(
              history.created().toString(), history.changed().toString(), history.commits());
    }
  }

  private static @Nullable String iso(@Nullable Moment moment) {
    return moment == null ? null : moment.iso();
  }

  private static @Nullable String label(@Nullable Status status) {
    return status == null ? null : status.label();
  }

  private static @Nullable String label(@Nullable Severity severity) {
    return severity == null ? null : severity.label();
  }

  private static @Nullable String label(@Nullable DateOrigin origin) {
    return origin == null ? null : origin.label();
  }

  private static Map<String, Object> plain(Map<String, MetadataValue> values) {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((key, value) -> plain.put(key, plain(value)));
    return plain;
  }

  private static Object plain(MetadataValue value) {
    return switch (value) {
      case MetadataValue.Text text -> text.value();
      case MetadataValue.Items items -> items.values().stream().map(DocumentJson::plain).toList();
      case MetadataValue.Entries entries -> plain(entries.values());
    };
  }
}
