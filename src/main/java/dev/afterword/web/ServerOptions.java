package dev.afterword.web;

import java.util.List;
import java.util.Set;

/**
 * Where the server listens.
 *
 * @param host a name or address of this machine
 * @param port 0 for any free one
 * @param allowedHosts further names under which browsers may ask
 * @param writes what pages and pushes may write to
 */
public record ServerOptions(String host, int port, List<String> allowedHosts, Writes writes) {
  public static final String LOOPBACK = "127.0.0.1";
  public static final int PORT = 8470;
  private static final Set<String> LOOPBACK_NAMES = Set.of(LOOPBACK, "localhost", "::1", "[::1]");

  public ServerOptions {
    allowedHosts = List.copyOf(allowedHosts);
  }

  public ServerOptions(String host, int port, List<String> allowedHosts) {
    this(host, port, allowedHosts, Writes.OWN);
  }

  /** What may be written to, on a loopback address. */
  public enum Writes {
    /** Pages write to a repository that Afterword made. */
    OWN,
    /** The same, and it is a git remote too. */
    GIT,
    /** Pages write to the remote that is served. */
    REMOTE
  }

  /** Whether only programs of this machine reach the server. */
  public boolean isLoopback() {
    return LOOPBACK_NAMES.contains(host);
  }

  boolean listensEverywhere() {
    return host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
  }
}
