package dev.afterword.search;

import dev.afterword.domain.Improvement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An improvement and how much leads to it.
 *
 * @param actions action items that lead to it; {@code open} of them are not settled
 * @param incidents that these are of
 * @param impact of those of the incidents that tell theirs, together; null when none does
 * @param told how many of the incidents tell it
 */
public record ImprovementUse(
    Improvement improvement,
    int actions,
    int open,
    int incidents,
    @Nullable Duration impact,
    int told) {}
