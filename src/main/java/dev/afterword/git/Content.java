package dev.afterword.git;

import dev.afterword.domain.Problem;
import java.util.List;

/** What reading a file gives. Byte arrays are not copied and must not be changed. */
public sealed interface Content {
  /** The codes of problems with objects of the repository; what was damaged may be mended. */
  List<String> DAMAGED = List.of("git/missing-object", "git/corrupt-object");

  /**
   * @param blob the git blob id of exactly these bytes
   */
  record Whole(String blob, byte[] bytes) implements Content {}

  /**
   * The file is larger than was asked for.
   *
   * @param size of the whole file, in bytes
   * @param bytes its beginning, as long as was asked for; not checked against the blob id
   */
  record Beginning(String blob, long size, byte[] bytes) implements Content {}

  /** The file is missing or damaged. */
  record Unreadable(Problem problem) implements Content {}

  static Content unreadable(String code, String message) {
    return new Unreadable(Problem.ofFile(code, message));
  }
}
