package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.MetadataValue;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file, decoded and parsed, as the reader takes it.
 *
 * @param path relative to the library's root
 * @param frontMatter as written, in order; empty when there is none
 * @param keyLines the line of each key of the front matter, from 1
 * @param body the Markdown below the front matter
 * @param lineOffset how many lines of the file stand before the body
 * @param root the parsed body
 * @param added when the file was added, null when unknown
 */
record ReadInput(
    String path,
    Map<String, MetadataValue> frontMatter,
    Map<String, Integer> keyLines,
    String body,
    int lineOffset,
    Node root,
    @Nullable Instant added) {
  ReadInput {
    frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
    keyLines = Map.copyOf(keyLines);
  }

  /** Where the lines of the body begin. */
  LineStarts lines() {
    return LineStarts.of(body, lineOffset);
  }
}
