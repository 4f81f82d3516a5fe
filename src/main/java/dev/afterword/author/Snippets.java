package dev.afterword.author;

import dev.afterword.domain.ActionType;
import dev.afterword.domain.Taxonomy;
import dev.afterword.yaml.YamlScalar;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a document that authors type often, as snippets of VS Code and its relatives. */
public final class Snippets {
  private static final Pattern MARKS = Pattern.compile("[\\\\,|}$]");
  private static final String NOW = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

  private Snippets() {}

  /** The content of a {@code .code-snippets} file, with the words of a library. */
  public static Map<String, Object> of(Taxonomy taxonomy) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "Front matter",
        snippet(
            "front",
            "What a postmortem says of itself.",
            "---",
            "kind: postmortem",
            "title: \"${1:What happened, in a few words}\"",
            "status: draft",
            "severity: " + choice(2, taxonomy.severities().keySet()),
            "started: " + NOW + "T${3:14:02}Z",
            "services: [" + choice(4, taxonomy.services().keySet()) + "]",
            "causes: [" + choice(5, taxonomy.causes().keySet()) + "]",
            "tags: [$6]",
            "---",
            "$0"));
    all.put(
        "Timeline",
        snippet(
            "timeline",
            "What was seen and done.",
            "## Timeline",
            "",
            "| Time (UTC) | Event | Evidence |",
            "|---|---|---|",
            "| " + NOW + " ${1:14:02} | ${2:Impact begins} | [${3:graph}](${4:https://}) |",
            "$0"));
    all.put(
        "Timeline row",
        snippet(
            "row",
            "One step of a timeline.",
            "| ${1:14:09} | ${2|,**Detected** ,**Acknowledged** ,**Mitigated** ,**Resolved** |}$3"
                + " | [${4:chat}](${5:https://}) |"));
    all.put(
        "5 Whys",
        snippet(
            "whys",
            "Every why may have several answers, and each may lead to an action.",
            "## 5 Whys",
            "",
            "- Why ${1:did checkout answer 502}? ${2:Every connection was taken.}",
            "  - Why ${3:were they taken}? ${4:The workers doubled, the pool stayed.} → A${5:1}",
            "$0"));
    all.put(
        "Fishbone",
        snippet(
            "fishbone",
            "The conditions that had to meet, by category.",
            "## Fishbone",
            "",
            "Effect: ${1:checkout answers 502}",
            "- " + choice(2, taxonomy.causes().keySet()),
            "  - ${3:workers doubled in one step}",
            "$0"));
    all.put(
        "Action item",
        snippet(
            "action",
            "A change to the system that can be checked off.",
            "- [ ] A${1:1}: ${2:Compare workers and pool size at deploy} — @${3:team}, P${4|1,2,3|}, "
                + choice(5, Arrays.stream(ActionType.values()).map(ActionType::label).toList())
                + ", due ${6:"
                + NOW
                + "}, [${7:PAY-123}](${8:https://})"));
    return all;
  }

  private static Map<String, Object> snippet(String prefix, String description, String... lines) {
    Map<String, Object> snippet = new LinkedHashMap<>();
    snippet.put("scope", "markdown,yaml");
    snippet.put("prefix", "pm-" + prefix);
    snippet.put("description", description);
    snippet.put("body", List.of(lines));
    return snippet;
  }

  /** A choice of words as YAML has them; a place to type when there are none. */
  private static String choice(int place, Collection<String> words) {
    return words.isEmpty()
        ? "$" + place
        : words.stream()
            .map(YamlScalar::of)
            .map(word -> MARKS.matcher(word).replaceAll("\\\\$0"))
            .collect(Collectors.joining(",", "${" + place + "|", "|}"));
  }
}
