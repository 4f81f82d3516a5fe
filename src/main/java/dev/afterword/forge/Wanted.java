package dev.afterword.forge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue that is asked for.
 *
 * @param heard when it was last told; null when it never was
 * @param alone whether it is to be asked for by itself, too: a list does not tell what was moved or
 *     deleted
 */
public record Wanted(IssueKey key, @Nullable Instant heard, boolean alone) {}
