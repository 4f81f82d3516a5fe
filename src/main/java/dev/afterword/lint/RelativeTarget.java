package dev.afterword.lint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a relative link leads. */
final class RelativeTarget {
  /** Addresses, places in the same text, and what a site generator fills in. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*:.*|//.*|[#?].*|.*(?:\\{\\{|\\{%|<%|\\$\\{).*", Pattern.DOTALL);

  private RelativeTarget() {}

  /**
   * The path from the library's root, with {@code ..} at its beginning when it leads out of it;
   * empty for a target that is not relative.
   */
  static Optional<String> of(String from, String target) {
    if (ELSEWHERE.matcher(target).matches()) {
      return Optional.empty();
    }
    String file = decoded(target.replaceFirst("[#?].*", ""));
    Deque<String> parts = new ArrayDeque<>();
    if (!file.startsWith("/")) {
      add(from.substring(0, from.lastIndexOf('/') + 1), parts);
    }
    add(file, parts);
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  private static void add(String path, Deque<String> parts) {
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
