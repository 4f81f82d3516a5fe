package dev.afterword.cli;

import dev.afterword.author.Unusable;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a person at a terminal, again until the answer can be used. */
final class Questions {
  private final BufferedReader in;
  private final PrintWriter out;

  Questions(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /** Of the terminal that the program runs in; empty when there is none. */
  static Optional<Questions> atTerminal() {
    Console console = System.console();
    return console == null || !console.isTerminal()
        ? Optional.empty()
        : Optional.of(new Questions(new BufferedReader(console.reader()), console.writer()));
  }

  /**
   * Asks one question, again while the answer is {@link Unusable}.
   *
   * @param reading gives the answer's meaning
   * @throws Ended when the person ended the input
   */
  <T> T ask(String question, Function<String, T> reading) {
    while (true) {
      out.print(question + ": ");
      out.flush();
      String answer = line();
      if (answer == null) {
        out.println();
        out.flush();
        throw new Ended();
      }
      try {
        return reading.apply(answer.strip());
      } catch (Unusable e) {
        out.println("  " + Printing.plain(String.valueOf(e.getMessage())));
      }
    }
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be read", e);
    }
  }

  /** The person wants no more questions. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
