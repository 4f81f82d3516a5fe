package dev.afterword.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is secret or personal in a text, and the same text without it. */
final class PrivateText {
  private static final int SHORTEST_PART = 8;

  private final Customers customers;
  private final List<Private> all;

  private PrivateText(Customers customers, List<Private> all) {
    this.customers = customers;
    this.all = all;
  }

  static PrivateText of(String text, Customers customers) {
    return new PrivateText(customers, find(text, customers));
  }

  /** Without what lies within another: a password may be a token. */
  private static List<Private> find(String text, Customers customers) {
    List<Private> found = new ArrayList<>(Tokens.in(text, PrivateRule.TOKEN.rule().id()));
    found.addAll(Passwords.in(text, PrivateRule.PASSWORD.rule().id()));
    found.addAll(Emails.in(text, PrivateRule.EMAIL.rule().id()));
    found.addAll(customers.in(text, PrivateRule.CUSTOMER.rule().id()));
    List<Private> apart = new ArrayList<>();
    for (Private one : found) {
      if (apart.stream()
          .noneMatch(other -> one.start() < other.end() && other.start() < one.end())) {
        apart.add(one);
      }
    }
    return apart;
  }

  List<Private> all() {
    return List.copyOf(all);
  }

  /** The finding without anything of it, also when a message quotes a part of it. */
  Finding without(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.level(),
        finding.path(),
        finding.line(),
        finding.column(),
        finding.endColumn(),
        masked(finding.text()),
        masked(finding.message()),
        masked(finding.suggestion()));
  }

  String masked(String text) {
    String masked = text;
    for (Private one : all) {
      for (String line : one.value().split("\n", -1)) {
        masked = line.length() < 3 ? masked : masked.replace(line.strip(), one.mask());
      }
      masked = withoutBeginning(masked.replace(squeezed(one.value()), one.mask()), one);
    }
    List<Private> left = new ArrayList<>(find(masked, customers));
    left.sort(Comparator.comparingInt(Private::start).reversed());
    for (Private one : left) {
      masked = masked.substring(0, one.start()) + one.mask() + masked.substring(one.end());
    }
    return masked;
  }

  /** A message cuts long values: {@code "ghp_0123…"}. */
  private static String withoutBeginning(String text, Private one) {
    int cut = text.indexOf('…');
    while (cut >= 0) {
      for (int length = Math.min(cut, one.value().length()); length >= SHORTEST_PART; length--) {
        if (text.regionMatches(cut - length, one.value(), 0, length)) {
          return text.substring(0, cut - length) + one.mask() + text.substring(cut + 1);
        }
      }
      cut = text.indexOf('…', cut + 1);
    }
    return text;
  }

  private static String squeezed(String value) {
    return value.replaceAll("\\s+", " ");
  }
}
