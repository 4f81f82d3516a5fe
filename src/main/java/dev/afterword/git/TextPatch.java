package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;
import org.jspecify.annotations.Nullable;

/** The change of one file as a patch that {@code git apply} takes. */
public final class TextPatch {
  private static final DiffAlgorithm ALGORITHM = new HistogramDiff();

  private TextPatch() {}

  /**
   * The patch.
   *
   * @param path with {@code /}
   * @param before null for a file that is new
   * @return empty when nothing changes
   */
  public static String of(String path, @Nullable String before, String after) {
    RawText from = new RawText((before == null ? "" : before).getBytes(UTF_8));
    RawText to = new RawText(after.getBytes(UTF_8));
    EditList edits = ALGORITHM.diff(RawTextComparator.DEFAULT, from, to);
    if (edits.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      out.write(head(path, before).getBytes(UTF_8));
      formatter.format(edits, from, to);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  private static String head(String path, @Nullable String before) {
    String old = QuotedString.GIT_PATH.quote("a/" + path);
    String now = QuotedString.GIT_PATH.quote("b/" + path);
    return "diff --git "
        + old
        + " "
        + now
        + "\n"
        + (before == null ? "new file mode 100644\n--- /dev/null\n" : "--- " + old + "\n")
        + "+++ "
        + now
        + "\n";
  }
}
