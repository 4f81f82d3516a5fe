package dev.afterword.yaml;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.ReadingLimits;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as a tree of nodes and goes no further: no tag is resolved, so none can construct
 * anything and every scalar stays text ({@code 14:02} is no number, {@code no} is no boolean).
 */
final class YamlText {
  private final ReadingLimits limits;
  private final Collected into;

  YamlText(ReadingLimits limits, Collected into) {
    this.limits = limits;
    this.into = into;
  }

  void read(String text) {
    try {
      Composer composer = composer(text);
      if (!composer.checkNode()) {
        return;
      }
      Node root = composer.getNode();
      readRoot(root);
      if (composer.checkNode()) {
        into.problem(
            composer.getNode().getStartMark().getLine(),
            0,
            "yaml/several-documents",
            "a second YAML document (expected one: the first is read)");
      }
    } catch (RuntimeException e) { // SnakeYAML throws others too: on "\\UFFFFFFFF" one of numbers
      readKeyByKey(text, e);
    }
  }

  Composer composer(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(limits.nesting());
    options.setMaxAliasesForCollections(limits.yamlAliases());
    options.setCodePointLimit(limits.frontMatterBytes() + 1);
    options.setAllowRecursiveKeys(false);
    options.setTagInspector(tag -> true); // no tag is acted upon
    return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
  }

  private void readRoot(Node root) {
    YamlValues values = new YamlValues(limits, into);
    if (root instanceof MappingNode mapping) {
      for (NodeTuple tuple : values.tuples(mapping)) {
        String key = values.key(tuple.getKeyNode());
        into.value(
            key, tuple.getKeyNode().getStartMark().getLine(), values.of(tuple.getValueNode()));
      }
    } else {
      MetadataValue value = values.of(root);
      into.problem(
          root.getStartMark().getLine(),
          0,
          "yaml/not-a-map",
          "\"%s\" (expected lines of key: value)",
          Shown.shortened(value.asText()));
    }
  }

  /** {@code title: Checkout: 502} is no YAML, but its author's meaning is plain. */
  private void readKeyByKey(String text, RuntimeException whole) {
    boolean told = false;
    for (TopLevelEntry entry : TopLevelEntry.of(text)) {
      if (into.has(entry.key())) {
        continue;
      }
      RuntimeException failure = readAlone(entry);
      if (failure != null) {
        tell(failure, entry.line(), entry.text());
        told = true;
        into.value(entry.key(), entry.line(), new MetadataValue.Text(entry.rawValue()));
      }
    }
    if (!told) {
      tell(whole, 0, text);
    }
  }

  private @Nullable RuntimeException readAlone(TopLevelEntry entry) {
    try {
      Composer composer = composer(entry.text());
      if (composer.checkNode()
          && composer.getNode() instanceof MappingNode mapping
          && mapping.getValue().size() == 1) {
        MetadataValue value =
            new YamlValues(limits, into).of(mapping.getValue().getFirst().getValueNode());
        into.value(entry.key(), entry.line(), value);
        return null;
      }
      return new YAMLException("not one key with its value");
    } catch (RuntimeException e) {
      return e;
    }
  }

  private void tell(RuntimeException failure, int line, String text) {
    int column = 0;
    String what =
        Shown.shortened(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    if (failure instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      line += marked.getProblemMark().getLine();
      column = marked.getProblemMark().getColumn();
      what = String.valueOf(marked.getProblem());
    } else if (failure instanceof ReaderException unreadable) {
      line +=
          (int) text.codePoints().limit(unreadable.getPosition()).filter(c -> c == '\n').count();
      what = String.format(Locale.ROOT, "character U+%04X", unreadable.getCodePoint());
    }
    into.problem(line, column, "yaml/syntax", "%s (expected YAML)", Shown.shortened(what));
  }
}
