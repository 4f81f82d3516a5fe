package dev.afterword.web.page;

import dev.afterword.diagram.FishboneDrawing;
import dev.afterword.diagram.FiveWhysDrawing;
import dev.afterword.diagram.TimelineDrawing;
import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.Fishbone;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Statement;
import dev.afterword.domain.TimelineEntry;
import dev.afterword.markdown.LinkTargets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prepares what a document's records say for the page; null where the document says nothing. */
final class InsightReader {
  private final Document document;
  private final LinkTargets targets;
  private final Set<String> actionIds;

  InsightReader(Document document, LinkTargets targets) {
    this.document = document;
    this.targets = targets;
    this.actionIds =
        document.actionItems().stream().map(ActionItem::id).collect(Collectors.toSet());
  }

  Insight.@Nullable Timeline timeline() {
    if (document.timeline().isEmpty()) {
      return null;
    }
    List<Insight.Event> events = new ArrayList<>();
    LocalDate day = null;
    for (int i = 0; i < document.timeline().size(); i++) {
      TimelineEntry entry = document.timeline().get(i);
      Moment at = entry.at();
      LocalDate own = at == null ? null : at.date();
      events.add(event(i + 1, entry, own == null || own.equals(day) ? null : Wording.of(own)));
      day = own == null ? day : own;
    }
    return new Insight.Timeline(
        TimelineDrawing.of(document.timeline(), document.milestones(), "aw-tw").orElse(null),
        TimelineDrawing.narrow(document.timeline(), document.milestones(), "aw-tn").orElse(null),
        events);
  }

  private Insight.Event event(int number, TimelineEntry entry, @Nullable String day) {
    String time = entry.localTime();
    if (time != null && entry.zone() != null) {
      time = time + " " + entry.zone();
    }
    return new Insight.Event(
        number,
        day,
        time,
        entry.at() == null ? null : entry.at().iso(),
        entry.phase() == null ? null : entry.phase().label(),
        entry.text(),
        LinkView.all(entry.evidence(), document.path(), targets));
  }

  Insight.@Nullable Whys whys() {
    FiveWhys whys = document.fiveWhys();
    return whys == null
        ? null
        : new Insight.Whys(
            FiveWhysDrawing.of(whys, "aw-w").orElse(null),
            numbered(whys.roots(), (root, place) -> why(root, Statement.why(place))));
  }

  private Insight.Why why(FiveWhys.Why why, String anchor) {
    return new Insight.Why(
        anchor,
        why.question(),
        why.answer(),
        LinkView.all(why.evidence(), document.path(), targets),
        why.actions().stream().map(this::action).toList(),
        numbered(why.children(), (child, place) -> why(child, Statement.below(anchor, place))));
  }

  /** Places count from 1. */
  private static <T, R> List<R> numbered(List<T> all, BiFunction<T, Integer, R> view) {
    return IntStream.range(0, all.size()).mapToObj(i -> view.apply(all.get(i), i + 1)).toList();
  }

  /** An action item may be named that the document does not have. */
  private LinkView action(String id) {
    String href = actionIds.contains(id) ? "#" + Statement.action(id) : null;
    return new LinkView(id, href, false);
  }

  Insight.@Nullable Bones fishbone() {
    Fishbone fishbone = document.fishbone();
    return fishbone == null
        ? null
        : new Insight.Bones(
            FishboneDrawing.of(fishbone, "aw-f").orElse(null),
            fishbone.effect(),
            numbered(
                fishbone.bones(),
                (bone, place) -> InsightReader.bone(bone, Statement.bone(place))));
  }

  private static Insight.Bone bone(Fishbone.Bone bone, String anchor) {
    return new Insight.Bone(
        anchor,
        bone.category(),
        bone.origin() == Fishbone.Origin.DERIVED,
        causes(bone.causes(), anchor));
  }

  private static List<Insight.Cause> causes(List<Fishbone.Cause> causes, String above) {
    return numbered(
        causes,
        (cause, place) -> {
          String anchor = Statement.below(above, place);
          return new Insight.Cause(anchor, cause.text(), causes(cause.causes(), anchor));
        });
  }

  Insight.@Nullable Actions actions(Function<ActionItem, ActionRow> rows) {
    return document.actionItems().isEmpty()
        ? null
        : new Insight.Actions(document.actionItems().stream().map(rows).toList());
  }
}
