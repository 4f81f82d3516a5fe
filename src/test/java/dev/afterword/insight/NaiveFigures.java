package dev.afterword.insight;

import dev.afterword.domain.Document;
import dev.afterword.domain.Measure;
import dev.afterword.domain.MetadataValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** The same figures from documents themselves, each as its definition reads and as slowly. */
final class NaiveFigures {
  private final List<Document> incidents;

  NaiveFigures(List<Document> documents) {
    this.incidents = documents.stream().filter(one -> one.kind().isIncident()).toList();
  }

  List<Document> incidents() {
    return incidents;
  }

  /** {@code n, impossible, p50, p90}. */
  String timing(Measure measure) {
    List<Long> seconds = new ArrayList<>();
    int impossible = 0;
    for (Document one : incidents) {
      Duration took = measure.between(one.milestones());
      if (took != null && took.isNegative()) {
        impossible++;
      } else if (took != null) {
        seconds.add(took.toSeconds());
      }
    }
    Collections.sort(seconds);
    boolean isEnough = seconds.size() >= 10;
    return "%d, %d, %s, %s"
        .formatted(
            seconds.size(),
            impossible,
            isEnough ? quantile(seconds, 0.5) : null,
            isEnough ? quantile(seconds, 0.9) : null);
  }

  /** Between the two values beside the place (n − 1) · share, counted from 0. */
  static long quantile(List<Long> sorted, double share) {
    double place = (sorted.size() - 1) * share;
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    double value =
        sorted.get(below) + (place - below) * (sorted.get(above) - (double) sorted.get(below));
    return Math.round(value);
  }

  /** How many there are of each service and cause, {@code checkout, capacity}. */
  TreeMap<String, Integer> pairs() {
    TreeMap<String, Integer> pairs = new TreeMap<>();
    for (Document one : incidents) {
      for (String service : keys(one.services())) {
        for (String cause : keys(one.causes())) {
          pairs.merge(service + ", " + cause, 1, Integer::sum);
        }
      }
    }
    return pairs;
  }

  /** {@code incidents, pairs, named}. */
  String recurrence() {
    int pairs = 0;
    int named = 0;
    Set<String> later = new HashSet<>();
    for (Document one : incidents) {
      MetadataValue recurs = one.frontMatter().get("recurrence_of");
      List<String> names = recurs == null ? List.of() : recurs.texts();
      for (Document other : incidents) {
        if (isBefore(other, one)) {
          boolean isNamed = names.contains(other.id()) || names.contains(other.path());
          named += isNamed ? 1 : 0;
          if (isNamed
              || meet(one.services(), other.services()) && meet(one.causes(), other.causes())) {
            pairs++;
            later.add(one.path());
          }
        }
      }
    }
    return later.size() + ", " + pairs + ", " + named;
  }

  private static boolean isBefore(Document one, Document other) {
    Instant first = one.date() == null ? null : one.date().earliest();
    Instant second = other.date() == null ? null : other.date().earliest();
    return first != null && second != null && first.isBefore(second);
  }

  private static boolean meet(List<String> some, List<String> others) {
    return keys(some).stream().anyMatch(keys(others)::contains);
  }

  private static Set<String> keys(List<String> names) {
    Set<String> keys = new HashSet<>();
    names.forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
    return keys;
  }
}
