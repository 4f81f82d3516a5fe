package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.review.AgendaItem.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an agenda may hold, each once, with the minutes that it may take; and which of it is
 * proposed: as much as fits, the severest incidents first, then what has waited longest.
 *
 * @param candidates by their keys, in the order of an agenda
 * @param chosen the keys of those that are proposed
 */
public record Suggestion(Map<String, AgendaItem> candidates, Set<String> chosen) {
  /** The length of a meeting that says none, in minutes. */
  public static final int USUAL_LENGTH = 60;

  /** What a meeting is called that has no other name. */
  public static final String TITLE = "Incident review";

  public static final String CAME_BACK = "What came back although something had been done";
  public static final String SURPRISES = "What surprised us, and where we had luck";
  public static final String FORESEEN = "Pre-mortems whose risk may have come true";
  public static final String PLAYBOOKS = "Playbooks that were missing or outdated";

  private static final int MINUTES = 5;
  private static final int MINUTES_OF_ACTIONS = 10;

  /** Of the severest, the next, and all others. */
  private static final List<Integer> MINUTES_OF_INCIDENTS = List.of(20, 15, 10);

  /** So many of a list are proposed, however long the meeting is. */
  private static final int MOST_INCIDENTS = 4;

  private static final int MOST_OTHERS = 2;

  public Suggestion {
    candidates = Collections.unmodifiableMap(new LinkedHashMap<>(candidates));
    chosen = Collections.unmodifiableSet(new LinkedHashSet<>(chosen));
  }

  /**
   * @param severities of the library, the worst first
   * @param length of the meeting, in minutes
   */
  public static Suggestion of(ReviewMaterial material, Collection<String> severities, int length) {
    Making making = new Making(length);
    List<String> ranked = List.copyOf(severities);
    if (material.promises() > 0) {
      making.reserve(new AgendaItem(Subject.PROMISES, "", MINUTES_OF_ACTIONS));
    }
    int proposed = 0;
    for (var one : material.incidents().first()) {
      int minutes = minutes(one.document(), ranked);
      making.add(document(one.document(), minutes), proposed++ < MOST_INCIDENTS);
    }
    proposed = 0;
    for (var one : material.waiting().first()) {
      making.add(document(one.document(), MINUTES), proposed++ < MOST_OTHERS);
    }
    proposed = 0;
    for (var one : material.nearMisses().first()) {
      making.add(document(one.document(), MINUTES), proposed++ < MOST_OTHERS);
    }
    making.topic(CAME_BACK, material.cameBack().total());
    making.topic(SURPRISES, material.surprises().total());
    making.topic(FORESEEN, material.foreseen().total());
    making.topic(PLAYBOOKS, material.playbooks().total());
    return making.made();
  }

  private static AgendaItem document(DocumentSummary document, int minutes) {
    return new AgendaItem(Subject.DOCUMENT, document.id(), minutes);
  }

  private static int minutes(DocumentSummary document, List<String> ranked) {
    int rank = document.severity() == null ? -1 : ranked.indexOf(document.severity().label());
    int last = MINUTES_OF_INCIDENTS.size() - 1;
    return MINUTES_OF_INCIDENTS.get(rank < 0 ? last : Math.min(rank, last));
  }

  /** What is proposed, in the order of an agenda. */
  public List<AgendaItem> proposed() {
    return candidates.values().stream().filter(item -> chosen.contains(item.key())).toList();
  }

  /** Fills the time. */
  private static final class Making {
    private final Map<String, AgendaItem> candidates = new LinkedHashMap<>();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final List<AgendaItem> last = new ArrayList<>();
    private int left;

    private Making(int length) {
      this.left = length;
    }

    private void add(AgendaItem item, boolean wanted) {
      if (candidates.putIfAbsent(item.key(), item) == null && wanted) {
        choose(item);
      }
    }

    /** What comes last and has its time before all else. */
    private void reserve(AgendaItem item) {
      last.add(item);
      choose(item);
    }

    private void topic(String words, long things) {
      if (things > 0) {
        add(new AgendaItem(Subject.TOPIC, words, MINUTES), true);
      }
    }

    private void choose(AgendaItem item) {
      if (item.minutes() <= left) {
        left -= item.minutes();
        chosen.add(item.key());
      }
    }

    private Suggestion made() {
      last.forEach(item -> candidates.put(item.key(), item));
      return new Suggestion(candidates, chosen);
    }
  }
}
