package dev.afterword.forge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A repository as its forge knows it.
 *
 * @param host for people, {@code github.com}
 * @param api where the HTTP interface begins, without a slash at its end
 * @param path {@code owner/name}; at GitLab with all its groups
 */
public record ForgeRepository(ForgeKind kind, String host, URI api, String path) {
  private static final String HOST = "(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)";
  private static final Pattern AS_URL =
      Pattern.compile(
          "(?<scheme>https?|ssh)://(?:[^/]*@)?" + HOST + "(?<port>:[0-9]{1,5})?/(?<path>.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIKE_SCP =
      Pattern.compile("(?:[^@/:]+@)?" + HOST + ":(?!//)(?<path>.+)");
  private static final Pattern NAMES =
      Pattern.compile("(?!\\.{1,2}(?:/|$))[A-Za-z0-9._-]+(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._-]+)+");

  private static final Map<String, ForgeKind> KNOWN =
      Map.of("github.com", ForgeKind.GITHUB, "gitlab.com", ForgeKind.GITLAB);

  /** The names under which forges listen for SSH at the port of HTTPS. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("ssh.github.com", "github.com", "altssh.gitlab.com", "gitlab.com");

  /**
   * The repository behind a git URL, {@code https://…}, {@code ssh://…} or {@code git@host:path};
   * empty when that is no forge's. Credentials of the URL are dropped.
   *
   * @param otherwise what hosts are that nobody knows by name; null when nobody said
   */
  public static Optional<ForgeRepository> of(String url, @Nullable ForgeKind otherwise) {
    Matcher asUrl = AS_URL.matcher(url.strip());
    if (asUrl.matches()) {
      boolean overHttp = !asUrl.group("scheme").equalsIgnoreCase("ssh");
      String scheme = overHttp ? asUrl.group("scheme").toLowerCase(Locale.ROOT) : "https";
      String port = overHttp && asUrl.group("port") != null ? asUrl.group("port") : "";
      return at(scheme, asUrl.group("host"), port, asUrl.group("path"), otherwise);
    }
    Matcher likeScp = LIKE_SCP.matcher(url.strip());
    return likeScp.matches()
        ? at("https", likeScp.group("host"), "", likeScp.group("path"), otherwise)
        : Optional.empty();
  }

  private static Optional<ForgeRepository> at(
      String scheme, String written, String port, String path, @Nullable ForgeKind otherwise) {
    String lower = written.toLowerCase(Locale.ROOT);
    String host = OTHER_NAMES.getOrDefault(lower, lower);
    ForgeKind kind = KNOWN.containsKey(host) ? KNOWN.get(host) : otherwise;
    String names = path.replaceAll("[?#].*|^/+|/+$", "").replaceFirst("(?:\\.git)?/*$", "");
    if (kind == null || !NAMES.matcher(names).matches()) {
      return Optional.empty();
    }
    return of(kind, host, scheme + "://" + host + port, List.of(names.split("/")));
  }

  private static Optional<ForgeRepository> of(
      ForgeKind kind, String host, String root, List<String> names) {
    int own = names.size() - 2;
    String path = String.join("/", names);
    return switch (kind) {
      case GITHUB ->
          own == 0
              ? Optional.of(new ForgeRepository(kind, host, URI.create(github(host, root)), path))
              : Optional.empty();
      case GITLAB ->
          Optional.of(new ForgeRepository(kind, host, URI.create(root + "/api/v4"), path));
      case GITEA -> {
        String below = own == 0 ? "" : "/" + String.join("/", names.subList(0, own));
        URI api = URI.create(root + below + "/api/v1");
        String last = String.join("/", names.subList(own, names.size()));
        yield Optional.of(new ForgeRepository(kind, host, api, last));
      }
    };
  }

  private static String github(String host, String root) {
    return host.equals("github.com") ? "https://api.github.com" : root + "/api/v3";
  }

  /** For people. */
  public String describe() {
    return host + "/" + path;
  }
}
