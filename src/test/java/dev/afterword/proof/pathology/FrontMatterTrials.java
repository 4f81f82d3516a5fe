package dev.afterword.proof.pathology;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.proof.pathology.FrontMatterInputs.Input;
import dev.afterword.yaml.FrontMatter;
import dev.afterword.yaml.FrontMatterReader;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Reads front matter and takes the time. For one thread. */
public final class FrontMatterTrials {
  /** How long any front matter may take. */
  public static final Duration BOUND = Duration.ofMillis(200);

  private static final int MOST_CHARACTERS = 2_000_000;
  private static final int TRIES = 3;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private final FrontMatterReader reader = new FrontMatterReader(ReadingLimits.DEFAULT);

  /**
   * One front matter.
   *
   * @param cpu processor time of the thread that read it and took its values as text
   * @param characters of its values
   */
  public record Trial(String name, Duration cpu, long characters, int values, int problems) {
    /** Whether it was read soon, and did not multiply. */
    public boolean holds() {
      return cpu.compareTo(BOUND) <= 0 && characters < MOST_CHARACTERS;
    }

    @Override
    public String toString() {
      return "%s: %d ms, %d characters of values, %d problems"
          .formatted(name, cpu.toMillis(), characters, problems);
    }
  }

  /** With code that has been compiled, as in a server that has run for a while. */
  public FrontMatterTrials warmedUp() {
    for (int i = 0; i < 20; i++) {
      once(Language.YAML, new Input("", "a: [1, {b: 2}]\nb: \"x\"\n".repeat(50)));
      once(Language.TOML, new Input("", "a = [1, {b = 2}]\n"));
    }
    return this;
  }

  /** Tries again what does not hold: the remains of other work only ever add to it. */
  public Trial read(Language language, Input input) {
    Trial trial = once(language, input);
    for (int i = 1; i < TRIES && !trial.holds(); i++) {
      Trial again = once(language, input);
      trial = again.cpu().compareTo(trial.cpu()) < 0 ? again : trial;
    }
    return trial;
  }

  private Trial once(Language language, Input input) {
    long began = THREAD.getCurrentThreadCpuTime();
    FrontMatter read = reader.read(language, input.text(), 1);
    long characters =
        read.values().values().stream().map(MetadataValue::asText).mapToLong(String::length).sum();
    Duration cpu = Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - began);
    return new Trial(
        language + " " + input.name(),
        cpu,
        characters,
        read.values().size(),
        read.problems().size());
  }
}
