package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payloads in a document's text: the HTML of its page holds nothing but what is allowed. */
final class HostileHtmlTest {
  private static final Path XSS =
      Path.of(System.getProperty("afterword.shared", "../shared"), "hostile", "xss");

  /** All of them take a minute: {@code -Dafterword.full=true}. */
  private static final int EVERY = Boolean.getBoolean("afterword.full") ? 1 : 10;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](java\tscript:alert(1))",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form id=a><input name=attributes><button formaction=javascript:alert(1)>",
        "<p style=\"background:url(//evil.example.org)\" id=content class=\"btn danger\">x",
        "![x](https://evil.example.org/p.png)",
        "<img src=\"//evil.example.org/p.png\">",
        "<base href=//evil.example.org>",
        "```\"><script>alert(1)</script>\nx\n```",
        "<iframe srcdoc=\"<script>alert(1)</script>\">"
      })
  void noPayloadGetsAnElementOrAttributeThrough(String payload) {
    assertThat(AllowedHtml.offence(Rendering.html(payload))).isEmpty();
    assertThat(AllowedHtml.offence(Rendering.html("text " + payload + " text"))).isEmpty();
  }

  @Test
  void theSecondOpinionCanFail() {
    assertThat(AllowedHtml.offence("<script>")).isNotEmpty();
    assertThat(AllowedHtml.offence("<p onclick=\"x\">")).isNotEmpty();
    assertThat(AllowedHtml.offence("<a href=\"javascript:x\">")).isNotEmpty();
    assertThat(AllowedHtml.offence("<p id=\"content\">")).isNotEmpty();
  }

  @Test
  void noPublicPayloadGetsAnElementOrAttributeThrough() throws IOException {
    assumeTrue(Files.isDirectory(XSS), "no shared hostile input");
    List<String> offences = new ArrayList<>();
    int payloads = 0;
    for (String payload : payloads()) {
      if (payloads++ % EVERY != 0) {
        continue;
      }
      for (String text : List.of(payload, "x " + payload, "| a |\n|---|\n| " + payload + " |")) {
        String offence = AllowedHtml.offence(Rendering.html(text));
        if (!offence.isEmpty()) {
          offences.add(payload + " → " + offence);
        }
      }
    }
    assertThat(payloads).isGreaterThan(5_000);
    assertThat(offences).isEmpty();
  }

  private static List<String> payloads() throws IOException {
    List<String> all = new ArrayList<>();
    try (var files = Files.walk(XSS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String name = file.getFileName().toString();
        if (name.startsWith("control") || name.startsWith("injection")) {
          continue;
        }
        if (name.endsWith(".json")) {
          for (JsonNode one : JsonMapper.shared().readTree(Files.readString(file))) {
            all.add(one.isString() ? one.asString() : one.get("payload").asString());
          }
        } else {
          text.lines().forEach(all::add);
        }
      }
    }
    return all;
  }
}
