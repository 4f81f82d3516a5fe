package dev.afterword.ingest;

import dev.afterword.domain.Problem;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.search.Synonyms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The synonyms that a library brings; parsed again only when they have changed. */
final class SynonymsFile {
  private static final int MAX_BYTES = 1 << 18;

  private String text = "";
  private Synonyms synonyms = Synonyms.NONE;
  private List<Problem> problems = List.of();

  /**
   * Reads them as they are served now; while the file is damaged or too long those from before hold
   * on.
   *
   * @return whether they are others than before
   */
  boolean read(GitLibrary git, @Nullable Head head) throws LibraryException {
    return switch (git.present(head, Synonyms.PATH, MAX_BYTES).orElse(null)) {
      case Content.Whole whole -> take(new String(whole.bytes(), StandardCharsets.UTF_8));
      case Content.Unreadable damaged -> {
        problems = List.of(damaged.problem());
        yield false;
      }
      case Content.Beginning tooLong -> {
        String size = tooLong.size() + " bytes (expected at most " + MAX_BYTES + ")";
        problems = List.of(Problem.ofFile("synonyms/size", "the synonyms have " + size));
        yield false;
      }
      case null -> take("");
    };
  }

  private boolean take(String now) {
    boolean changed = !now.equals(text);
    if (changed) {
      synonyms = Synonyms.read(now);
      text = now;
    }
    problems = synonyms.problems();
    return changed;
  }

  Synonyms synonyms() {
    return synonyms;
  }

  /** What could not be used. */
  List<Problem> problems() {
    return problems;
  }
}
