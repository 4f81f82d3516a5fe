package dev.afterword.lint;

import java.util.List;

/** What is told of the rules about language. */
final class LanguageRules {
  static final List<Rule> ALL =
      List.of(
          rule(
              "blame/counterfactual",
              "What people did not do explains nothing: it tells of a world that was not there, and ends the search"
                  + " for what made their act sensible.",
              "The on-call should have checked the dashboard.",
              "The on-call looked at the logs; nothing in the alert pointed to the dashboard.",
              Source.TRAPS),
          rule(
              "blame/normative",
              "A judgement measures people against a norm that is known only afterwards, and hides the fact it stands for.",
              "The rollout was careless.",
              "The rollout went to all regions at once; the tool has no step in between.",
              Source.TRAPS),
          rule(
              "blame/mechanistic",
              "A system does not work by itself until a person disturbs it: people are part of what keeps it working.",
              "It worked fine until the operator intervened.",
              "The failover waits for a confirmation that its page does not explain.",
              Source.TRAPS),
          rule(
              "blame/human-error",
              "\"Human error\" is where an inquiry begins: the slip is a symptom of what made it easy and its effect large.",
              "The root cause was human error.",
              "The command takes a cluster's name without asking again; two clusters differ in one letter.",
              Source.PAGERDUTY),
          rule(
              "blame/person",
              "With a person as the subject of a failing, readers look at the person, and the next author writes less.",
              "Ana forgot to renew the certificate.",
              "The certificate expired; its renewal is a manual step without a reminder.",
              Source.SRE),
          rule(
              "blame/team",
              "With a team as the subject of a failing, readers take sides; a missing signal or agreement can be mended.",
              "The storage team never told us.",
              "No notice of storage maintenance reaches the services that depend on it.",
              Source.SRE),
          rule(
              "blame/animated",
              "Heated words tell of the author's state; data can be verified.",
              "It is ridiculous that this took two hours!!!",
              "The rollback took two hours, of which 80 minutes were spent waiting for the build.",
              Source.SRE),
          rule(
              "blame/fix-the-person",
              "An action that asks people to be different leaves the trap in place for whoever is on call next.",
              "Remind everyone to be more careful with deletes.",
              "Ask for the table's name before a delete of more than 100 rows.",
              Source.SRE.and(Source.PAGERDUTY)),
          rule(
              "blame/who",
              "\"Who\" and \"why didn't you\" put people on the defence; \"what\" and \"how\" bring out what they saw.",
              "Who approved this change?",
              "What did the review show, and what could it not show?",
              Source.ATLASSIAN.and(Source.PAGERDUTY)),
          rule(
              "blame/hindsight",
              "Afterwards the signal is plain; at the time it was one of many.",
              "In hindsight it was obvious that the release was the cause.",
              "The error rate rose two minutes after the release; three other changes went out in that time.",
              Source.PAGERDUTY),
          rule(
              "clarity/overstated",
              "Readers plan by the size of an impact: a part that is called the whole is believed once.",
              "A total outage of checkout for 4% of users.",
              "4% of users could not check out.",
              Source.PAGERDUTY));

  private LanguageRules() {}

  private static Rule rule(String id, String why, String example, String better, Source source) {
    return new Rule(id, Level.ADVICE, why, example, better, source);
  }
}
