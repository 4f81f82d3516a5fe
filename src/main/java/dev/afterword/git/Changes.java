package dev.afterword.git;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the documents of two commits, which need not be related.
 *
 * @param from null when there is nothing to compare with: then everything is added, and whatever
 *     else was known of the library is out of date
 * @param documents the documents that differ, by path
 */
public record Changes(@Nullable Head from, Head to, List<DocumentChange> documents) {
  public Changes {
    documents = List.copyOf(documents);
  }
}
