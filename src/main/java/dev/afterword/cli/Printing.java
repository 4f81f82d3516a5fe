package dev.afterword.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** Of Unicode's controls those beyond ASCII, and what turns or hides text. */
  private static final Pattern UNSEEN = Pattern.compile("[\\x7f-\\x9f\\p{Cf}\\u2028\\u2029]");

  private Printing() {}

  static void json(CommandSpec spec, Object value) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(escaped(JSON.writeValueAsString(value)));
    out.flush();
  }

  /**
   * JSON escapes the controls of ASCII only; the others stand in its strings alone, where escapes
   * mean the same.
   */
  private static String escaped(String json) {
    return UNSEEN
        .matcher(json)
        .replaceAll(found ->
            found.group().chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining()));
  }

  /** The text with its lines, without what else would drive a terminal. */
  static String lines(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\t\\r\\n]]|\\r(?!\\n)", "\ufffd");
  }

  /**
   * The text on one line, without control characters: an escape sequence in a title must not drive
   * a terminal.
   */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ");
  }

  /** Bold on a terminal; as it is elsewhere and under {@code NO_COLOR}. */
  static String bold(String text) {
    return Ansi.AUTO.enabled() ? "\u001b[1m" + plain(text) + "\u001b[0m" : plain(text);
  }

  /** Green on a terminal, elsewhere between braces; the text is to be free of controls. */
  static String added(String text) {
    return Ansi.AUTO.enabled() ? "\u001b[32m" + text + "\u001b[0m" : "{+" + text + "+}";
  }

  /** Red and struck out on a terminal, elsewhere between brackets. */
  static String removed(String text) {
    return Ansi.AUTO.enabled() ? "\u001b[31;9m" + text + "\u001b[0m" : "[-" + text + "-]";
  }
}
