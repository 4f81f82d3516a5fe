package dev.afterword.proposal;

import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.Notes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comments and approvals as they stand in git notes, a JSON object a line: they merge line by line,
 * and {@code git log --notes='afterword/*'} shows them. Thread-safe.
 */
public final class ReviewNotes {
  static final String COMMENTS = "comments";
  static final String APPROVALS = "approvals";
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final GitLibrary git;

  public ReviewNotes(GitLibrary git) {
    this.git = git;
  }

  /** What was said of a proposal, the oldest first, whichever commit it had then. */
  public List<Comment> comments(String branch) throws LibraryException {
    return read(COMMENTS, ReviewNotes::comment)
        .filter(comment -> comment.branch().equals(branch))
        .sorted(Comparator.comparing(Comment::when))
        .toList();
  }

  /** Who approved a proposal, each person's last word; some may be of earlier commits. */
  public List<Approval> approvals(String branch) throws LibraryException {
    Map<String, Approval> last = new LinkedHashMap<>();
    read(APPROVALS, ReviewNotes::approval)
        .filter(approval -> approval.branch().equals(branch))
        .sorted(Comparator.comparing(Approval::when))
        .forEach(approval -> last.put(approval.email(), approval));
    return List.copyOf(last.values());
  }

  private <T> Stream<T> read(String kind, BiFunction<String, JsonNode, T> as)
      throws LibraryException {
    return git.notes(kind).stream().flatMap(line -> parsed(line, as).stream());
  }

  /** Anybody can push a note: a line that is none of ours is passed over. */
  private static <T> Optional<T> parsed(Notes.Line line, BiFunction<String, JsonNode, T> as) {
    try {
      return Optional.of(as.apply(line.commit(), JSON.readTree(line.text())));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Comment comment(String commit, JsonNode line) {
    return new Comment(
        commit,
        text(line, "branch"),
        text(line, "path"),
        text(line, "quote"),
        text(line, "text"),
        text(line, "name"),
        text(line, "email"),
        Instant.parse(text(line, "when")));
  }

  private static Approval approval(String commit, JsonNode line) {
    return new Approval(
        commit,
        text(line, "branch"),
        text(line, "name"),
        text(line, "email"),
        Instant.parse(text(line, "when")));
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asString("");
  }
}
