package dev.afterword.git.hosted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two people's texts made one, line by line.
 *
 * @param text where both changed the same lines it holds both, between git's conflict marks
 * @param conflicts whether there is such a place
 */
public record TextMerge(String text, boolean conflicts) {

  /**
   * Merges two texts.
   *
   * @param base what both began with
   * @param theirs what was written meanwhile
   * @param yours what is to be written
   */
  public static TextMerge of(String base, String theirs, String yours) {
    MergeResult<RawText> result =
        new MergeAlgorithm()
            .merge(RawTextComparator.DEFAULT, lines(base), lines(theirs), lines(yours));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new MergeFormatter().formatMerge(out, result, "before", "theirs", "yours", UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TextMerge(out.toString(UTF_8), result.containsConflicts());
  }

  private static RawText lines(String text) {
    return new RawText(text.getBytes(UTF_8));
  }
}
