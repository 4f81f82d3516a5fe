package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code patch} and {@code git apply} read it. */
final class Patch {
  private static final int CONTEXT = 3;

  private Patch() {}

  static String of(String path, byte[] before, byte[] after) {
    List<String> old = lines(before);
    List<String> patch =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + path, "b/" + path, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    return String.join("\n", patch) + "\n";
  }

  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.removeLast();
    if (!last.isEmpty()) {
      lines.add(last + "\n\\ No newline at end of file");
    }
    return lines;
  }
}
