package dev.afterword.improvement;

import dev.afterword.git.LibraryException;
import java.util.List;

/** Opens issues in the trackers that the library names and the operator gave a token for. */
public interface IssueOpener {
  /**
   * Where issues can be opened.
   *
   * @param tracker its name in the settings
   * @param project as the tracker calls it: {@code PAY}, {@code org/repo}
   */
  record Place(String tracker, String project) {}

  /** An issue that was opened. */
  record Issue(String key, String url) {}

  List<Place> places();

  /**
   * Opens an issue.
   *
   * @throws LibraryException when none was opened, or nobody knows whether one was
   */
  Issue open(Place place, String title, String body) throws LibraryException;
}
