package dev.afterword.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.spell.JaroWinklerDistance;
import org.apache.lucene.search.spell.StringDistance;

/** Names that one may have meant who wrote another. */
public final class NearestNames {
  private static final StringDistance LIKENESS = new JaroWinklerDistance();
  private static final float LIKE = 0.75f;
  private static final int LONGEST = 100;
  private static final int SHORTEST_PART = 3;

  private NearestNames() {}

  private record Near(String name, float likeness) {}

  /** The most alike first; none for a name that is too long to be one. */
  public static List<String> to(String wanted, Collection<String> names, int most) {
    String key = FacetField.key(wanted);
    if (key.length() > LONGEST) {
      return List.of();
    }
    return names.stream()
        .filter(name -> name.length() <= LONGEST)
        .map(name -> new Near(name, likeness(key, FacetField.key(name))))
        .filter(near -> near.likeness() >= LIKE)
        .sorted(
            Comparator.comparingDouble((Near near) -> -near.likeness()).thenComparing(Near::name))
        .limit(most)
        .map(Near::name)
        .toList();
  }

  /** A part of a name is like the whole. */
  private static float likeness(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    boolean part =
        shorter.length() >= SHORTEST_PART && (one.contains(other) || other.contains(one));
    return part ? 1 : LIKENESS.getDistance(one, other);
  }
}
