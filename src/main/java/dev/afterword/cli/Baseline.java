package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.config.ConfigurationException;
import dev.afterword.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The findings that a library has accepted, so that only new ones are shown. One is known again by
 * its rule, its file and its words, wherever its line has moved; of several alike so many are known
 * as there were. Secrets are never accepted: what is printed of them does not tell one from
 * another.
 */
final class Baseline {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String NEVER = "secret/";

  private final Path folder;
  private final Map<Key, Integer> accepted;

  private Baseline(Path folder, Map<Key, Integer> accepted) {
    this.folder = folder;
    this.accepted = accepted;
  }

  /**
   * @param path from the folder of the baseline's file
   */
  private record Key(String path, String rule, String text) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byPath = path.compareTo(other.path);
      int byRule = byPath == 0 ? rule.compareTo(other.rule) : byPath;
      return byRule == 0 ? text.compareTo(other.text) : byRule;
    }
  }

  /**
   * Reads a baseline.
   *
   * @throws ConfigurationException when the file is none
   */
  static Baseline read(Path file) throws IOException {
    Map<Key, Integer> accepted = new TreeMap<>();
    try {
      JsonNode findings = JSON.readTree(Files.readString(file, UTF_8)).path("findings");
      if (!findings.isArray()) {
        throw flawed(file);
      }
      for (JsonNode one : findings) {
        Key key =
            new Key(text(one, "path", file), text(one, "rule", file), text(one, "text", file));
        accepted.merge(key, Math.max(1, one.path("count").asInt(1)), Integer::sum);
      }
    } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
      throw flawed(file);
    }
    return new Baseline(folder(file), accepted);
  }

  private static String text(JsonNode finding, String name, Path file) {
    JsonNode value = finding.path(name);
    if (!value.isString()) {
      throw flawed(file);
    }
    return value.asString();
  }

  private static ConfigurationException flawed(Path file) {
    return new ConfigurationException(
        "baseline \"" + file + "\" (expected a file that --write-baseline wrote)");
  }

  /** The findings that are not accepted, in their order. */
  List<Found> fresh(List<Found> findings) {
    Map<Key, Integer> left = new TreeMap<>(accepted);
    List<Found> fresh = new ArrayList<>();
    for (Found found : findings) {
      Key key = key(found, folder);
      boolean known = isAcceptable(found) && left.getOrDefault(key, 0) > 0;
      if (known) {
        left.merge(key, -1, Integer::sum);
      } else {
        fresh.add(found);
      }
    }
    return fresh;
  }

  /**
   * Accepts those findings.
   *
   * @return how many; those of secrets are not among them
   */
  static int write(Path file, List<Found> findings) throws IOException {
    Map<Key, Integer> accepted = new TreeMap<>();
    findings.stream()
        .filter(Baseline::isAcceptable)
        .forEach(found -> accepted.merge(key(found, folder(file)), 1, Integer::sum));
    ObjectNode root = JSON.createObjectNode();
    ArrayNode all = root.putArray("findings");
    accepted.forEach((key, count) -> {
      ObjectNode one =
          all.addObject().put("path", key.path()).put("rule", key.rule()).put("text", key.text());
      if (count > 1) {
        one.put("count", count);
      }
    });
    ReplacedFile.write(file, (JSON.writeValueAsString(root) + "\n").getBytes(UTF_8));
    return accepted.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean isAcceptable(Found found) {
    return !found.finding().rule().startsWith(NEVER);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
  }

  /** What has no words of its own is known by what is said of it. */
  private static Key key(Found found, Path folder) {
    Finding finding = found.finding();
    String words = finding.text().isEmpty() ? finding.message() : finding.text();
    Path file = found.file();
    String path = file == null ? finding.path() : RepositoryPaths.slashed(folder.relativize(file));
    return new Key(path, finding.rule(), words.replaceAll("\\s+", " ").strip());
  }
}
