package dev.afterword.proof.xss;

import dev.afterword.proof.xss.Finding.Kind;
import dev.afterword.proof.xss.WatchedBrowser.Policy;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param alone payloads that hid a neighbour and were looked at again by themselves
 * @param visits pages opened, with both policies together
 * @param firing payloads that are known to run in a page that believes them
 * @param fired how many of these ran with the policy off
 * @param tried how many of them were tried with the policy on
 * @param firedUnderPolicy how many of these ran
 * @param absent injection points that Afterword does not have
 */
record XssReport(
    int payloads,
    int alone,
    long visits,
    Map<Policy, List<Finding>> findings,
    int firing,
    int fired,
    int tried,
    int firedUnderPolicy,
    List<String> absent) {
  private static final double ENOUGH = 0.9;

  XssReport {
    findings = Map.copyOf(findings);
    absent = List.copyOf(absent);
  }

  long count(Policy policy, Kind kind) {
    return findings.getOrDefault(policy, List.of()).stream()
        .filter(finding -> finding.kind() == kind)
        .count();
  }

  /** Whether the payloads run where they are believed; otherwise the run proves nothing. */
  boolean provesSomething() {
    return firing > 0 && fired >= ENOUGH * firing;
  }

  boolean holds() {
    return provesSomething() && findings.values().stream().allMatch(List::isEmpty);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("payloads                       %d%n".formatted(payloads));
    text.append("of them seen alone as well     %d%n".formatted(alone));
    text.append("places                         %d%n".formatted(Place.values().length));
    text.append("pages opened                   %d%n".formatted(visits));
    for (Policy policy : Policy.values()) {
      for (Kind kind : Kind.values()) {
        text.append("policy %-3s %-20s%d%n".formatted(policy, kind.name(), count(policy, kind)));
      }
    }
    text.append("control: known to run          %d%n".formatted(firing));
    text.append("control: ran, policy off       %d%n".formatted(fired));
    text.append("control: ran, policy on        %d of %d%n".formatted(firedUnderPolicy, tried));
    text.append("places that do not exist yet   %s%n".formatted(String.join("; ", absent)));
    text.append(
        provesSomething() ? "" : "The control did not run: this proves nothing.%n".formatted());
    return text.toString();
  }
}
