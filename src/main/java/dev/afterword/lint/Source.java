package dev.afterword.lint;

/**
 * Where advice comes from.
 *
 * @param uri of it on the web; empty when there is none
 */
public record Source(String name, String uri) {
  static final Source SRE =
      new Source(
          "The Site Reliability Workbook, chapter 10, Postmortem Culture",
          "https://sre.google/workbook/postmortem-culture/");
  static final Source EXAMPLE =
      new Source(
          "Site Reliability Engineering, Example Postmortem",
          "https://sre.google/sre-book/example-postmortem/");
  static final Source PAGERDUTY =
      new Source("PagerDuty, Postmortem documentation", "https://postmortems.pagerduty.com/");
  static final Source ATLASSIAN =
      new Source(
          "Atlassian, Incident postmortems",
          "https://www.atlassian.com/incident-management/handbook/postmortems");
  static final Source TRAPS =
      new Source(
          "Johan Bergström, Three analytical traps in accident investigation; Adaptive Capacity Labs",
          "https://www.adaptivecapacitylabs.com/");
  static final Source SECRETS =
      new Source(
          "OWASP, Secrets Management Cheat Sheet",
          "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html");
  static final Source PRIVACY =
      new Source("GDPR, article 5: data minimisation", "https://gdpr-info.eu/art-5-gdpr/");

  /** What this program itself defines. */
  static Source page(String name) {
    return new Source(name, "");
  }

  /** Both of them; the first one's address. */
  Source and(Source other) {
    return new Source(name + "; " + other.name, uri);
  }
}
