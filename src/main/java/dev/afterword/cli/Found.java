package dev.afterword.cli;

import dev.afterword.lint.Finding;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A finding, and where its file is.
 *
 * @param file on this machine, absolute; null when it is in a repository only
 */
record Found(Finding finding, @Nullable Path file) {}
