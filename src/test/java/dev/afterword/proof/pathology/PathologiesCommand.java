package dev.afterword.proof.pathology;

import dev.afterword.proof.SharedInput;
import dev.afterword.proof.pathology.FrontMatterInputs.Input;
import dev.afterword.proof.pathology.MarkdownShapes.Shape;
import dev.afterword.proof.pathology.MarkdownTrials.Trial;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** How long hostile Markdown and front matter take, and how that grows. */
@Command(
    name = "pathologies",
    description =
        "Read and render Markdown made to be slow at 1/4, 1 and 4 times its size, and read hostile"
            + " front matter.")
public final class PathologiesCommand implements Callable<Integer> {
  private final List<String> offences = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (!SharedInput.isThere()) {
      System.out.println("the shared collections are absent: own input only");
    }
    System.out.printf(
        "%-36s %8s %28s %14s  %s%n",
        "Markdown", "KB", "ms of CPU at 1/4, 1, 4 times", "growth", "outcome at 4 times");
    MarkdownTrials markdown = new MarkdownTrials().warmedUp();
    List<Shape> shapes = new ArrayList<>(MarkdownShapes.shared());
    shapes.addAll(MarkdownShapes.own());
    for (Shape shape : shapes) {
      grow(markdown, shape);
    }
    System.out.printf("%d shapes%n%n", shapes.size());

    System.out.printf(
        "%-36s %6s %9s %8s %8s  %s%n",
        "front matter", "inputs", "problems", "p50 ms", "max ms", "");
    FrontMatterTrials trials = new FrontMatterTrials().warmedUp();
    read(trials, Language.YAML, "YAML test suite", FrontMatterInputs.suite());
    read(trials, Language.YAML, "YAML bombs", FrontMatterInputs.bombs());
    read(trials, Language.YAML, "YAML that fuzzers found", FrontMatterInputs.fuzzed());
    read(trials, Language.YAML, "own YAML bombs", FrontMatterInputs.own());
    read(trials, Language.TOML, "the same as TOML", FrontMatterInputs.own());
    read(trials, Language.TOML, "the same as shorter TOML", FrontMatterInputs.ownToml());

    System.out.printf("%nover a bound: %d%n", offences.size());
    offences.forEach(offence -> System.out.println("  " + offence));
    return offences.isEmpty() ? 0 : 1;
  }

  private void grow(MarkdownTrials trials, Shape shape) {
    Growth growth =
        Growth.of(trials, shape.name(), List.of(shape.at(0.25), shape.at(1), shape.at(4)));
    offences.addAll(growth.offences());
    double[] millis =
        growth.trials().stream().mapToDouble(trial -> trial.cpu().toNanos() / 1e6).toArray();
    Trial last = growth.trials().getLast();
    System.out.printf(
        "%-36s %8d %8.0f %8.0f %8.0f   %6.1f %6.1f  %s%n",
        shown(shape.name()),
        last.characters() >> 10,
        millis[0],
        millis[1],
        millis[2],
        millis[1] / millis[0],
        millis[2] / millis[1],
        last.outcome());
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.chars()
        .forEach(c ->
            shown.append(
                c == '\n' ? "\\n" : c < ' ' || c > '~' ? "\\u%04X".formatted(c) : (char) c + ""));
    return shown.toString();
  }

  private void read(FrontMatterTrials trials, Language language, String name, List<Input> inputs) {
    List<FrontMatterTrials.Trial> all =
        inputs.stream().map(input -> trials.read(language, input)).toList();
    all.stream().filter(trial -> !trial.holds()).map(Object::toString).forEach(offences::add);
    double[] millis = all.stream().mapToDouble(one -> one.cpu().toNanos() / 1e6).toArray();
    Arrays.sort(millis);
    System.out.printf(
        "%-36s %6d %9d %8.2f %8.1f  %s%n",
        name,
        all.size(),
        all.stream().filter(trial -> trial.problems() > 0).count(),
        millis.length == 0 ? 0 : millis[millis.length / 2],
        millis.length == 0 ? 0 : millis[millis.length - 1],
        all.stream()
            .max(Comparator.comparing(FrontMatterTrials.Trial::cpu))
            .map(slowest -> "slowest: " + shown(slowest.name()))
            .orElse(""));
  }
}
