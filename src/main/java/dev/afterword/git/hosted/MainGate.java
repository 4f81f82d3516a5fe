package dev.afterword.git.hosted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what may become the branch that is served. */
@FunctionalInterface
public interface MainGate {
  /** Lets everything in. */
  MainGate OPEN = (from, to) -> List.of();

  /**
   * Looks at a change.
   *
   * @param from the commit that is served, null when there is none yet
   * @param to the commit that would be served; its objects are in the repository
   * @return what stands against it, a line each; empty when nothing does
   */
  List<String> objections(@Nullable String from, String to);
}
