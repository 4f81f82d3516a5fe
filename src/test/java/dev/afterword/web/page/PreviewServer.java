package dev.afterword.web.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Serves the {@link PreviewSite} under the strict policy that pages must work with, to look at it:
 * {@code /dark/search}. The theme is the first segment of the path.
 */
final class PreviewServer implements AutoCloseable {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final HttpServer server;
  private final PageRenderer renderer = new PageRenderer();
  private final Assets assets = Assets.load();

  PreviewServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Serves on the port named until it is stopped. */
  public static void main(String[] args) throws IOException {
    PreviewServer site = new PreviewServer(args.length > 0 ? Integer.parseInt(args[0]) : 0);
    System.out.println(site.address());
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/assets/")) {
      var asset = assets.find(path.substring("/assets/".length())).orElseThrow();
      send(exchange, asset.mediaType(), asset.content());
      return;
    }
    int slash = path.indexOf('/', 1);
    Theme theme = Theme.of(slash < 0 ? "" : path.substring(1, slash)).orElse(Theme.SYSTEM);
    String rest = theme == Theme.SYSTEM ? path : path.substring(slash);
    Page page = PreviewSite.pages(theme).get(rest);
    Page shown =
        page == null
            ? ErrorPage.notFound(
                Invented.frame(theme, path), "Nothing has the address " + path + ".")
            : page;
    send(
        exchange,
        "text/html; charset=utf-8",
        renderer.render(shown).getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
