package dev.afterword.lint.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A file beside this class: {@code name: entry | entry | …}; {@code #} begins a comment. */
final class WordLists {
  private final String resource;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  WordLists(String resource) {
    this.resource = resource;
    try (var in = Objects.requireNonNull(WordLists.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalStateException(resource + ": \"" + line + "\" (expected name: entry | …)");
    }
    List<String> entries = lists.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>());
    for (String entry : line.substring(colon + 2).split("\\|", -1)) {
      entries.add(entry.strip());
    }
  }

  Set<String> names() {
    return lists.keySet();
  }

  List<String> list(String name) {
    return Objects.requireNonNull(lists.get(name), () -> resource + " has no list " + name);
  }

  Set<String> set(String name) {
    return new HashSet<>(list(name));
  }
}
