package dev.afterword.improvement.digest;

import dev.afterword.improvement.digest.Digest.Part;
import dev.afterword.improvement.digest.Digest.Team;
import dev.afterword.markdown.MarkdownWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A digest as text; what documents say of themselves cannot become markup of it. */
final class DigestText {
  private static final int LONGEST = 160;

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private DigestText(Style style) {
    this.style = style;
  }

  /** How a text is marked up. */
  enum Style {
    /** CommonMark. */
    MARKDOWN {
      @Override
      String heading(int level, String text) {
        return "#".repeat(level) + " " + text;
      }

      @Override
      String bullet() {
        return "- ";
      }

      @Override
      String escaped(String text) {
        return MarkdownWords.escaped(text);
      }

      @Override
      String link(String text, String href) {
        return MarkdownWords.link(text, href);
      }
    },
    /** Slack's own, of which three characters are escaped. */
    SLACK {
      @Override
      String heading(int level, String text) {
        return "*" + text + "*";
      }

      @Override
      String bullet() {
        return "• ";
      }

      @Override
      String escaped(String text) {
        return text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replaceAll("[*_~`]", "\u200b$0\u200b");
      }

      @Override
      String link(String text, String href) {
        return "<" + href.replace("|", "%7C").replace(">", "%3E") + "|" + text + ">";
      }
    };

    abstract String heading(int level, String text);

    abstract String bullet();

    abstract String escaped(String text);

    abstract String link(String text, String href);
  }

  static String of(Digest digest, Style style) {
    return new DigestText(style).whole(digest);
  }

  private String whole(Digest digest) {
    line(style.heading(1, style.escaped("Waiting in " + digest.library() + ", " + digest.day())));
    line("");
    if (digest.isEmpty()) {
      line("Nothing waits for anybody.");
      return out.toString();
    }
    line(
        digest.items()
            + (digest.items() == 1 ? " thing waits" : " things wait")
            + (digest.ledger().isEmpty()
                ? "."
                : ": " + style.link("all action items", digest.ledger()) + "."));
    digest.teams().forEach(this::team);
    return out.toString();
  }

  private void team(Team team) {
    line("");
    line(style.heading(2, team.name().isEmpty() ? "No team" : style.escaped(team.name())));
    for (Part part : team.parts()) {
      line("");
      line(style.heading(3, part.concern().heading() + " (" + part.total() + ")"));
      line("");
      part.items().forEach(this::item);
      if (part.more() > 0) {
        line(style.bullet() + (part.items().isEmpty() ? "" : "and ") + part.more() + " more");
      }
    }
  }

  private void item(DigestItem item) {
    String text = style.escaped(cut(item.text()));
    String href = item.href();
    String facts =
        Stream.of(
                item.of() == null ? null : "of " + item.of(),
                item.owner(),
                item.due() == null ? null : "due " + item.due(),
                item.note())
            .filter(fact -> fact != null && !fact.isEmpty())
            .map(DigestText::cut)
            .map(style::escaped)
            .collect(Collectors.joining("; "));
    line(style.bullet() + (href == null ? text : style.link(text, href)) + " — " + facts);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String cut(@Nullable String text) {
    return MarkdownWords.line("" + text, LONGEST);
  }
}
