package dev.afterword.markdown;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Link;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that is to change in one action item. */
public sealed interface ActionEdit {
  /** How far it has come; what was dropped and goes on loses its reason. */
  record State(ActionState state) implements ActionEdit {}

  /**
   * It will not be done.
   *
   * @param reason kept in the item's text; blank for none
   */
  record Drop(String reason) implements ActionEdit {}

  /**
   * Whose it is.
   *
   * @param owner a team, role or handle, with or without {@code @}; null for nobody's
   */
  record Owner(@Nullable String owner) implements ActionEdit {}

  /** By when it is to be done; null for no day. */
  record Due(@Nullable LocalDate due) implements ActionEdit {}

  /** How urgent it is, {@code P0} to {@code P5}; null for not said. */
  record Priority(@Nullable String priority) implements ActionEdit {}

  /** What it does; null for not said. */
  record Type(@Nullable ActionType type) implements ActionEdit {}

  /** It leads there: a tracker's key, an address, or a path that begins at the document. */
  record Improvement(Link link) implements ActionEdit {}

  /** There it can be seen that it was done. */
  record Evidence(Link link) implements ActionEdit {}
}
