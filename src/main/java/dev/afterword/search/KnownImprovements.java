package dev.afterword.search;

import dev.afterword.domain.Improvement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of improvements beyond the action items that name them, at one moment. Equal to
 * itself only: when anything has changed it is another one.
 */
public final class KnownImprovements {
  public static final KnownImprovements NONE = new KnownImprovements(Map.of(), Map.of());

  private final Map<String, Improvement> byKey;
  private final Map<String, List<String>> addressed;
  private final boolean heard;

  /**
   * @param byKey by what action items call them: a tracker's key, a document's path or id, a commit
   * @param addressed action item, {@code document id/A1} → keys of improvements that say themselves
   *     that they address it
   */
  public KnownImprovements(Map<String, Improvement> byKey, Map<String, List<String>> addressed) {
    this.byKey = Map.copyOf(byKey);
    this.addressed = Map.copyOf(addressed);
    this.heard = byKey.values().stream().anyMatch(one -> one.asOf() != null);
  }

  /** The one of that key, of which nothing else may be known. */
  public Improvement of(String key) {
    Improvement known = byKey.get(key);
    return known == null ? Improvement.unknown(key) : known;
  }

  /**
   * What an action item's link leads to, as the index has it: an address counts for the issue at
   * its own host only. Null for a link to what is no improvement.
   */
  @Nullable Improvement led(String named) {
    String key = ImprovementKeys.key(named);
    String host = ImprovementKeys.host(named);
    Improvement known = byKey.get(key);
    if (known == null) {
      return ImprovementKeys.isIssue(named) ? Improvement.unknown(key) : null;
    }
    String own = host(known);
    return host == null || own == null || own.equals(host)
        ? known
        : Improvement.unknown(host + "/" + key);
  }

  /** Where an issue is; null for what is no issue, and where that is not known. */
  private static @Nullable String host(Improvement improvement) {
    String url = improvement.url();
    return improvement.kind() != Improvement.Kind.ISSUE || url == null
        ? null
        : ImprovementKeys.host(url);
  }

  /** Whether a tracker told any of it: then it has an age. */
  public boolean isHeard() {
    return heard;
  }

  /** What the index may call the one of that id: its keys, and these at its host. */
  List<String> namesOf(String id) {
    List<String> names = new ArrayList<>(List.of(id));
    byKey.forEach((key, improvement) -> {
      if (improvement.id().equals(id)) {
        names.add(key);
        names.add(ImprovementKeys.at(key, host(improvement)));
      }
    });
    int slash = id.indexOf('/');
    String elsewhere = id.substring(slash + 1);
    if (slash > 0 && byKey.containsKey(elsewhere)) {
      names.add(ImprovementKeys.at(elsewhere, id.substring(0, slash)));
    }
    return names;
  }

  /** Whether nobody knows at which host the issue of that id is: those of all hosts are meant. */
  boolean isAnywhere(String id) {
    Improvement known = byKey.get(id);
    return known == null || host(known) == null;
  }

  /** The action items that the one of that id says itself that it addresses. */
  List<String> addressedBy(String id) {
    List<String> actions = new ArrayList<>();
    addressed.forEach((action, keys) -> {
      if (keys.stream().anyMatch(key -> of(key).id().equals(id))) {
        actions.add(action);
      }
    });
    return actions;
  }

  Map<String, Improvement> byKey() {
    return byKey;
  }

  Map<String, List<String>> addressed() {
    return addressed;
  }
}
