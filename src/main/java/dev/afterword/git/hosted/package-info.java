/**
 * Repositories that Afterword makes, owns and writes to: pushes over HTTP, commits, merges and
 * notes.
 *
 * <p>Takes what was pushed, or the edits of a person; gives commits in git, or the reason why there
 * is none. A write counts once it is on disk. Uses {@code git}.
 */
@NullMarked
package dev.afterword.git.hosted;

import org.jspecify.annotations.NullMarked;
