package dev.afterword.diagram;

/** A number with its noun: {@code 1 cause}, {@code 2 causes}. */
final class Counted {
  private Counted() {}

  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
