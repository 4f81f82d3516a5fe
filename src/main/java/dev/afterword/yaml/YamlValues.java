package dev.afterword.yaml;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.MetadataValue.Entries;
import dev.afterword.domain.MetadataValue.Items;
import dev.afterword.domain.MetadataValue.Text;
import dev.afterword.domain.ReadingLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns nodes into values. Aliases make the nodes a graph: what it unfolds to is counted, since a
 * few lines can stand for billions of values, and a value within itself is cut.
 */
final class YamlValues {
  private static final String MERGE = "<<";
  private static final int CHARACTERS_PER_VALUE = 16;

  private final Collected into;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int mostCharacters;
  private int characters;
  private boolean full;

  YamlValues(ReadingLimits limits, Collected into) {
    this.into = into;
    this.mostCharacters = 4 * limits.frontMatterBytes();
  }

  MetadataValue of(Node node) {
    if (node instanceof AnchorNode anchor) {
      return of(anchor.getRealNode());
    }
    if (full || !fits(node)) {
      return new Text("");
    }
    if (node instanceof ScalarNode scalar) {
      return new Text(scalar.getValue());
    }
    if (!open.add(node)) {
      into.problem(line(node), 0, "yaml/recursive", "an alias within its own value (left out)");
      return new Text("");
    }
    try {
      return node instanceof SequenceNode list ? items(list) : entries((MappingNode) node);
    } finally {
      open.remove(node);
    }
  }

  String key(Node node) {
    return of(node).asText();
  }

  /** The pairs of a map with those merged into it by {@code <<}; its own come first. */
  List<NodeTuple> tuples(MappingNode map) {
    List<NodeTuple> all = new ArrayList<>();
    List<MappingNode> merged = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      if (isMerge(tuple)) {
        merged.addAll(maps(tuple.getValueNode()));
      } else {
        all.add(tuple);
      }
    }
    if (!merged.isEmpty()) {
      addMissing(all, merged);
    }
    return all;
  }

  private void addMissing(List<NodeTuple> all, List<MappingNode> merged) {
    Set<String> keys = new LinkedHashSet<>();
    all.forEach(tuple -> keys.add(key(tuple.getKeyNode())));
    for (MappingNode from : merged) {
      for (NodeTuple tuple : from.getValue()) {
        if (full) {
          return;
        }
        if (!isMerge(tuple) && keys.add(key(tuple.getKeyNode()))) {
          all.add(tuple);
        }
      }
    }
  }

  private static boolean isMerge(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().equals(MERGE)
        && !maps(tuple.getValueNode()).isEmpty();
  }

  private static List<MappingNode> maps(Node node) {
    if (node instanceof MappingNode map) {
      return List.of(map);
    }
    if (node instanceof SequenceNode list
        && list.getValue().stream().allMatch(MappingNode.class::isInstance)) {
      return list.getValue().stream().map(MappingNode.class::cast).toList();
    }
    return List.of();
  }

  private Items items(SequenceNode list) {
    List<MetadataValue> values = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (full) {
        break;
      }
      values.add(of(item));
    }
    return new Items(values);
  }

  private Entries entries(MappingNode map) {
    Map<String, MetadataValue> values = new LinkedHashMap<>();
    for (NodeTuple tuple : tuples(map)) {
      if (full) {
        break;
      }
      String key = key(tuple.getKeyNode());
      if (values.containsKey(key)) {
        into.duplicate(key, line(tuple.getKeyNode()));
      } else {
        values.put(key, of(tuple.getValueNode()));
      }
    }
    return new Entries(values);
  }

  private boolean fits(Node node) {
    characters += CHARACTERS_PER_VALUE;
    if (node instanceof ScalarNode scalar) {
      characters += scalar.getValue().length();
    }
    if (characters > mostCharacters) {
      full = true;
      into.problem(
          line(node),
          0,
          "yaml/too-large",
          "values of more than %d characters once aliases are followed (the rest is left out)",
          mostCharacters);
    }
    return !full;
  }

  private static int line(Node node) {
    return node.getStartMark().getLine();
  }
}
