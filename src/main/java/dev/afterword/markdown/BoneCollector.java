package dev.afterword.markdown;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.Fishbone.Bone;
import dev.afterword.domain.Fishbone.Cause;
import dev.afterword.domain.Fishbone.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The categories and causes found so far, in the order in which categories were first named. */
final class BoneCollector {
  private static final String UNSORTED = "contributing factors";

  private final Map<String, Open> bones = new LinkedHashMap<>();
  private final CauseCategories categories;
  private final int most;
  private int count;
  private boolean cut;
  private @Nullable String effect;

  /** A bone that is still being filled. */
  private record Open(String category, Origin origin, List<Cause> causes) {}

  BoneCollector(int most, CauseCategories categories) {
    this.most = most;
    this.categories = categories;
  }

  /** Whether one more cause may be kept; asked before each. */
  boolean mayAdd() {
    cut |= count >= most;
    count++;
    return count <= most;
  }

  void effect(String found) {
    effect = effect == null ? found : effect;
  }

  boolean hasEffect() {
    return effect != null;
  }

  /** Opens a category that the author named, also when it stays without causes. */
  void category(String name) {
    open(name, Origin.WRITTEN);
  }

  void written(String category, Cause cause) {
    open(category, Origin.WRITTEN).causes.add(cause);
  }

  /** Adds a cause to the category that its key words tell. */
  void derived(Cause cause) {
    open(categories.of(words(cause)).orElse(UNSORTED), Origin.DERIVED).causes.add(cause);
  }

  private static String words(Cause cause) {
    StringBuilder words = new StringBuilder(cause.text());
    cause.causes().forEach(below -> words.append(". ").append(below.text()));
    return words.toString();
  }

  private Open open(String category, Origin origin) {
    return bones.computeIfAbsent(
        category.toLowerCase(Locale.ROOT), key -> new Open(category, origin, new ArrayList<>()));
  }

  boolean isCut() {
    return cut;
  }

  boolean isEmpty() {
    return bones.values().stream().allMatch(bone -> bone.causes.isEmpty());
  }

  @Nullable Fishbone fishbone(String otherwise) {
    List<Bone> all =
        bones.values().stream()
            .map(bone -> new Bone(bone.category, bone.origin, bone.causes))
            .toList();
    return isEmpty() ? null : new Fishbone(effect == null ? otherwise : effect, all);
  }
}
