package dev.afterword.forge;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose REST interface a tracker has. */
public enum TrackerKind {
  GITHUB,
  GITLAB,
  /** Forgejo, too. */
  GITEA,
  /** Server and Data Center. */
  JIRA,
  JIRA_CLOUD;

  /** The name used in settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that label. */
  public static Optional<TrackerKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  /** This kind, or what is known better of a host: {@code acme.atlassian.net} is Jira Cloud. */
  public TrackerKind at(URI web) {
    return this == JIRA && web.getHost().endsWith(".atlassian.net") ? JIRA_CLOUD : this;
  }

  public boolean isJira() {
    return this == JIRA || this == JIRA_CLOUD;
  }

  /**
   * Where its REST interface begins, without a slash at its end.
   *
   * @param web where people see it, without a slash at its end
   */
  public URI api(URI web) {
    return switch (this) {
      case GITHUB -> URI.create(github(web));
      case GITLAB -> URI.create(web + "/api/v4");
      case GITEA -> URI.create(web + "/api/v1");
      case JIRA, JIRA_CLOUD -> URI.create(web + "/rest/api");
    };
  }

  private static String github(URI web) {
    boolean isGithubs = web.getHost().equals("github.com") || web.getHost().endsWith(".ghe.com");
    return isGithubs ? web.getScheme() + "://api." + web.getRawAuthority() : web + "/api/v3";
  }
}
