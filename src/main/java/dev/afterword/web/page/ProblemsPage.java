package dev.afterword.web.page;

import dev.afterword.domain.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read as it was meant, in the whole library.
 *
 * @param total of all documents together, not only of this page
 */
public record ProblemsPage(Frame frame, List<Troubled> files, long total, Paging paging)
    implements Page {
  public ProblemsPage {
    files = List.copyOf(files);
  }

  /**
   * A file and its problems.
   *
   * @param href the address of its document, null when it is none
   */
  public record Troubled(
      String path, @Nullable String title, @Nullable String href, List<Problem> problems) {
    public Troubled {
      problems = List.copyOf(problems);
    }
  }

  /** A file with problems and the id of its document, null when the file is none. */
  public static Troubled troubled(
      String path, @Nullable String id, @Nullable String title, List<Problem> problems) {
    return new Troubled(path, title, id == null ? null : Urls.document(id), problems);
  }

  /** That page, from 1, of {@code files} files with problems. */
  public static ProblemsPage of(
      Frame frame, List<Troubled> shown, int page, int size, long files, long total) {
    return new ProblemsPage(frame, shown, total, Paging.of(page, size, files, Urls::problems));
  }

  @Override
  public String title() {
    return "Problems";
  }
}
