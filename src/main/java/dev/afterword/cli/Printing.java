package dev.afterword.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What commands print: text from documents never reaches a terminal with its control characters.
 */
final class Printing {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Printing() {}

  static void json(CommandSpec spec, Object value) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(JSON.writeValueAsString(value));
    out.flush();
  }

  /**
   * The text on one line, without control characters: an escape sequence in a title must not drive
   * a terminal.
   */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
  }

  /** Bold on a terminal; as it is elsewhere and under {@code NO_COLOR}. */
  static String bold(String text) {
    return Ansi.AUTO.enabled() ? "\u001b[1m" + plain(text) + "\u001b[0m" : plain(text);
  }
}
