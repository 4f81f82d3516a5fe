package dev.afterword.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of tokens and keys that are known for what they are by how they begin. */
enum Tokens {
  GITHUB("ghp_ gho_ ghu_ ghs_ ghr_", "\\b(gh[pousr]_)[A-Za-z0-9]{30,255}\\b"),
  GITHUB_FINE("github_pat_", "\\b(github_pat_)[A-Za-z0-9_]{22,255}\\b"),
  GITLAB(
      "glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glagent- glimt- gloas- glffct-",
      "\\b(gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|imt|oas|ffct)-)[A-Za-z0-9_.-]{20,300}"),
  AWS("AKIA ASIA ABIA ACCA", "\\b(AKIA|ASIA|ABIA|ACCA)(?!\\w*EXAMPLE)[A-Z0-9]{16}\\b"),
  SLACK("xox", "\\b(xox[abeoprs]-)[A-Za-z0-9-]{10,250}"),
  SLACK_APP("xapp-", "\\b(xapp-)[A-Za-z0-9-]{10,250}"),
  SLACK_HOOK(
      "hooks.slack.com/", "(hooks\\.slack\\.com/(?:services|workflows)/)[A-Za-z0-9/_-]{20,200}"),
  JWT("eyJ", "\\b(eyJ)[A-Za-z0-9_-]{10,5000}\\.eyJ[A-Za-z0-9_-]{10,5000}\\.[A-Za-z0-9_-]{10,2000}"),
  GOOGLE("AIza", "\\b(AIza)[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])"),
  STRIPE("sk_live_ rk_live_", "\\b([rs]k_live_)[0-9A-Za-z]{16,200}\\b"),
  NPM("npm_", "\\b(npm_)[A-Za-z0-9]{36}\\b"),
  PYPI("pypi-", "\\b(pypi-)AgE[A-Za-z0-9_-]{40,500}"),
  DIGITAL_OCEAN("dop_v1_ doo_v1_ dor_v1_", "\\b(do[opr]_v1_)[a-f0-9]{64}\\b"),
  SENDGRID("SG.", "\\b(SG\\.)[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}"),
  HUGGING_FACE("hf_", "\\b(hf_)[A-Za-z]{34}\\b"),
  SECRET_KEY("sk-", "\\b(sk-(?:ant-|proj-|svcacct-)?)(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{32,250}"),
  PRIVATE_KEY(
      "-----BEGIN",
      "(-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)[^-]{16,20000}(?:-----END [A-Z0-9 ]{1,50}-----)?");

  /** One of these is in every token of this form. */
  private final List<String> holds;

  /** Its first group may be printed. */
  private final Pattern form;

  Tokens(String holds, String form) {
    this.holds = List.of(holds.split(" ", -1));
    this.form = Pattern.compile(form);
  }

  static List<Private> in(String text, String rule) {
    List<Private> found = new ArrayList<>();
    for (Tokens token : values()) {
      if (token.holds.stream().anyMatch(text::contains)) {
        Matcher one = token.form.matcher(text);
        while (one.find()) {
          found.add(new Private(rule, one.start(), one.group(), one.group(1) + "…"));
        }
      }
    }
    return found;
  }
}
