package dev.afterword.proof.xss;

import dev.afterword.proof.SharedInput;
import dev.afterword.testing.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts XSS payloads into every place and looks at the pages in Chromium. */
@Command(
    name = "xss",
    description = "XSS payloads in every place that reaches a page, seen in Chromium.")
public final class XssCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Where to work; must not be there yet.")
  private Path folder;

  @Option(
      names = "--every",
      description = "Take one payload in so many (default: ${DEFAULT-VALUE}, all).",
      defaultValue = "1")
  private int every;

  @Option(
      names = "--first",
      description = "Which of them begins (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private int first;

  @Override
  public Integer call() throws Exception {
    if (!Chromium.isInstalled() || !SharedInput.isThere()) {
      System.err.println("Chromium or the shared input is missing");
      return 3;
    }
    XssReport report =
        new XssRun(Payload.all(every, first), Files.createDirectory(folder), System.err::println)
            .run();
    System.out.print(report.text());
    return report.holds() ? 0 : 1;
  }
}
