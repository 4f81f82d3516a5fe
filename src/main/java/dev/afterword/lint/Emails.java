package dev.afterword.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses of people: not those of examples, of roles and of lists. */
final class Emails {
  private static final Pattern HOST =
      Pattern.compile(
          "((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,5}[A-Za-z]{2,18})(?![\\w@-])(?!\\.\\w)(?!:[\\w~/])");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:.*[._+-])?(?:abuse|admins?|administrators?|alerts?|billing|bot|build|careers|ci|compliance|contact|data|dev|developers?|devops|feedback|git|hello|help|helpdesk|hostmaster|incidents?|infra|infrastructure|info|it|jobs|legal|list|lists|mail|marketing|media|news|noc|no-?reply|notifications?|office|on-?call|oncall|operations|ops|pager|postmaster|press|privacy|psirt|root|sales|secalert|security|service|services|sponsors?|sre|staff|status|support|team|teams|tsc|users?|webmaster|announce|discuss)(?:[._+-].*)?");

  private static final Pattern NOWHERE =
      Pattern.compile(
          "(?i)(?:.*\\.)?(?:example\\.(?:com|net|org|edu)|example|test|invalid|localhost|local|internal|lan|svc|cluster|noreply\\.github\\.com|googlegroups\\.com|lists?\\..*|(?:png|jpg|svg|service|timer|socket|target))");

  private static final int LONGEST_NAME = 64;

  private Emails() {}

  static List<Private> in(String text, String rule) {
    List<Private> found = new ArrayList<>();
    for (int at = text.indexOf('@'); at > 0; at = text.indexOf('@', at + 1)) {
      int start = nameStart(text, at);
      Matcher host = HOST.matcher(text).region(at + 1, text.length()).useTransparentBounds(true);
      if (start < at && host.lookingAt() && isPerson(text.substring(start, at), host.group(1))) {
        String address = text.substring(start, host.end());
        found.add(new Private(rule, start, address, "…@" + host.group(1)));
      }
    }
    return found;
  }

  /** Where the name before an at sign begins; at the sign when there is none. */
  private static int nameStart(String text, int at) {
    int start = at;
    while (start > 0 && at - start <= LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    boolean address = start > 0 && "/:@%".indexOf(text.charAt(start - 1)) >= 0;
    return address || at - start > LONGEST_NAME ? at : start;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '+' || c == '-';
  }

  private static boolean isPerson(String name, String host) {
    return Character.isLetterOrDigit(name.charAt(0))
        && !NOBODY.matcher(name).matches()
        && !NOWHERE.matcher(host).matches();
  }
}
