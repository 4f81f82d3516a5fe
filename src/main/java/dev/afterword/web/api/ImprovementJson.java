package dev.afterword.web.api;

import dev.afterword.domain.Improvement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tracked improvement, as far as an action item that leads to it knows.
 *
 * @param state null when it is not known
 * @param asOf when a tracker was last heard of it; null for what git holds
 */
public record ImprovementJson(
    String id,
    String kind,
    String title,
    @Nullable String state,
    @Nullable String url,
    @Nullable String closed,
    @Nullable String asOf) {
  static ImprovementJson of(Improvement it) {
    return new ImprovementJson(
        it.id(),
        it.kind().label(),
        it.title(),
        it.progress() == null ? null : it.progress().label(),
        it.url(),
        it.closed() == null ? null : it.closed().toString(),
        it.asOf() == null ? null : it.asOf().toString());
  }

  static List<ImprovementJson> all(List<Improvement> improvements) {
    return improvements.stream().map(ImprovementJson::of).toList();
  }
}
