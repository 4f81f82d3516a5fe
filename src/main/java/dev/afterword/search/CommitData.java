package dev.afterword.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a commit of the index says of itself.
 *
 * @param fingerprint of all that decides what is indexed; null in a commit of an empty index
 * @param revision the git commit that the index equals, null when it was never filled
 * @param sequence how many commits of the history it was told of
 * @param gap why it was not told of all, null when it was
 * @param complete whether it lacks nothing of that git commit
 */
record CommitData(
    @Nullable String fingerprint,
    @Nullable String revision,
    long sequence,
    @Nullable String gap,
    boolean complete) {
  private static final String FINGERPRINT = "fingerprint";
  private static final String REVISION = "revision";
  private static final String SEQUENCE = "sequence";
  private static final String GAP = "gap";
  private static final String COMPLETE = "complete";

  static final CommitData NONE = new CommitData(null, null, 0, null, false);

  static CommitData of(IndexWriter writer) {
    if (writer.getLiveCommitData() == null) {
      return NONE;
    }
    Map<String, String> written = new HashMap<>();
    writer.getLiveCommitData().forEach(entry -> written.put(entry.getKey(), entry.getValue()));
    return new CommitData(
        written.get(FINGERPRINT),
        written.get(REVISION),
        Long.parseLong(written.getOrDefault(SEQUENCE, "0")),
        written.get(GAP),
        written.containsKey(COMPLETE));
  }

  /** Has it written with the writer's next commit. */
  void to(IndexWriter writer) {
    Map<String, String> written = new HashMap<>();
    put(written, FINGERPRINT, fingerprint);
    put(written, REVISION, revision);
    put(written, SEQUENCE, String.valueOf(sequence));
    put(written, GAP, gap);
    put(written, COMPLETE, complete ? "yes" : null);
    writer.setLiveCommitData(written.entrySet());
  }

  private static void put(Map<String, String> written, String name, @Nullable String value) {
    if (value != null) {
      written.put(name, value);
    }
  }
}
