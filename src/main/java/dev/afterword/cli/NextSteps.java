package dev.afterword.cli;

import dev.afterword.author.Draft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author does after a document has been begun, as commands to copy. */
final class NextSteps {
  private NextSteps() {}

  /**
   * The steps, a line each.
   *
   * @param branch that is checked out, null when there is none
   */
  static List<String> of(Draft draft, String path, boolean inRepository, @Nullable String branch) {
    List<String> lines = new ArrayList<>();
    String file = quoted(path);
    lines.add(branch == null ? "Next:" : "On branch " + Printing.plain(branch) + ". Next:");
    lines.add("  edit     ${EDITOR:-vi} " + file);
    lines.add("  lint     afterword lint " + file);
    if (inRepository) {
      String message = draft.kind().label() + ": " + draft.title();
      lines.add("  commit   git add " + file + " && git commit -m " + quoted(message));
      lines.add("  propose  git push -u origin HEAD, then open a pull request");
    }
    return lines;
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}._/@:+-]+")
        ? word
        : "'" + Printing.plain(word).replace("'", "'\\''") + "'";
  }
}
