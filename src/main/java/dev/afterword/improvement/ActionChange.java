package dev.afterword.improvement;

import dev.afterword.git.hosted.FileEdit;
import dev.afterword.git.hosted.Person;
import dev.afterword.markdown.ActionEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of one action item.
 *
 * @param document its document's id
 * @param action its id within the document
 * @param seen the {@link Seen#mark} of what the person saw; null to change whatever stands there
 * @param edits one after the other
 * @param also files that are written in the same commit
 * @param summary what it is, in one line: the first of the commit's message
 */
public record ActionChange(
    String document,
    String action,
    @Nullable String seen,
    List<ActionEdit> edits,
    List<FileEdit> also,
    Person author,
    String summary) {
  public ActionChange {
    edits = List.copyOf(edits);
    also = List.copyOf(also);
  }
}
