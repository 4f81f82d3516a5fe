package dev.afterword.forge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where messages are sent: its path and query are a secret, since whoever knows them may post. It
 * is encrypted, but for this machine's own.
 */
public record WebhookAddress(URI uri) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  public WebhookAddress {
    String host = uri.getHost();
    boolean isSafe =
        host != null
            && ("https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host)));
    if (!isSafe || uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "an address of "
              + uri.toString().length()
              + " characters (expected one that begins with https://, without a user's name)");
    }
  }

  /**
   * Reads one; no message tells it.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static WebhookAddress of(String text) {
    try {
      return new WebhookAddress(new URI(text.strip()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "an address of " + text.length() + " characters (expected a web address)");
    }
  }

  /** The part that may be told: {@code https://hooks.slack.com}. */
  public String origin() {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  @Override
  public String toString() {
    return origin() + "/…";
  }
}
