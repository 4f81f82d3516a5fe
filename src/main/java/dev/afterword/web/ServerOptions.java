package dev.afterword.web;

import java.util.List;

/**
 * Where the server listens.
 *
 * @param host a name or address of this machine
 * @param port 0 for any free one
 * @param allowedHosts further names under which browsers may ask
 */
public record ServerOptions(String host, int port, List<String> allowedHosts) {
  public static final String LOOPBACK = "127.0.0.1";
  public static final int PORT = 8470;

  public ServerOptions {
    allowedHosts = List.copyOf(allowedHosts);
  }

  boolean listensEverywhere() {
    return host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
  }
}
