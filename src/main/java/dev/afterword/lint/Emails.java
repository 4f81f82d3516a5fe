package dev.afterword.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses of people: not those of examples, of roles and of lists. */
final class Emails {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.+/:@%-])([A-Za-z0-9][\\w.+-]{0,63})@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,5}[A-Za-z]{2,18})(?![\\w@-])(?!\\.\\w)(?!:[\\w~/])");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:.*[._+-])?(?:abuse|admins?|administrators?|alerts?|billing|bot|build|careers|ci|compliance|contact|data|dev|developers?|devops|feedback|git|hello|help|helpdesk|hostmaster|incidents?|infra|infrastructure|info|it|jobs|legal|list|lists|mail|marketing|media|news|noc|no-?reply|notifications?|office|on-?call|oncall|operations|ops|pager|postmaster|press|privacy|psirt|root|sales|secalert|security|service|services|sponsors?|sre|staff|status|support|team|teams|tsc|users?|webmaster|announce|discuss)(?:[._+-].*)?");

  private static final Pattern NOWHERE =
      Pattern.compile(
          "(?i)(?:.*\\.)?(?:example\\.(?:com|net|org|edu)|example|test|invalid|localhost|local|internal|lan|svc|cluster|noreply\\.github\\.com|googlegroups\\.com|lists?\\..*|(?:png|jpg|svg|service|timer|socket|target))");

  private Emails() {}

  static List<Private> in(String text, String rule) {
    List<Private> found = new ArrayList<>();
    if (text.indexOf('@') < 0) {
      return found;
    }
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      if (!NOBODY.matcher(address.group(1)).matches()
          && !NOWHERE.matcher(address.group(2)).matches()) {
        found.add(new Private(rule, address.start(), address.group(), "…@" + address.group(2)));
      }
    }
    return found;
  }
}
