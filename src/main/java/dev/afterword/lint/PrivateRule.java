package dev.afterword.lint;

import java.util.List;

/** {@code secret/*} and {@code personal/*}: what nobody else should read. */
enum PrivateRule implements RuleCheck {
  TOKEN(
      new Rule(
          "secret/token",
          Level.ERROR,
          "Whoever can read the library can use it, and git keeps it after it has been deleted: it must be revoked.",
          "curl -H 'Authorization: token ghp_ followed by 36 letters'",
          "curl -H 'Authorization: token $TOKEN'",
          Source.SECRETS),
      "A token or private key.",
      "Revoke it now: git keeps it after it has been deleted. Then write $TOKEN in its place."),
  PASSWORD(
      new Rule(
          "secret/password",
          Level.WARNING,
          "Whoever can read the library can use it, and git keeps it after it has been deleted: it must be changed.",
          "DB_PASSWORD=hunter2-2019",
          "DB_PASSWORD=$DB_PASSWORD",
          Source.SECRETS),
      "A value that its name calls a secret.",
      "If it is one, change it now: git keeps it after it has been deleted. Then write *** in its place."),
  EMAIL(
      new Rule(
          "personal/email",
          Level.ADVICE,
          "A postmortem is about what happened, and read for years by people whom its authors never meet.",
          "Reported by jo.doe@shop.example-customer.com.",
          "Reported by a customer.",
          Source.PRIVACY),
      "The mail address of a person.",
      "Name a role, a team or a handle, or leave it out."),
  CUSTOMER(
      new Rule(
          "personal/customer",
          Level.WARNING,
          "The library says that names like this are those of customers; who was hit is theirs to tell.",
          "Northwind Traders could not pay.",
          "A customer with 40 shops could not pay.",
          Source.PRIVACY),
      "The name of a customer, by the library's own pattern.",
      "Say what kind of customer it was, and how many there were.");

  private final Rule rule;
  private final String message;
  private final String suggestion;

  PrivateRule(Rule rule, String message, String suggestion) {
    this.rule = rule;
    this.message = message;
    this.suggestion = suggestion;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public List<Remark> check(Checked document) {
    return document.privates().all().stream()
        .filter(one -> one.rule().equals(rule.id()))
        .map(one ->
            Remark.at(
                rule,
                document.text().place(one.start(), one.end()),
                one.mask(),
                message,
                suggestion))
        .toList();
  }
}
