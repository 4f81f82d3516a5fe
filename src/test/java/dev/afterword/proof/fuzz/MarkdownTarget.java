package dev.afterword.proof.fuzz;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.DocumentRenderer;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.SourceFile;
import dev.afterword.proof.SharedInput;
import dev.afterword.search.IndexUpdate;
import dev.afterword.search.IndexedDocument;
import dev.afterword.search.LibraryIndex;
import dev.afterword.web.page.Assets;
import dev.afterword.web.page.DocumentPage;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.PageRenderer;
import dev.afterword.web.page.Site;
import dev.afterword.web.page.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whole files: read, put into an index, drawn and rendered as the page that shows them. */
final class MarkdownTarget implements Target {
  private static final int LONGEST = 32 << 10;
  private static final int PUT_BEFORE_UNDONE = 2_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final List<String> TOKENS =
      List.of(
          "# ",
          "## Timeline\n\n",
          "## 5 Whys\n\n",
          "## Fishbone\n\n",
          "## Action items\n\n",
          "\n",
          "\n\n",
          "- ",
          "> ",
          "* ",
          "1. ",
          "**",
          "_",
          "~~",
          "`",
          "```\n",
          "[",
          "](",
          ")",
          "![",
          "<",
          ">",
          "<b>",
          "</b>",
          "<!--",
          "-->",
          "|",
          "| a | b |\n|---|---|\n",
          "|-|\n",
          "[^1]",
          "[^1]: ",
          "[a]: /b\n",
          "[[",
          "]]",
          "---\n",
          "+++\n",
          "a: b\n",
          ": ",
          "    ",
          "\t",
          "&amp;",
          "&#x110000;",
          "\\",
          "  \n",
          "é",
          "😀",
          "\u0000",
          "\uFEFF",
          "\r",
          "\r\n",
          "\u2028",
          "\u202E",
          "\u00A0",
          "http://a.b",
          "www.a.b",
          "a@b.c",
          "- [ ] ",
          "- [x] A1: ",
          "- [-] ",
          " — @team, P1",
          ", due 2026-02-30",
          "14:02 ",
          "| 14:02 | ",
          "10:00–10:05 ",
          "2026-01-14 ",
          "Why? ",
          " → A1",
          "Effect: ",
          "<script>",
          "<details>",
          "<svg>",
          "<table><tr>",
          "\"",
          "'",
          "=\n",
          "[!NOTE]",
          "visibility: team\n",
          "**Detected** ");

  private final DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
  private final DocumentRenderer renderer =
      new DocumentRenderer(new Targets(), ReadingLimits.DEFAULT, Map.of());
  private final PageRenderer pages = new PageRenderer();
  private final Frame frame =
      new Frame(
          new Site("Fuzz", "0", Instant.EPOCH, 1, 0, Assets.load()),
          Theme.SYSTEM,
          "/postmortems/a",
          "");
  private final Seeds seeds;
  private final LibraryIndex index;
  private IndexUpdate update;
  private int put;

  MarkdownTarget(Path folder) throws IOException {
    List<String> tokens = new ArrayList<>(TOKENS.stream().map(Seeds::bytes).toList());
    tokens.addAll(Dictionary.shared("markdown", "cmark", "html", "utf8"));
    List<String> samples = Samples.texts().stream().map(Seeds::bytes).toList();
    seeds = Seeds.of(List.of(samples, examples()), tokens, LONGEST);
    index = LibraryIndex.open(folder, "fuzz", Taxonomy.DEFAULT);
    update = index.update();
  }

  private static List<String> examples() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : SharedInput.files("markdown", ".json")) {
      for (JsonNode one : SharedInput.list(SharedInput.folder().relativize(file).toString())) {
        if (one.has("markdown")) {
          texts.add(Seeds.bytes(one.get("markdown").asString()));
        }
      }
    }
    for (Path file : SharedInput.files("fuzz/seed", ".md")) {
      texts.add(Seeds.bytes(SharedInput.text(file)));
    }
    for (JsonNode one : SharedInput.list("text/invalid_bytes.json")) {
      byte[] bytes = Base64.getDecoder().decode(one.get("b64").asString());
      texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return texts;
  }

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public Seeds seeds() {
    return seeds;
  }

  @Override
  public void read(byte[] input) throws IOException {
    ParsedFile file =
        ParsedFile.of(
            new SourceFile("postmortems/a.md", input, Instant.EPOCH), ReadingLimits.DEFAULT);
    Document document = reader.read(file);
    put(document);
    RenderedDocument rendered = renderer.render(file, document.sections());
    DocumentPage.Content content =
        new DocumentPage.Content(document, rendered, false, List.of(), List.of(), null, null);
    pages.render(DocumentPage.of(frame, content, Taxonomy.DEFAULT, new Targets(), TODAY));
  }

  /** All of it is undone now and then, so that the index stays small. */
  private void put(Document document) throws IOException {
    if (++put % PUT_BEFORE_UNDONE == 0) {
      update.close();
      update = index.update();
    }
    update.put(new IndexedDocument(document, null, "b10b", false));
  }

  @Override
  public void close() throws IOException {
    update.close();
    index.close();
  }

  /** Addresses as a site might have them. */
  private record Targets() implements LinkTargets {
    @Override
    public @Nullable String link(String path, String target) {
      return target.contains("missing") ? null : target.contains(":") ? target : "/to/" + target;
    }

    @Override
    public @Nullable String image(String path, String target) {
      return target.contains(":") ? null : "/raw/" + target;
    }
  }
}
