package dev.afterword.yaml;

import dev.afterword.domain.ReadingLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A front matter in YAML as its author typed it: each key at the margin with its lines, so that
 * entries can be moved and single values be written anew, and all else stays byte for byte.
 *
 * @param head the lines before the first entry
 */
public record FrontMatterText(List<String> head, List<Entry> entries) {

  public FrontMatterText {
    head = List.copyOf(head);
    entries = List.copyOf(entries);
  }

  /**
   * A key with the comment right above it, its value, and what follows up to the next.
   *
   * @param value null unless the value is one scalar on the line of its key
   */
  public record Entry(String key, List<String> lines, @Nullable OneLine value) {
    public Entry {
      lines = List.copyOf(lines);
    }

    /** The entry with that written in place of its value, which must be on one line. */
    public Entry with(UnaryOperator<String> written) {
      if (value == null) {
        return this;
      }
      String line = lines.get(value.line);
      List<String> changed = new ArrayList<>(lines);
      changed.set(
          value.line,
          line.substring(0, value.start) + written.apply(value.text) + line.substring(value.end));
      return new Entry(key, changed, value);
    }

    /** The entry without blanks at the end of its line, where they cannot be part of a value. */
    public Entry stripped() {
      if (value == null) {
        return this;
      }
      List<String> changed = new ArrayList<>(lines);
      changed.set(value.line, lines.get(value.line).stripTrailing());
      return new Entry(key, changed, value);
    }
  }

  /**
   * Where a value stands.
   *
   * @param line of the entry's lines, from 0
   * @param start of the line's characters
   * @param end behind its last character
   * @param text what it is read as
   */
  public record OneLine(int line, int start, int end, String text) {}

  /** All lines in order. */
  public List<String> lines() {
    List<String> all = new ArrayList<>(head);
    entries.forEach(entry -> all.addAll(entry.lines));
    return all;
  }

  /**
   * The entries of a front matter; empty when it is no plain list of keys: not valid, in flow
   * style, with anchors, or with a key twice.
   *
   * @param text without its fences, lines ended by {@code \n}
   */
  public static Optional<FrontMatterText> of(String text, ReadingLimits limits) {
    try {
      Composer composer = new YamlText(limits, new Collected(1)).composer(text);
      if (!composer.checkNode()
          || !(composer.getNode() instanceof MappingNode map)
          || composer.checkNode()
          || hasAnchor(map)) {
        return Optional.empty();
      }
      return cut(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, map);
    } catch (RuntimeException e) { // as in YamlText: SnakeYAML throws others than its own too
      return Optional.empty();
    }
  }

  private static boolean hasAnchor(Node node) {
    if (node instanceof AnchorNode || node.getAnchor() != null) {
      return true;
    }
    return switch (node) {
      case SequenceNode list -> list.getValue().stream().anyMatch(FrontMatterText::hasAnchor);
      case MappingNode map ->
          map.getValue().stream()
              .anyMatch(tuple -> hasAnchor(tuple.getKeyNode()) || hasAnchor(tuple.getValueNode()));
      default -> false;
    };
  }

  private static Optional<FrontMatterText> cut(String text, MappingNode map) {
    String[] lines = text.split("\n", -1);
    List<Integer> starts = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      Node key = tuple.getKeyNode();
      int line = key.getStartMark().getLine();
      boolean own = starts.isEmpty() || line > starts.getLast();
      if (!(key instanceof ScalarNode) || key.getStartMark().getColumn() != 0 || !own) {
        return Optional.empty();
      }
      starts.add(line);
    }
    long distinct = map.getValue().stream().map(FrontMatterText::key).distinct().count();
    if (starts.isEmpty() || distinct < starts.size()) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    int from = withComments(lines, starts.getFirst(), 0);
    List<String> head = List.of(lines).subList(0, from);
    for (int i = 0; i < starts.size(); i++) {
      int to =
          i + 1 < starts.size()
              ? withComments(lines, starts.get(i + 1), starts.get(i) + 1)
              : lines.length;
      NodeTuple tuple = map.getValue().get(i);
      List<String> own = List.of(lines).subList(from, to);
      entries.add(new Entry(key(tuple), own, value(tuple, starts.get(i) - from, own)));
      from = to;
    }
    return Optional.of(new FrontMatterText(head, entries));
  }

  private static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }

  /** The first of the comment lines right above a key. */
  private static int withComments(String[] lines, int key, int from) {
    int first = key;
    while (first > from && lines[first - 1].startsWith("#")) {
      first--;
    }
    return first;
  }

  private static @Nullable OneLine value(NodeTuple tuple, int line, List<String> lines) {
    Node node = tuple.getValueNode();
    int row = tuple.getKeyNode().getStartMark().getLine();
    if (!(node instanceof ScalarNode scalar)
        || scalar.getValue().isEmpty()
        || node.getStartMark().getLine() != row
        || node.getEndMark().getLine() != row) {
      return null;
    }
    String written = lines.get(line);
    return new OneLine(
        line,
        written.offsetByCodePoints(0, node.getStartMark().getColumn()),
        written.offsetByCodePoints(0, node.getEndMark().getColumn()),
        scalar.getValue());
  }
}
