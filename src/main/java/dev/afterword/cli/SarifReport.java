package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import dev.afterword.lint.Rule;
import dev.afterword.lint.Rules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings in the Static Analysis Results Interchange Format, 2.1.0. A finding is known again after
 * its line has moved: its fingerprint is of rule, path and words.
 */
final class SarifReport {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final List<Rule> rules = Rules.all();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final RepositoryPaths paths;

  private SarifReport(RepositoryPaths paths) {
    this.paths = paths;
    for (int i = 0; i < rules.size(); i++) {
      indexes.put(rules.get(i).id(), i);
    }
  }

  static ObjectNode of(List<Found> findings, List<Found> suppressed, RepositoryPaths paths) {
    return new SarifReport(paths).report(findings, suppressed);
  }

  private ObjectNode report(List<Found> findings, List<Found> suppressed) {
    ObjectNode report = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = report.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "afterword");
    driver.put("version", Version.number());
    ArrayNode described = driver.putArray("rules");
    rules.forEach(rule -> describe(rule, described.addObject()));
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    findings.forEach(found -> result(found, results.addObject()));
    for (Found found : suppressed) {
      ObjectNode result = results.addObject();
      result(found, result);
      result.putArray("suppressions").addObject().put("kind", "inSource");
    }
    return report;
  }

  private static void describe(Rule rule, ObjectNode into) {
    into.put("id", rule.id());
    into.putObject("shortDescription").put("text", rule.why());
    ObjectNode help = into.putObject("help").put("text", String.join("\n", RuleText.plain(rule)));
    help.put("markdown", String.join("\n\n", RuleText.markdown(rule)));
    if (!rule.source().uri().isEmpty()) {
      into.put("helpUri", rule.source().uri());
    }
    into.putObject("defaultConfiguration").put("level", level(rule.level()));
  }

  private void result(Found found, ObjectNode into) {
    Finding finding = found.finding();
    String path = paths.of(found);
    into.put("ruleId", finding.rule());
    Integer index = indexes.get(finding.rule());
    if (index != null) {
      into.put("ruleIndex", index);
    }
    into.put("level", level(finding.level()));
    into.putObject("message").put("text", message(finding));
    ObjectNode place = into.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(path)).put("uriBaseId", "%SRCROOT%");
    place
        .putObject("region")
        .put("startLine", finding.line())
        .put("startColumn", finding.column())
        .put("endColumn", finding.endColumn());
    into.putObject("partialFingerprints").put("afterwordFinding/v1", fingerprint(finding, path));
  }

  private static String message(Finding finding) {
    String words = finding.text().isEmpty() ? "" : "\"" + finding.text() + "\": ";
    String suggestion = finding.suggestion().isEmpty() ? "" : "\n" + finding.suggestion();
    return words + finding.message() + suggestion;
  }

  /** The same words found twice in a file are told apart by their order. */
  private String fingerprint(Finding finding, String path) {
    String key = String.join("\0", finding.rule(), path, finding.text());
    int before = seen.merge(key, 1, Integer::sum);
    return UUID.nameUUIDFromBytes((key + "\0" + before).getBytes(UTF_8)).toString();
  }

  private static String level(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "note";
      case OFF -> "none";
    };
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "unnamed";
    }
  }
}
