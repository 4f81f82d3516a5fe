package dev.afterword.forge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call an issue or pull request: {@code PAY-123}, {@code org/repo#12}, {@code
 * group/repo!12}.
 *
 * @param project Jira's key, or the path of a repository
 * @param mark {@code -}, {@code #}, or {@code !} for GitLab's merge requests
 */
public record IssueKey(String project, char mark, int number) {
  private static final Pattern JIRA_PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{1,15}");
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "(?!\\.{1,2}/)[A-Za-z0-9_.-]{1,100}(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9_.-]{1,100}){1,20}");
  private static final Pattern KEY = Pattern.compile("(.{2,400})([-#!])([1-9][0-9]{0,8})");

  public IssueKey {
    boolean isOne = mark == '-' ? isJiraProject(project) : isRepository(project);
    if (!isOne || number < 1 || "-#!".indexOf(mark) < 0) {
      throw new IllegalArgumentException(
          "\"" + project + mark + number + "\" (expected the like of PAY-123 or org/repo#12)");
    }
  }

  /** The key that a text is, and nothing else. */
  public static Optional<IssueKey> of(String text) {
    Matcher parts = KEY.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new IssueKey(parts.group(1), parts.group(2).charAt(0), Integer.parseInt(parts.group(3))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static boolean isJiraProject(String name) {
    return JIRA_PROJECT.matcher(name).matches();
  }

  /** Whether it has the form of {@code org/repo}, which is safe in an address. */
  public static boolean isRepository(String path) {
    return path.length() <= 400 && REPOSITORY.matcher(path).matches();
  }

  /** As it is written. */
  public String text() {
    return project + mark + number;
  }

  /** The same for all spellings of it: forges do not tell small letters from capitals. */
  public String folded() {
    return text().toLowerCase(Locale.ROOT);
  }

  /** The issue of that number in the same project. */
  IssueKey withNumber(int other) {
    return new IssueKey(project, mark, other);
  }
}
