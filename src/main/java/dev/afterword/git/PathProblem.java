package dev.afterword.git;

import dev.afterword.domain.Problem;

/**
 * Something below the library's root that could not be read as it was meant.
 *
 * @param path relative to the library's root, untrusted; a folder ends in {@code /}, the root is
 *     empty
 */
public record PathProblem(String path, Problem problem) {

  static PathProblem of(String path, String code, String message) {
    return new PathProblem(path, Problem.ofFile(code, message));
  }
}
