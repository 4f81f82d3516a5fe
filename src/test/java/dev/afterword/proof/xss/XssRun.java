package dev.afterword.proof.xss;

import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.SharedInput;
import dev.afterword.proof.xss.Finding.Kind;
import dev.afterword.proof.xss.WatchedBrowser.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Puts payloads everywhere, looks at every page that shows them, and checks that it can fail. */
final class XssRun {
  private static final int SETTLE_MILLIS = 20;
  private static final int REPORT_EVERY = 120;

  /** Of the payloads that run without a policy, one in so many is tried with it. */
  private static final int UNDER_POLICY = 10;

  /** Of the payloads, one in so many is also seen as data, as text and in more error pages. */
  private static final int FURTHER = 50;

  private final List<Payload> payloads;
  private final Path work;
  private final Consumer<String> progress;
  private final Map<Policy, List<Finding>> findings = new EnumMap<>(Policy.class);
  private String policyHeader = "";
  private long opened;

  /**
   * Nothing is done yet.
   *
   * @param work an empty folder
   * @param progress takes a line now and then
   */
  XssRun(List<Payload> payloads, Path work, Consumer<String> progress) {
    this.payloads = payloads;
    this.work = work;
    this.progress = progress;
  }

  /** Groups first; whatever hid a word in one is looked at again by itself. */
  XssReport run() throws IOException, InterruptedException {
    look("together", Group.together(payloads));
    List<Payload> hidden =
        Stream.of(Policy.values())
            .flatMap(policy -> found(policy).stream())
            .filter(finding -> finding.kind() == Kind.HIDDEN)
            .flatMap(finding -> finding.group().payloads().stream())
            .distinct()
            .toList();
    if (!hidden.isEmpty()) {
      progress.accept(hidden.size() + " payloads are looked at again, each alone");
      findings.values().forEach(found -> found.removeIf(one -> one.kind() == Kind.HIDDEN));
      look("alone", hidden.stream().map(Group::alone).toList());
    }
    return report(hidden.size());
  }

  private void look(String name, List<Group> groups) throws IOException, InterruptedException {
    Path library = work.resolve(name + ".git");
    HostileRepository.write(library, groups);
    try (ServerProcess server =
        ServerProcess.start(
            library, work.resolve(name + ".cache"), work.resolve(name + ".log"), Map.of())) {
      server.listening().ready(Duration.ofMinutes(20));
      Site site = new Site(server);
      policyHeader = site.policy();
      progress.accept(site.documents() + " documents are served");
      for (Policy policy : Policy.values()) {
        try (WatchedBrowser browser = new WatchedBrowser(site.address(), policy)) {
          look(browser, policy, visits(site, groups));
        }
      }
    }
  }

  private static List<Visit> visits(Site site, List<Group> groups) {
    List<Visit> visits = new ArrayList<>(site.lists());
    int number = 0;
    for (Group group : groups) {
      visits.addAll(site.visits(group));
      for (Payload payload : group.payloads()) {
        if (number++ % FURTHER == 0) {
          visits.addAll(site.visits(group, payload));
        }
      }
    }
    return visits;
  }

  private void look(WatchedBrowser browser, Policy policy, List<Visit> visits) {
    for (int i = 0; i < visits.size(); i += REPORT_EVERY) {
      browser.open(visits.subList(i, Math.min(visits.size(), i + REPORT_EVERY)), SETTLE_MILLIS);
      List<Finding> more = browser.findings();
      more.forEach(finding -> progress.accept(finding.toString()));
      found(policy).addAll(more);
      progress.accept("policy %s: page %d of %d".formatted(policy, i, visits.size()));
    }
    opened += browser.visits();
  }

  private List<Finding> found(Policy policy) {
    return findings.computeIfAbsent(policy, _ -> new ArrayList<>());
  }

  private XssReport report(int alone) throws IOException {
    List<Payload> firing = payloads.stream().filter(Payload::fires).toList();
    List<String> points =
        SharedInput.list("xss/injection_points.json").stream().map(JsonNode::asString).toList();
    try (Control control = new Control(firing, policyHeader)) {
      Set<Integer> off = control.running(firing, Policy.OFF);
      List<Payload> some =
          IntStream.range(0, firing.size())
              .filter(i -> i % UNDER_POLICY == 0)
              .mapToObj(firing::get)
              .toList();
      Set<Integer> on = control.running(some, Policy.ON);
      firing.stream()
          .filter(payload -> !off.contains(payload.number()))
          .forEach(payload -> progress.accept("control: did not run: " + payload.text()));
      return new XssReport(
          payloads.size(),
          alone,
          opened,
          findings,
          firing.size(),
          off.size(),
          some.size(),
          on.size(),
          Place.absent(points));
    }
  }
}
