package dev.afterword.forge;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a forge shows beside a commit.
 *
 * @param description one line; cut to {@value #LONGEST_DESCRIPTION} characters, the most that all
 *     forges take
 * @param page where more is told, null when there is no such address
 */
public record CommitStatus(State state, String description, @Nullable URI page) {
  /** Under which name forges show it, and replace it by a later one. */
  static final String CONTEXT = "afterword/lint";

  static final int LONGEST_DESCRIPTION = 140;

  /** Whether the check was passed. */
  public enum State {
    SUCCESS,
    FAILURE
  }

  public CommitStatus {
    if (description.length() > LONGEST_DESCRIPTION) {
      description = description.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }
  }
}
