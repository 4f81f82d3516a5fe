package dev.afterword.markdown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is stored.
 *
 * @param path relative to the library's root, with {@code /}
 * @param bytes its content; not copied, must not be changed
 * @param added when the commit that added it was made, null when that is not known
 */
public record SourceFile(String path, byte[] bytes, @Nullable Instant added) {}
