package dev.afterword.web;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests whose {@code Host} is not one of this server's names: a page of another site
 * whose name was rebound to 127.0.0.1 would otherwise read the library through its visitor's
 * browser.
 */
final class HostGuard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names = new HashSet<>(LOOPBACK);

  HostGuard(ServerOptions options) {
    if (!options.listensEverywhere()) {
      names.add(normal(options.host()));
    }
    options.allowedHosts().forEach(name -> names.add(normal(name)));
  }

  void check(Context context) {
    String host = context.header("Host");
    if (!isAllowed(host)) {
      throw new RequestException(
          421,
          "Host: \""
              + (host == null ? "" : host)
              + "\" is not a name of this server (expected one of "
              + String.join(", ", names.stream().sorted().toList())
              + "; add a name with --allow-host)");
    }
  }

  boolean isAllowed(@Nullable String host) {
    return host != null && names.contains(normal(withoutPort(host)));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean isPort =
        colon > host.lastIndexOf(']')
            && host.substring(colon + 1).chars().allMatch(Character::isDigit);
    return isPort ? host.substring(0, colon) : host;
  }

  private static String normal(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    boolean isBareIpv6 = lower.indexOf(':') != lower.lastIndexOf(':') && !lower.startsWith("[");
    return isBareIpv6 ? "[" + lower + "]" : lower;
  }
}
