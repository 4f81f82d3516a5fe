package dev.afterword.web.page;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.SectionRole;
import dev.afterword.markdown.LinkTargets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in a document, each in the section it belongs to.
 *
 * @param placed by the position of the section in the document
 * @param homeless what no section is for
 */
record DocumentInsights(Map<Integer, List<Insight>> placed, List<Insight> homeless) {

  /** Action items are shown as {@code rows} gives them. */
  static DocumentInsights of(
      Document document, LinkTargets targets, Function<ActionItem, ActionRow> rows) {
    InsightReader reader = new InsightReader(document, targets);
    Map<Insight, List<SectionRole>> found = new IdentityHashMap<>();
    List<Insight> order = new ArrayList<>();
    add(found, order, reader.timeline(), SectionRole.TIMELINE);
    add(
        found,
        order,
        reader.whys(),
        SectionRole.FIVE_WHYS,
        SectionRole.ROOT_CAUSE,
        SectionRole.CONTRIBUTING_FACTORS);
    add(
        found,
        order,
        reader.fishbone(),
        SectionRole.FISHBONE,
        SectionRole.CONTRIBUTING_FACTORS,
        SectionRole.ROOT_CAUSE);
    add(found, order, reader.actions(rows), SectionRole.ACTION_ITEMS);
    return place(document, found, order);
  }

  private static void add(
      Map<Insight, List<SectionRole>> found,
      List<Insight> order,
      @Nullable Insight insight,
      SectionRole... roles) {
    if (insight != null) {
      found.put(insight, List.of(roles));
      order.add(insight);
    }
  }

  private static DocumentInsights place(
      Document document, Map<Insight, List<SectionRole>> found, List<Insight> order) {
    Map<Integer, List<Insight>> placed = new java.util.HashMap<>();
    List<Insight> homeless = new ArrayList<>();
    for (Insight insight : order) {
      int home = home(document, found.getOrDefault(insight, List.of()));
      if (home < 0) {
        homeless.add(insight);
      } else {
        placed.computeIfAbsent(home, _ -> new ArrayList<>()).add(insight);
      }
    }
    return new DocumentInsights(placed, homeless);
  }

  /** The first section of the first of these roles that any section has; -1 when there is none. */
  private static int home(Document document, List<SectionRole> roles) {
    for (SectionRole role : roles) {
      for (int i = 0; i < document.sections().size(); i++) {
        if (document.sections().get(i).role() == role) {
          return i;
        }
      }
    }
    return -1;
  }

  List<Insight> at(int section) {
    return placed.getOrDefault(section, List.of());
  }
}
