package dev.afterword.web.page;

import dev.afterword.domain.CommitRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a document, the newest first.
 *
 * @param compare where two of them are compared
 */
public record HistoryView(List<Version> versions, String compare) {
  public HistoryView {
    versions = List.copyOf(versions);
  }

  /**
   * A version.
   *
   * @param difference the address of what it changed, null for the first
   */
  public record Version(
      String commit,
      String shortCommit,
      String author,
      DateView date,
      String subject,
      List<String> reviewers,
      @Nullable String difference) {
    public Version {
      reviewers = List.copyOf(reviewers);
    }
  }

  static HistoryView of(String id, List<CommitRecord> commits) {
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < commits.size(); i++) {
      CommitRecord commit = commits.get(i);
      String before = i + 1 < commits.size() ? commits.get(i + 1).id() : null;
      versions.add(
          new Version(
              commit.id(),
              Wording.shortCommit(commit.id()),
              commit.author(),
              DateView.of(commit.time()),
              commit.subject(),
              commit.reviewers(),
              before == null ? null : Urls.difference(id, before, commit.id())));
    }
    return new HistoryView(versions, Urls.difference(id));
  }

  public boolean comparable() {
    return versions.size() > 1;
  }
}
