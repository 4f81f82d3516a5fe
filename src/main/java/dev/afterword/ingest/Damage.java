package dev.afterword.ingest;

import dev.afterword.domain.Problem;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.PathProblem;
import dev.afterword.search.DocumentPage;
import dev.afterword.search.IndexUnreadable;
import dev.afterword.search.LibraryIndex;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What of a library or of its index is damaged, a line each. */
final class Damage {
  private Damage() {}

  static List<String> of(
      GitLibrary git,
      LibraryIndex index,
      List<PathProblem> problems,
      Indexes indexes,
      Losses losses) {
    List<String> all = new ArrayList<>();
    indexes.notice(index).ifPresent(all::add);
    index
        .damage()
        .ifPresent(why -> all.add("the index in " + index.folder() + " is being rebuilt: " + why));
    git.problems().stream().map(Problem::message).forEach(all::add);
    List<PathProblem> unreadable =
        problems.stream().filter(one -> Content.DAMAGED.contains(one.problem().code())).toList();
    if (!unreadable.isEmpty()) {
      PathProblem first = unreadable.getFirst();
      String what = unreadable.size() + (unreadable.size() == 1 ? " folder or file" : " folders");
      all.add(line(what, first.path(), first.problem().message()));
    }
    losses.told().ifPresent(all::add);
    try {
      index.gapInHistory().ifPresent(all::add);
      Content.DAMAGED.forEach(code -> documents(index, code, all));
    } catch (IndexUnreadable e) {
      all.add(Objects.requireNonNull(e.getMessage()));
    }
    return List.copyOf(all);
  }

  private static void documents(LibraryIndex index, String code, List<String> all) {
    DocumentPage damaged = index.withProblem(code, 1, 1);
    if (!damaged.documents().isEmpty()) {
      String path = damaged.documents().getFirst().path();
      index.problemsOf(path).stream()
          .filter(problem -> problem.code().equals(code))
          .findFirst()
          .ifPresent(problem -> all.add(documents(damaged.total(), path, problem)));
    }
  }

  static String documents(long count, String first, Problem problem) {
    return line(count + (count == 1 ? " document" : " documents"), first, problem.message());
  }

  private static String line(String what, String path, String message) {
    return what + " cannot be read from the repository, such as \"" + path + "\": " + message;
  }

  /** Why a pass failed. A message of a disk names no file that is called otherwise each time. */
  static String told(Exception failure, Path folder) {
    return failure instanceof LibraryException || failure instanceof IndexUnreadable
        ? Objects.requireNonNullElse(failure.getMessage(), failure.toString())
        : "the index in " + folder + " cannot be brought up to date: " + reason(failure);
  }

  /** The innermost cause, in the system's words. */
  static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }
}
