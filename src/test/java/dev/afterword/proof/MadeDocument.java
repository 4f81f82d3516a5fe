package dev.afterword.proof;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A made-up postmortem in the canonical format, 6 to 10 kB long, with front matter, a timeline, 5
 * Whys, factors and action items. The same number always makes the same text; a higher number is a
 * later incident.
 */
public record MadeDocument(String path, String text) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final LocalDateTime FIRST = LocalDate.of(2012, 1, 1).atStartOfDay();

  /** Minutes between incidents: 100,000 of them fill 14 years. */
  private static final int BETWEEN = 77;

  private static final int SERVICES = 60;
  private static final int TEAMS = 25;
  private static final int TAGS = 300;
  private static final String[] CAUSES = {
    "capacity", "change", "configuration", "dependency", "hardware", "process"
  };

  /**
   * @param revision from 0; another one is the same incident told again in part
   */
  public static MadeDocument of(long seed, int number, int revision) {
    RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
    LocalDateTime started = FIRST.plusMinutes((long) number * BETWEEN + random.nextInt(BETWEEN));
    String title = Words.text(random, 6).replace(".", "");
    String path =
        "postmortems/%d/%s-%06d.md".formatted(started.getYear(), started.toLocalDate(), number);
    StringBuilder text = new StringBuilder(10_000);
    frontMatter(text, random, title, started);
    text.append("## Summary\n\n").append(Words.text(random, 60)).append('\n');
    text.append(Words.text(new SplittableRandom(seed + number + revision), 12)).append("\n\n");
    text.append("## Impact\n\n").append(Words.text(random, 40)).append("\n\n");
    timeline(text, random, started);
    text.append("## Root cause\n\n");
    for (int i = 0; i < 3; i++) {
      text.append(Words.text(random, 100 + random.nextInt(60))).append("\n\n");
    }
    fiveWhys(text, random);
    fishbone(text, random);
    text.append("## What went well\n\n").append(Words.text(random, 50)).append("\n\n");
    actions(text, random, started.toLocalDate());
    return new MadeDocument(path, text.toString());
  }

  private static void frontMatter(
      StringBuilder text, RandomGenerator random, String title, LocalDateTime started) {
    text.append("---\ntitle: ").append(title);
    text.append("\nstatus: ").append(random.nextInt(4) == 0 ? "draft" : "reviewed");
    text.append("\nseverity: SEV").append(1 + random.nextInt(4));
    instant(text, "started", started);
    instant(text, "detected", started.plusMinutes(4));
    instant(text, "mitigated", started.plusMinutes(10 + random.nextInt(200)));
    instant(text, "resolved", started.plusMinutes(240));
    text.append("\nservices: [service-").append(random.nextInt(SERVICES));
    text.append(", service-").append(random.nextInt(SERVICES));
    text.append("]\nteams: [team-").append(random.nextInt(TEAMS));
    text.append("]\ncauses: [").append(CAUSES[random.nextInt(CAUSES.length)]);
    text.append("]\ntags: [tag-").append(random.nextInt(TAGS));
    text.append(", tag-").append(random.nextInt(TAGS)).append("]\n---\n\n");
  }

  private static void instant(StringBuilder text, String key, LocalDateTime time) {
    text.append('\n').append(key).append(": ").append(time).append('Z');
  }

  private static void timeline(StringBuilder text, RandomGenerator random, LocalDateTime started) {
    text.append("## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n");
    LocalDateTime time = started;
    text.append("| ").append(started.toLocalDate()).append(' ').append(MINUTE.format(time));
    text.append(" | ").append(Words.text(random, 10)).append(" |\n");
    for (int i = 0; i < 15; i++) {
      time = time.plusMinutes(1 + random.nextInt(9));
      text.append("| ").append(MINUTE.format(time)).append(" | ");
      text.append(i == 2 ? "**Detected** " : "").append(Words.text(random, 8 + random.nextInt(8)));
      text.append(" |\n");
    }
    text.append('\n');
  }

  private static void fiveWhys(StringBuilder text, RandomGenerator random) {
    text.append("## 5 Whys\n\n");
    for (int level = 0; level < 4; level++) {
      text.append("  ".repeat(level)).append("- Why did ").append(Words.text(random, 6));
      text.setCharAt(text.length() - 1, '?');
      text.append(' ').append(Words.text(random, 12)).append(level == 3 ? " → A1\n" : "\n");
    }
    text.append('\n');
  }

  private static void fishbone(StringBuilder text, RandomGenerator random) {
    text.append("## Fishbone\n\nEffect: ").append(Words.text(random, 5)).append('\n');
    for (String bone : new String[] {"Change", "Capacity", "Detection"}) {
      text.append("- ").append(bone).append('\n');
      text.append("  - ").append(Words.text(random, 6)).append('\n');
      text.append("    - ").append(Words.text(random, 6)).append('\n');
    }
    text.append('\n');
  }

  private static void actions(StringBuilder text, RandomGenerator random, LocalDate started) {
    String[] types = {"prevent", "detect", "mitigate", "process"};
    text.append("## Action items\n\n");
    for (int i = 1; i <= 5; i++) {
      text.append(random.nextBoolean() ? "- [ ] A" : "- [x] A").append(i).append(": ");
      text.append(Words.text(random, 10).replace(".", "")).append(" — @team-");
      text.append(random.nextInt(TEAMS)).append(", P").append(1 + random.nextInt(3));
      text.append(", ").append(types[random.nextInt(types.length)]);
      text.append(", due ").append(started.plusDays(10 + random.nextInt(60)));
      text.append(", OPS-").append(random.nextInt(9_000)).append('\n');
    }
  }
}
