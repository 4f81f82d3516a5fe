package dev.afterword.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of issues and pull requests, as written bare and as held by the addresses of trackers. */
public final class TrackerKeys {
  private static final Pattern ISSUE =
      Pattern.compile(
          "^https?://[^/\\s]+/([\\w.-]+/[\\w.-]+)/(?:issues|pull|pulls)/(\\d{1,9})(?:[/?#].*)?$");
  private static final Pattern GITLAB =
      Pattern.compile(
          "^https?://[^/\\s]+/([\\w./-]{1,200}?)/-/(issues|work_items|merge_requests)/(\\d{1,9})(?:[/?#].*)?$");
  private static final Pattern JIRA =
      Pattern.compile(
          "^https?://\\S{1,300}?(?:/browse/|selectedIssue=|/issue/)([A-Z][A-Z0-9_]{1,15}-\\d{1,7})(?!\\d).*$");
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![\\w/.#&-])(?:([\\w.-]{1,60}/[\\w.-]{1,80}#\\d{1,7})|([A-Z][A-Z0-9]{1,9}-\\d{1,6})|(#\\d{1,7}))(?![\\w-])");

  /** What looks like a key and is none: standards, encodings, severities. */
  private static final Pattern NO_PROJECT =
      Pattern.compile(
          "(?:UTF|SHA|ISO|CVE|RFC|AES|RSA|TLS|SSL|HTTP|SEV|UTC|GMT|MD|IEEE|COVID|BASE|GPT|CWE|PM|P|Q|H|EC|IPV|ARM|RS|HS|ES|A|AI|AP|ACTION)-\\d+");

  private TrackerKeys() {}

  /** The key that an address holds: {@code org/repo#12}, {@code group/repo!12}, {@code PAY-123}. */
  public static Optional<String> ofAddress(String address) {
    if (address.length() > 2_000) {
      return Optional.empty();
    }
    Matcher gitlab = GITLAB.matcher(address);
    if (address.contains("/-/") && gitlab.matches()) {
      String mark = gitlab.group(2).equals("merge_requests") ? "!" : "#";
      return Optional.of(gitlab.group(1) + mark + gitlab.group(3));
    }
    Matcher issue = ISSUE.matcher(address);
    if (issue.matches()) {
      return Optional.of(issue.group(1) + "#" + issue.group(2));
    }
    Matcher jira = JIRA.matcher(address);
    return jira.matches() ? Optional.of(jira.group(1)) : Optional.empty();
  }

  /** The bare keys in a text, in order. */
  public static List<String> in(String text) {
    if (text.indexOf('#') < 0 && text.indexOf('-') < 0) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    Matcher bare = BARE.matcher(text);
    while (bare.find()) {
      if (!NO_PROJECT.matcher(bare.group()).matches()) {
        keys.add(bare.group());
      }
    }
    return keys;
  }

  /** Whether the text is one bare key and nothing else. */
  public static boolean isKey(String text) {
    return BARE.matcher(text).matches() && !NO_PROJECT.matcher(text).matches();
  }

  /**
   * The improvement that the first telling link leads to: a key, or the path of a document of the
   * library as written. A bare {@code #12} names no repository and therefore tells nothing.
   */
  public static Optional<String> improvement(List<Link> links) {
    return links.stream().map(TrackerKeys::improvement).flatMap(Optional::stream).findFirst();
  }

  /**
   * The key of what an address or a bare key leads to, of no document; empty when of nothing. An
   * address that nobody knows leads to what it is called: {@code [PAY-123](https://…)}.
   */
  public static Optional<String> issue(Link link) {
    String target = link.target();
    if (isKey(target)) {
      return target.startsWith("#") ? Optional.empty() : Optional.of(target);
    }
    Optional<String> ofAddress = ofAddress(target);
    boolean isNamed = isKey(link.text()) && !link.text().startsWith("#") && target.contains("://");
    return ofAddress.isEmpty() && isNamed ? Optional.of(link.text()) : ofAddress;
  }

  private static Optional<String> improvement(Link link) {
    String target = link.target();
    if (!isKey(target) && !target.contains(":") && target.contains("improvement")) {
      int fragment = target.indexOf('#');
      return Optional.of(fragment < 0 ? target : target.substring(0, fragment));
    }
    return issue(link);
  }
}
