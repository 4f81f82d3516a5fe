package dev.afterword.proof.xss;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.afterword.proof.xss.WatchedBrowser.Policy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The proof of the proof: pages that believe a payload, under the policy that Afterword sends. With
 * the policy off the payloads must run, or a run without any says nothing.
 */
final class Control implements AutoCloseable {
  private static final int SETTLE_MILLIS = 150;

  private final HttpServer server;
  private final Map<Integer, String> texts = new HashMap<>();
  private final String policyHeader;

  /**
   * Starts it on a free port of this machine.
   *
   * @param policyHeader the Content-Security-Policy of its pages
   */
  Control(List<Payload> payloads, String policyHeader) throws IOException {
    this.policyHeader = policyHeader;
    payloads.forEach(payload -> texts.put(payload.number(), payload.text()));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The numbers of those payloads that run. */
  Set<Integer> running(List<Payload> payloads, Policy policy) {
    try (WatchedBrowser browser =
        new WatchedBrowser("http://127.0.0.1:" + server.getAddress().getPort(), policy)) {
      List<Visit> visits =
          payloads.stream()
              .map(payload -> Visit.of(Group.alone(payload), "/" + payload.number()))
              .toList();
      browser.open(visits, SETTLE_MILLIS);
      return browser.findings().stream()
          .filter(finding -> finding.kind() == Finding.Kind.EXECUTED)
          .flatMap(finding -> finding.group().payloads().stream())
          .map(Payload::number)
          .collect(Collectors.toSet());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    String text = name.matches("\\d{1,6}") ? texts.get(Integer.valueOf(name)) : null;
    byte[] page =
        ("<!DOCTYPE html><html><head><meta charset=utf-8><title>raw</title></head><body>"
                + (text == null ? "" : text)
                + "</body></html>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", policyHeader);
    exchange.sendResponseHeaders(text == null ? 404 : 200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
