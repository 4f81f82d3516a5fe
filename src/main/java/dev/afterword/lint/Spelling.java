package dev.afterword.lint;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format/spelling}: a name of the taxonomy in another spelling. */
final class Spelling implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "format/spelling",
          Level.ADVICE,
          "Programs that read the file compare letter by letter: one name, one spelling.",
          "severity: sev-1",
          "severity: SEV1",
          Source.page("docs/format.md"));

  /** How many lines a list below its key may have. */
  private static final int MOST_LINES = 50;

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    severity(document, remarks);
    for (Taxonomies list : Taxonomies.values()) {
      Set<String> known = list.known(document.taxonomy()).keySet();
      for (String value : list.values(document.document())) {
        Taxonomies.meant(value, known)
            .flatMap(name -> remark(document, list.key(), value, name))
            .ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private static void severity(Checked document, List<Remark> remarks) {
    MetadataValue written = document.frontMatter().values().get("severity");
    Severity read = document.document().severity();
    if (written instanceof MetadataValue.Text(String value)
        && read != null
        && document.taxonomy().severities().containsKey(read.label())
        && !value.strip().equals(read.label())
        && !value.isBlank()) {
      remark(document, "severity", value.strip(), read.label()).ifPresent(remarks::add);
    }
  }

  private static Optional<Remark> remark(Checked document, String key, String value, String name) {
    int first = document.frontMatter().line(key);
    Pattern alone =
        Pattern.compile(
            "(?<=[\\s,:\"'\\[])" + Pattern.quote(value) + "(?=\\s*(?:[,\"'\\]]|$|\\s#))");
    for (int line = first; first > 0 && line < first + MOST_LINES; line++) {
      String words = document.text().line(line);
      if (line > first && !words.matches("\\s+.*|-.*|]")) {
        break;
      }
      Matcher found = alone.matcher(words);
      if (found.find() && words.substring(0, found.start()).indexOf('#') < 0) {
        int start = document.text().start(line) + found.start();
        int end = start + value.length();
        return Optional.of(
            Remark.at(
                    RULE,
                    document.text().place(start, end),
                    value,
                    "Written \"%s\" in this library.".formatted(name),
                    name)
                .with(new Edit(start, end, name)));
      }
    }
    return Optional.empty();
  }
}
