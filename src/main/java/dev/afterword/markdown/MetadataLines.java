package dev.afterword.markdown;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.markdown.ActionLines.Way;
import dev.afterword.yaml.FrontMatterReader.Language;
import dev.afterword.yaml.FrontMatterText;
import dev.afterword.yaml.FrontMatterText.Entry;
import dev.afterword.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ways to write one value of a document's metadata, the likeliest first. */
final class MetadataLines {
  /** A key with a value on its line: what stands before the value, the value, and a comment. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?<lead>\\s*[^:=\\s]+\\s*[:=])(?<gap>\\s*)"
              + "(?<value>\"[^\"]*\"|'[^']*'|\\[.*\\]|[^#\\s](?:[^#]|(?<!\\s)#)*?|)(?<rest>\\s*(?:\\s#.*|#.*)?)");

  private static final Pattern ITEM = Pattern.compile("(?<lead>\\s*-\\s+).*");
  private static final Pattern TOML_HEAD = Pattern.compile("\\s*(?:id|kind|title|status)\\s*=.*");
  private static final int MOST_LINES = 50;

  private final List<String> file;
  private final Fences fences;
  private final Metadata.@Nullable Field field;
  private final DocumentVersion version;

  /**
   * Of a document in UTF-8.
   *
   * @param field the value as it is now, null when there is none
   */
  MetadataLines(DocumentVersion version, Metadata.@Nullable Field field) {
    FileLines lines = FileLines.of(version.bytes()).orElseThrow();
    this.file = lines.lines();
    this.fences = Fences.of(lines.text());
    this.field = field;
    this.version = version;
  }

  private String line(int number) {
    return number < 1 || number > file.size() ? "" : file.get(number - 1);
  }

  /** Ways to write another value in place of the one in the text. */
  List<Way> inText(String value) {
    List<Way> ways = new ArrayList<>();
    if (field != null) {
      Pattern old = Pattern.compile(Pattern.quote(field.text()));
      for (int number = field.line(); number < field.line() + MOST_LINES; number++) {
        Matcher found = old.matcher(line(number));
        while (found.find()) {
          String written = line(number).substring(0, found.start()) + value;
          ways.add(
              new Way(Map.of(number, written + line(number).substring(found.end())), Map.of()));
        }
      }
    }
    return ways;
  }

  /** Ways to write a value of the front matter. */
  List<Way> text(String key, String value) {
    String written = isToml() ? quoted(value) : YamlScalar.of(value);
    List<Way> ways = new ArrayList<>();
    int at = keyLine(key);
    Matcher there = LINE.matcher(line(at));
    if (at > 0 && there.matches()) {
      ways.add(replaced(at, there, written));
    }
    ways.addAll(added(key, written));
    return ways;
  }

  /** Ways to write a list of the front matter longer. */
  List<Way> list(String key, List<String> before, List<String> more) {
    String added = joined(more);
    List<Way> ways = new ArrayList<>();
    int at = keyLine(key);
    Matcher there = LINE.matcher(line(at));
    if (at > 0 && there.matches()) {
      String value = there.group("value");
      if (!value.isEmpty() && !value.startsWith("[")) {
        ways.add(replaced(at, there, "[" + joined(join(before, more)) + "]"));
      } else if (value.isEmpty()) {
        ways.addAll(below(at, more));
        ways.add(replaced(at, there, "[" + added + "]"));
      }
    }
    if (at > 0) {
      ways.addAll(bracketed(at, added));
    } else {
      ways.addAll(added(key, "[" + added + "]"));
    }
    return ways;
  }

  private static List<String> join(List<String> before, List<String> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }

  private int keyLine(String key) {
    return field != null ? field.line() : version.file().frontMatter().line(key);
  }

  private static Way replaced(int at, Matcher there, String value) {
    String gap =
        there.group("gap").isEmpty() || there.group("value").isEmpty() ? " " : there.group("gap");
    return new Way(Map.of(at, there.group("lead") + gap + value + there.group("rest")), Map.of());
  }

  /** Further items of a list that has each on a line of its own; none when it has no item. */
  private List<Way> below(int at, List<String> more) {
    int last = at;
    String lead = "";
    for (int number = at + 1; number < at + MOST_LINES; number++) {
      Matcher item = ITEM.matcher(line(number));
      if (item.matches()) {
        lead = item.group("lead");
        last = number;
      } else if (!line(number).startsWith(" ")) {
        break;
      }
    }
    String indent = lead;
    String items =
        more.stream().map(one -> indent + YamlScalar.of(one)).collect(Collectors.joining("\n"));
    return last == at ? List.of() : List.of(new Way(Map.of(), Map.of(last, items)));
  }

  /** Behind the last item of a list in brackets, on one line or several. */
  private List<Way> bracketed(int at, String added) {
    String before = "";
    for (int number = at; number < at + MOST_LINES; number++) {
      String line = line(number);
      int close = line.lastIndexOf(']');
      before += line.substring(0, close < 0 ? line.length() : close);
      if (close >= 0) {
        String items = before.substring(before.indexOf('[') + 1).strip();
        String gap = items.isEmpty() ? "" : items.endsWith(",") ? " " : ", ";
        String written = line.substring(0, close) + gap + added + line.substring(close);
        return List.of(new Way(Map.of(number, written), Map.of()));
      }
    }
    return List.of();
  }

  private List<Way> added(String key, String value) {
    if (fences.unclosed() > 0) {
      return List.of();
    }
    if (fences.language() == null) {
      String head = "---\n" + key + ": " + value + "\n---\n\n";
      return List.of(new Way(Map.of(1, head + line(1)), Map.of()));
    }
    String written = key + (isToml() ? " = " : ": ") + value;
    int opening = fences.frontMatterLine() - 1;
    List<Way> ways = new ArrayList<>();
    int place = isToml() ? tomlPlace() : yamlPlace(key);
    if (place > 0) {
      ways.add(new Way(Map.of(), Map.of(place, written)));
    }
    int count = (int) fences.frontMatter().lines().count();
    if (!isToml()) {
      ways.add(new Way(Map.of(), Map.of(opening + count, written)));
    }
    ways.add(new Way(Map.of(), Map.of(opening, written)));
    return ways;
  }

  private boolean isToml() {
    return fences.language() == Language.TOML;
  }

  private int tomlPlace() {
    int place = 0;
    int number = fences.frontMatterLine();
    for (String line : fences.frontMatter().lines().toList()) {
      if (line.strip().startsWith("[")) {
        break;
      }
      place = TOML_HEAD.matcher(line).matches() ? number : place;
      number++;
    }
    return place;
  }

  /** The line behind which the canonical order has a key; 0 when that is not known. */
  private int yamlPlace(String key) {
    FrontMatterText text =
        FrontMatterText.of(fences.frontMatter(), ReadingLimits.DEFAULT).orElse(null);
    if (text == null) {
      return 0;
    }
    int rank = FrontMatterForm.ORDER.indexOf(key);
    int number = fences.frontMatterLine() - 1 + text.head().size();
    int place = number;
    for (Entry entry : text.entries()) {
      number += entry.lines().size();
      int other = FrontMatterForm.ORDER.indexOf(Labels.key(entry.key()));
      place = other >= 0 && other < rank ? number : place;
    }
    while (place > fences.frontMatterLine() && line(place).isBlank()) {
      place--;
    }
    return place;
  }

  private String joined(List<String> values) {
    return values.stream()
        .map(value -> isToml() ? quoted(value) : YamlScalar.of(value))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
