package dev.afterword.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a document; kept in the index, so that no list reads a document.
 *
 * @param declaredId the id of the front matter, null when there is none
 * @param blob the git blob id of the file's content
 * @param uncommitted whether this is the content of a work tree that no commit holds yet
 * @param actions how many action items there are
 * @param actionsSettled how many of them are done or dropped
 */
public record DocumentSummary(
    String id,
    String path,
    @Nullable String declaredId,
    String title,
    Kind kind,
    @Nullable Status status,
    @Nullable Severity severity,
    @Nullable Moment date,
    @Nullable DateOrigin dateOrigin,
    Durations durations,
    List<String> services,
    List<String> teams,
    List<String> tags,
    List<String> causes,
    String blob,
    boolean uncommitted,
    int actions,
    int actionsSettled,
    int problems) {
  public DocumentSummary {
    services = List.copyOf(services);
    teams = List.copyOf(teams);
    tags = List.copyOf(tags);
    causes = List.copyOf(causes);
  }
}
