package dev.afterword.domain;

import org.jspecify.annotations.Nullable;

/**
 * When an incident reached each phase; null is "not recorded". Impact lasts from started to
 * mitigated.
 */
public record Milestones(
    @Nullable Moment started,
    @Nullable Moment detected,
    @Nullable Moment acknowledged,
    @Nullable Moment mitigated,
    @Nullable Moment resolved) {

  public static final Milestones NONE = new Milestones(null, null, null, null, null);
}
