package dev.afterword.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Changes texts, several times in a row, the way authors, tools and attackers do. */
final class Mutator {
  private static final int MOST_CHANGES = 8;
  private static final String[] NUMBERS = {
    "0",
    "-1",
    "9",
    "00",
    "24:00",
    "25:61",
    "99999999999999999999",
    "2147483648",
    "0x7F",
    "1e999",
    "-0",
    "2026-02-30",
    "0000-01-01",
    "9999-12-31",
    "+999999999-01-01",
    "1.",
    "١٢"
  };

  private final RandomGenerator random;
  private final Seeds seeds;
  private final StringBuilder text;

  private Mutator(Seeds seeds, RandomGenerator random) {
    this.seeds = seeds;
    this.random = random;
    this.text = new StringBuilder(seeds.start(random));
  }

  /** The input of that number; the same seed always gives the same. */
  static byte[] input(Seeds seeds, long seed, long number) {
    Mutator mutator = new Mutator(seeds, new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
    mutator.change();
    return mutator.text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void change() {
    if (random.nextInt(3) == 0) {
      keepOneStretch();
    }
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      changeOnce();
      text.setLength(Math.min(text.length(), seeds.longest()));
    }
  }

  private void changeOnce() {
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> text.insert(place(), seeds.token(random));
      case 3 -> text.insert(place(), seeds.token(random).repeat(times()));
      case 4 -> text.insert(place(), (seeds.token(random) + seeds.token(random)).repeat(times()));
      case 5 -> remove();
      case 6 -> repeatSpan();
      case 7 -> text.insert(place(), (char) random.nextInt(256));
      case 8 -> replaceByte();
      case 9 -> splice();
      case 10 -> stairs();
      case 11 -> prefixLines(seeds.token(random));
      case 12 -> changeNumber();
      default -> shuffleLines();
    }
  }

  private int place() {
    return random.nextInt(text.length() + 1);
  }

  /** Mostly few, now and then so many as to nest deeply. */
  private int times() {
    return 1 + random.nextInt(1 << (1 + random.nextInt(10)));
  }

  private int end(int start) {
    return Math.min(text.length(), start + random.nextInt(1 << (1 + random.nextInt(9))));
  }

  private void keepOneStretch() {
    int start = place();
    String kept = text.substring(start, Math.min(text.length(), start + 40 + random.nextInt(800)));
    text.setLength(0);
    text.append(kept);
  }

  private void remove() {
    int start = place();
    text.delete(start, end(start));
  }

  private void repeatSpan() {
    int start = place();
    String span = text.substring(start, end(start));
    int most = Math.max(1, seeds.longest() / Math.max(1, span.length()));
    text.insert(place(), span.repeat(Math.min(most, times())));
  }

  private void replaceByte() {
    if (!text.isEmpty()) {
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
    }
  }

  private void splice() {
    String other = seeds.start(random);
    text.setLength(place());
    text.append(other, random.nextInt(other.length() + 1), other.length());
  }

  /** Each line further in than the one before: lists within lists. */
  private void stairs() {
    List<String> lines = lines();
    int from = random.nextInt(lines.size());
    int depth = 0;
    for (int i = from; i < lines.size() && depth < 200; i++) {
      lines.set(i, "  ".repeat(depth++) + lines.get(i));
    }
    write(lines);
  }

  private void prefixLines(String prefix) {
    List<String> lines = lines();
    int from = random.nextInt(lines.size());
    int to = from + random.nextInt(lines.size() - from);
    for (int i = from; i <= to; i++) {
      lines.set(i, prefix + lines.get(i));
    }
    write(lines);
  }

  private void shuffleLines() {
    List<String> lines = lines();
    Collections.shuffle(lines, new Random(random.nextLong()));
    write(lines);
  }

  private void changeNumber() {
    int start = place();
    while (start < text.length() && !isDigit(start)) {
      start++;
    }
    int end = start;
    while (end < text.length() && isDigit(end)) {
      end++;
    }
    text.replace(start, end, Seeds.bytes(NUMBERS[random.nextInt(NUMBERS.length)]));
  }

  private boolean isDigit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private List<String> lines() {
    return new ArrayList<>(List.of(text.toString().split("\n", -1)));
  }

  private void write(List<String> lines) {
    text.setLength(0);
    text.append(lines.stream().collect(Collectors.joining("\n")));
  }
}
