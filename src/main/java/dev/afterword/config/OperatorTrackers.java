package dev.afterword.config;

import dev.afterword.forge.ProjectNames;
import dev.afterword.forge.Token;
import dev.afterword.forge.Tracker;
import dev.afterword.forge.TrackerKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code AFTERWORD_TRACKERS} and the variables of each. No message holds a secret. */
final class OperatorTrackers {
  private static final String ALL = "AFTERWORD_TRACKERS";
  private static final String PREFIX = "AFTERWORD_TRACKER_";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1]");
  private static final int SHORTEST_SECRET = 16;

  /** What may follow {@code AFTERWORD_TRACKER_NAME_}. */
  private static final List<String> VARIABLES =
      List.of(
          "KIND",
          "URL",
          "API",
          "USER",
          "TOKEN",
          "TOKEN_FILE",
          "SECRET",
          "SECRET_FILE",
          "PROJECTS",
          "ISSUE_TYPE");

  private final Environment environment;

  OperatorTrackers(Environment environment) {
    this.environment = environment;
  }

  List<Tracker> all() {
    List<String> names = words(ALL);
    Set<String> known = new HashSet<>();
    for (String name : names) {
      if (!NAME.matcher(name).matches() || known.contains(variable(name, "KIND"))) {
        throw wrong(ALL, name, "different names such as github, jira");
      }
      VARIABLES.forEach(one -> known.add(variable(name, one)));
    }
    environment.namesFrom(PREFIX).stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new ConfigurationException(
              name
                  + ": belongs to no tracker (expected "
                  + PREFIX
                  + "NAME_… with a name that stands in "
                  + ALL
                  + ", and one of "
                  + String.join(", ", VARIABLES)
                  + ")");
        });
    return names.stream().map(this::tracker).toList();
  }

  private Tracker tracker(String name) {
    TrackerKind kind = kind(name);
    URI web = web(name, kind);
    String api = environment.text(variable(name, "API"));
    String user = user(name, kind);
    Token token = secret(variable(name, "TOKEN"), 1);
    if (user != null && token == null) {
      throw new ConfigurationException(
          variable(name, "USER") + ": has no token (expected " + variable(name, "TOKEN") + ")");
    }
    String type = environment.text(variable(name, "ISSUE_TYPE"));
    return new Tracker(
        name,
        kind.at(web),
        web,
        api == null ? kind.api(web) : address(variable(name, "API"), api),
        user,
        token,
        secret(variable(name, "SECRET"), SHORTEST_SECRET),
        projects(variable(name, "PROJECTS")),
        Objects.requireNonNullElse(type, "Task"));
  }

  private static String variable(String name, String what) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + what;
  }

  private TrackerKind kind(String name) {
    String variable = variable(name, "KIND");
    String label = environment.text(variable);
    return TrackerKind.of(label == null ? name : label)
        .orElseThrow(() ->
            wrong(
                variable,
                label == null ? "" : label,
                "one of "
                    + Arrays.stream(TrackerKind.values())
                        .map(TrackerKind::label)
                        .collect(Collectors.joining(", "))));
  }

  private URI web(String name, TrackerKind kind) {
    String variable = variable(name, "URL");
    String value = environment.text(variable);
    if (value != null) {
      return address(variable, value);
    }
    return switch (kind) {
      case GITHUB -> URI.create("https://github.com");
      case GITLAB -> URI.create("https://gitlab.com");
      case GITEA, JIRA, JIRA_CLOUD -> throw wrong(variable, "", "such as https://jira.example.org");
    };
  }

  /** What may hold a token is not told back: an address with a user may hold its password. */
  private static URI address(String variable, String value) {
    try {
      URI url = new URI(value.replaceFirst("/+$", ""));
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      String host = url.getHost();
      boolean isPrivate =
          scheme.equals("https")
              || (scheme.equals("http") && host != null && LOOPBACK.matcher(host).matches());
      if (isPrivate
          && host != null
          && url.getRawUserInfo() == null
          && url.getRawQuery() == null
          && url.getRawFragment() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new ConfigurationException(
        variable
            + ": cannot be used (expected such as https://jira.example.org, without user and"
            + " password; http:// on this machine only)");
  }

  private @Nullable String user(String name, TrackerKind kind) {
    String variable = variable(name, "USER");
    String user = environment.text(variable);
    if (user != null && (!kind.isJira() || user.indexOf(':') >= 0)) {
      throw wrong(variable, user, "a user of Jira, without a colon");
    }
    return user;
  }

  private @Nullable Token secret(String variable, int shortest) {
    String value = environment.secret(variable);
    if (value == null) {
      return null;
    }
    if (value.length() < shortest) {
      throw new ConfigurationException(
          variable
              + ": "
              + value.length()
              + " characters (expected "
              + shortest
              + " or more, that nobody can guess)");
    }
    try {
      return new Token(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(variable + ": " + e.getMessage());
    }
  }

  private @Nullable ProjectNames projects(String variable) {
    List<String> names = words(variable);
    names.stream()
        .filter(name -> !ProjectNames.isOne(name))
        .findFirst()
        .ifPresent(name -> {
          throw wrong(variable, name, "the like of PAY, shop/checkout or shop/*");
        });
    return names.isEmpty() ? null : new ProjectNames(names);
  }

  private List<String> words(String variable) {
    String value = environment.text(variable);
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static ConfigurationException wrong(String variable, String value, String expected) {
    return new ConfigurationException(variable + ": \"" + value + "\" (expected " + expected + ")");
  }
}
