package dev.afterword.mcp;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tools over standard input and output, a message a line. Each request is answered before the next
 * is read, and all of them when the input ends: the SDK's own transport drops the last answers, and
 * is ended by a line that is no message.
 */
public final class McpStdio {
  private static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);

  private final McpJsonMapper json = ToolServer.json();
  private final McpStatelessServerHandler handler;
  private final OutputStream out;

  private McpStdio(McpStatelessServerHandler handler, OutputStream out) {
    this.handler = handler;
    this.out = out;
  }

  /** Answers until the input ends. */
  public static void serve(
      Library library, Ledger ledger, Clock clock, InputStream in, OutputStream out)
      throws IOException {
    McpStdio stdio = new McpStdio(ToolServer.handler(library, ledger, clock, VERSIONS), out);
    Lines lines = new Lines(in, McpEndpoint.MAX_REQUEST_BYTES);
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      stdio.read(line);
    }
  }

  private void read(Lines.Line line) throws IOException {
    if (line.isTooLong()) {
      write(refusal(ErrorCodes.INVALID_REQUEST, "the message is too long"));
    } else if (!line.text().isBlank()) {
      Optional<JSONRPCMessage> message = message(line.text());
      if (message.isEmpty()) {
        write(refusal(ErrorCodes.PARSE_ERROR, "the line is no message"));
      } else if (message.get() instanceof JSONRPCRequest request) {
        write(
            Objects.requireNonNull(
                handler.handleRequest(McpTransportContext.EMPTY, request).block()));
      } else if (message.get() instanceof JSONRPCNotification notification) {
        handler.handleNotification(McpTransportContext.EMPTY, notification).block();
      }
    }
  }

  private Optional<JSONRPCMessage> message(String line) {
    try {
      return Optional.ofNullable(McpSchema.deserializeJsonRpcMessage(json, line));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** A request whose id is not known. */
  private static Map<String, Object> refusal(int code, String message) {
    Map<String, Object> refusal = new LinkedHashMap<>();
    refusal.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    refusal.put("id", null);
    refusal.put("error", Map.of("code", code, "message", message));
    return refusal;
  }

  private void write(Object message) throws IOException {
    out.write(json.writeValueAsBytes(message));
    out.write('\n');
    out.flush();
  }
}
