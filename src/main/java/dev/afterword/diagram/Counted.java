package dev.afterword.diagram;

import java.util.Locale;

/** A number with its noun: {@code 1 cause}, {@code 2 causes}. */
final class Counted {
  private Counted() {}

  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** From ten thousand on with its thousands apart. */
  static String grouped(long count) {
    return count < 10_000 ? Long.toString(count) : String.format(Locale.UK, "%,d", count);
  }
}
