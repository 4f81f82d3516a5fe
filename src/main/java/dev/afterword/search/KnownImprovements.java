package dev.afterword.search;

import dev.afterword.domain.Improvement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** Whether a tracker told any of it: then it has an age. */
  public boolean isHeard() {
    return heard;
  }

  /** Everything that action items may call the one of that id. */
  List<String> keysOf(String id) {
    List<String> keys = new ArrayList<>(List.of(id));
    byKey.forEach((key, improvement) -> {
      if (improvement.id().equals(id) && !key.equals(id)) {
        keys.add(key);
      }
    });
    return keys;
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
