package dev.afterword.mcp;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Tools over HTTP: a request and its answer, without sessions and streams. Made with the first
 * request, so that a server's start is not slower for it.
 */
public final class McpEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Of a request: the longest text of {@code similar_incidents}, escaped. */
  static final int MAX_REQUEST_BYTES = 256 << 10;

  private final transient Library library;
  private final transient Ledger ledger;
  private final transient Clock clock;
  private transient @Nullable HttpServlet transport;

  public McpEndpoint(Library library, Ledger ledger, Clock clock) {
    this.library = library;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    transport().service(request, response);
  }

  private synchronized HttpServlet transport() {
    if (transport == null) {
      HttpServletStatelessServerTransport made =
          HttpServletStatelessServerTransport.builder()
              .jsonMapper(ToolServer.json())
              .messageEndpoint("/mcp")
              .maxRequestSize(MAX_REQUEST_BYTES)
              .build();
      made.setMcpHandler(ToolServer.handler(library, ledger, clock, made.protocolVersions()));
      transport = made;
    }
    return transport;
  }
}
