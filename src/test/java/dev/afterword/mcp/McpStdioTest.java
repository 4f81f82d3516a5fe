package dev.afterword.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools on standard input and output: for the SDK's own client, and line by line. */
class McpStdioTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SEARCH =
      """
      {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"search_postmortems","arguments":{"query":"pool"}}}
      """;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void oneDocument() throws IOException {
    folder = Files.createDirectories(temporary.resolve("library"));
    Files.writeString(folder.resolve("pool.md"), "# Pool exhausted\n\nEvery one was taken.\n");
  }

  private List<String> program() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.afterword.Main",
        "mcp",
        "-C",
        folder.toString());
  }

  private Map<String, String> variables() {
    return Map.of("AFTERWORD_CACHE", temporary.resolve("cache").toString());
  }

  @Test
  void theSdksClientStartsTheProgramAndCallsItsTools() {
    List<String> program = program();
    ServerParameters parameters =
        ServerParameters.builder(program.getFirst())
            .args(program.subList(1, program.size()))
            .env(variables())
            .build();
    List<String> said = new ArrayList<>();
    StdioClientTransport transport =
        new StdioClientTransport(parameters, McpJsonDefaults.getMapper());
    transport.setStdErrorHandler(said::add);
    try (McpSyncClient client =
        McpClient.sync(transport)
            .initializationTimeout(Duration.ofSeconds(60))
            .requestTimeout(Duration.ofSeconds(60))
            .build()) {
      client.initialize();
      assertThat(client.listTools().tools()).extracting(Tool::name).hasSize(4);
      var found =
          client.callTool(new CallToolRequest("search_postmortems", Map.of("query", "pool")));
      assertThat(((TextContent) found.content().getFirst()).text()).contains("Pool exhausted");
      var none = client.callTool(new CallToolRequest("get_document", Map.of("id", "none")));
      assertThat(none.isError()).isEqualTo(Boolean.TRUE);
      client.closeGracefully();
    }
    assertThat(said).noneMatch(line -> line.contains("Exception"));
  }

  @Test
  void theProgramEndsWithItsInputAndPrintsNothingButAnswers() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(program());
    builder.environment().putAll(variables());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write((SEARCH.formatted(1) + SEARCH.formatted(2)).getBytes(UTF_8));
    }
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(lines)
        .extracting(line -> JSON.readTree(line).get("id").asInt())
        .containsExactly(1, 2);
    assertThat(lines).allSatisfy(line -> assertThat(line).contains("Pool exhausted"));
  }

  /** The answers to these lines, in this process. */
  private List<JsonNode> answers(String input) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(folder),
            null,
            temporary.resolve("c"),
            SnapshotRules.DEFAULT);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    try (Library library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), limits),
            temporary.resolve("index"),
            limits,
            Clock.systemUTC())) {
      library.update();
      McpStdio.serve(
          library,
          new Ledger(library, Clock.systemUTC()),
          Clock.systemUTC(),
          new ByteArrayInputStream(input.getBytes(UTF_8)),
          out);
    }
    return out.toString(UTF_8).lines().map(JSON::readTree).toList();
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("code").asInt();
  }

  @Test
  void whatIsNoMessageIsAnErrorAndTheNextLineIsAnswered() throws Exception {
    List<JsonNode> answers =
        answers("{\n\n[]\n7\n\u0000\n" + "[".repeat(100_000) + "\n" + SEARCH.formatted(9));
    assertThat(answers).hasSize(6);
    assertThat(answers.subList(0, 5))
        .allSatisfy(one -> {
          assertThat(one.get("id").isNull()).isTrue();
          assertThat(code(one)).isEqualTo(-32700);
        });
    assertThat(answers.getLast().get("id").asInt()).isEqualTo(9);
    assertThat(answers.getLast().has("error")).isFalse();
  }

  @Test
  void aLineOfAnyLengthIsRefusedAndTheNextOneIsAnswered() throws Exception {
    List<JsonNode> answers =
        answers("{\"a\":\"" + "x".repeat(1_000_000) + "\"}\n" + SEARCH.formatted(1));
    assertThat(answers).hasSize(2);
    assertThat(code(answers.getFirst())).isEqualTo(-32600);
    assertThat(answers.getLast().has("result")).isTrue();
  }

  @Test
  void anUnknownMethodAndAnUnknownToolAreErrorsAndNotificationsAreNotAnswered() throws Exception {
    List<JsonNode> answers =
        answers(
            """
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"1"}}
            {"jsonrpc":"2.0","id":"a","method":"resources/list"}
            {"jsonrpc":"2.0","id":"b","method":"tools/call","params":{"name":"rm","arguments":{}}}
            {"jsonrpc":"2.0","id":"c","method":"ping"}
            {"jsonrpc":"2.0","id":"d","method":"tools/call","params":7}
            {"jsonrpc":"2.0","id":"e","method":"initialize"}
            {"jsonrpc":"2.0","id":"f","method":"ping"}\
            """);
    assertThat(answers)
        .extracting(one -> one.get("id").asString())
        .containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(code(answers.get(0))).isEqualTo(-32601);
    assertThat(answers.get(1).has("error")).isTrue();
    assertThat(answers.get(2).has("result")).isTrue();
    assertThat(code(answers.get(3))).isEqualTo(-32602);
    assertThat(answers.get(4).has("error")).isTrue();
    assertThat(answers.get(5).has("result")).isTrue();
  }

  @Test
  void theClientsVersionOfTheProtocolIsSpoken() throws Exception {
    String initialize =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"%s","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
        """;
    for (String version : List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")) {
      JsonNode answer = answers(initialize.formatted(version)).getFirst().get("result");
      assertThat(answer.get("protocolVersion").asString()).isEqualTo(version);
      assertThat(answer.get("serverInfo").get("name").asString()).isEqualTo("afterword");
    }
    JsonNode unknown = answers(initialize.formatted("1999-01-01")).getFirst().get("result");
    assertThat(unknown.get("protocolVersion").asString()).isEqualTo("2025-11-25");
  }
}
