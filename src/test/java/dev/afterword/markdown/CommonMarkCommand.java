package dev.afterword.markdown;

import dev.afterword.markdown.CommonMarkExamples.Example;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells which examples of CommonMark are met. */
@Command(
    name = "commonmark",
    description = "Compare flexmark with the 652 examples of CommonMark 0.31.2, before sanitising.")
public final class CommonMarkCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    List<Example> examples = CommonMarkExamples.all();
    System.out.printf(
        "%d examples: %d met with Afterword's options, %d with flexmark's own%n",
        examples.size(),
        examples.stream().filter(Example::met).count(),
        examples.stream().filter(Example::plain).count());
    System.out.println("not met (* met without extensions):");
    System.out.println(CommonMarkExamples.notMet(examples));
    return 0;
  }
}
