package dev.afterword.cli;

import dev.afterword.domain.Remedy;
import dev.afterword.search.Mention;
import dev.afterword.search.Similar;
import dev.afterword.web.api.SimilarJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code search --like}: a text in, past incidents out. */
final class LikeText {
  private static final String STANDARD_INPUT = "-";

  private LikeText() {}

  /** The beginning of that file that counts; a note says so when there is more. */
  static String read(CommandSpec spec, String file) {
    try (InputStream in =
        file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(Similar.MAX_TEXT + 1);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.isBlank()) {
        throw new ParameterException(
            spec.commandLine(), "--like: \"" + file + "\" holds nothing (expected a text)");
      }
      if (bytes.length > Similar.MAX_TEXT) {
        spec.commandLine()
            .getErr()
            .println("note: only the first " + Similar.MAX_TEXT + " bytes are looked at");
      }
      return text;
    } catch (IOException | InvalidPathException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--like: \"" + file + "\" cannot be read (expected a file, or - for standard input)",
          e);
    }
  }

  static void print(CommandSpec spec, OutputFormat format, List<Similar> found) {
    switch (format) {
      case json -> Printing.json(spec, SimilarJson.of(found));
      case text -> print(spec, found);
    }
  }

  private static void print(CommandSpec spec, List<Similar> found) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    for (Similar one : found) {
      out.println(SearchCommand.headline(one.document()));
      one.reasons().forEach(reason -> out.println("    " + Printing.plain(reason)));
      one.steps().forEach(step -> out.println("    then: " + Printing.plain(told(step))));
      one.playbooks().forEach(use -> out.println("    playbook: " + Printing.plain(told(use))));
    }
    err.println(found.size() + (found.size() == 1 ? " past incident" : " past incidents"));
    out.flush();
    err.flush();
  }

  private static String told(Remedy.Step step) {
    return step.localTime() == null ? step.text() : step.localTime() + " " + step.text();
  }

  private static String told(Mention use) {
    return use.document() == null ? use.name() : use.name() + "  " + use.document().id();
  }
}
