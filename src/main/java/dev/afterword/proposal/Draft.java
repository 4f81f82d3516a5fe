package dev.afterword.proposal;

import dev.afterword.git.hosted.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in the page.
 *
 * @param branch the proposal that it belongs to; null to begin one
 * @param base the commit that the writer began with; null for a document that was not there
 * @param path of the document
 * @param text as it will be
 * @param summary what the change is, in one line; may be empty
 */
public record Draft(
    @Nullable String branch,
    @Nullable String base,
    String path,
    String text,
    List<Image> images,
    Person author,
    String summary) {

  public Draft {
    images = List.copyOf(images);
  }
}
