package dev.afterword.forge;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tracker as the operator binds it: its token goes to {@code api}, and nowhere else.
 *
 * @param name by which settings call it
 * @param web where people see it, without a slash at its end
 * @param api where its REST interface begins, without a slash at its end
 * @param user whose token it is, where it is sent as a password; null where it is sent alone
 * @param token null to ask as anybody
 * @param secret of its webhooks; null when it sends none
 * @param allowed projects that may be asked about; null for all that the token may see
 * @param issueType of issues that are opened, where a tracker wants one
 */
public record Tracker(
    String name,
    TrackerKind kind,
    URI web,
    URI api,
    @Nullable String user,
    @Nullable Token token,
    @Nullable Token secret,
    @Nullable ProjectNames allowed,
    String issueType) {

  /** For people: {@code jira (jira.example.org)}. */
  public String describe() {
    return name + " (" + web.getHost() + ")";
  }

  /** Whether it may be given issues. */
  public boolean isWritable() {
    return token != null;
  }

  /** Whether it may send webhooks: one without a secret could be anybody. */
  public boolean isHeard() {
    return secret != null;
  }

  /** Whether the operator lets that project be asked about. */
  public boolean allows(String project) {
    boolean fits = kind.isJira() ? IssueKey.isJiraProject(project) : IssueKey.isRepository(project);
    return fits && (allowed == null || allowed.include(project));
  }

  /** Whether it may hold an issue of that key. */
  public boolean allows(IssueKey key) {
    return allows(key.project()) && (key.mark() != '!' || kind == TrackerKind.GITLAB);
  }

  /** Whether an address is one of this tracker's pages, or of its REST interface. */
  public boolean isAt(String address) {
    return isBelow(web, address) || isBelow(api, address);
  }

  private static boolean isBelow(URI base, String address) {
    String root = base.toString();
    return address.regionMatches(true, 0, root, 0, root.length())
        && (address.length() == root.length() || "/?#".indexOf(address.charAt(root.length())) >= 0);
  }

  /** Where people see that issue: made here, never taken from an answer. */
  public URI address(IssueKey key) {
    String path =
        switch (kind) {
          case GITHUB, GITEA -> key.project() + "/issues/" + key.number();
          case GITLAB ->
              key.project()
                  + (key.mark() == '!' ? "/-/merge_requests/" : "/-/issues/")
                  + key.number();
          case JIRA, JIRA_CLOUD -> "browse/" + key.text();
        };
    return URI.create(web + "/" + path);
  }

  /** Tells trackers apart, so that what one said is not taken for what another says. */
  public String identity() {
    return kind.label() + " " + web.toString().toLowerCase(Locale.ROOT);
  }
}
