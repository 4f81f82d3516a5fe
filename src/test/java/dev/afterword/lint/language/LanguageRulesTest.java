package dev.afterword.lint.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For each rule pairs of a sentence that it flags, by which words, and one that it leaves alone.
 */
class LanguageRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We should have drained the node first.       | should have drained      | The job should have drained the queue by then.
          The gap could've been noticed sooner.        | could've been            | Two records could have been written twice.
          If only somebody had asked the vendor.       | If only somebody had     | The path is taken only if both flags are set.
          Had we asked, we would have known.           | would have known         | Had the pod been ready, requests would have passed.
          The clerk shouldn't have signed it.          | shouldn't have signed    | We could not have known that from the graph.
          This ought to have been reviewed.            | ought to have been       | Every service should have two owners.
          """)
  void counterfactualsAboutPeople(String bad, String words, String good) {
    check("blame/counterfactual", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The change was made carelessly.              | carelessly               | The lock is released lazily.
          That was poor planning by the crew.          | poor planning            | Poor signal quality slowed the link.
          The rota was badly managed, a sloppy affair. | sloppy                   | The page is loaded by a lazy import.
          The night desk was at fault.                 | was at fault             | Nobody is at fault for that.
          """)
  void normsThatNobodyStated(String bad, String words, String good) {
    check("blame/normative", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It ran fine until the technician touched it. | fine until               | It ran fine until the certificate expired.
          Complacency had set in.                      | Complacency              | The lag had set in.
          A lack of discipline made it worse.          | lack of discipline       | A lack of memory made it worse.
          """)
  void peopleAsBrokenParts(String bad, String words, String good) {
    check("blame/mechanistic", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The trigger was human error.                 | human error              | Human error is never a root cause.
          We put it down to operator errors.           | operator errors          | The guard is there to prevent operator errors.
          It was a fat-fingered delete.                | fat-fingered             | The page shows a user error message.
          """)
  void humanErrorAsACause(String bad, String words, String good) {
    check("blame/human-error", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The engineer failed to check the quota.      | failed to                | The request failed to parse.
          Ingrid forgot to rotate the key.             | forgot                   | The controller forgot its lease.
          The second reviewer missed the typo.         | missed                   | The probe missed two beats.
          A developer who ignored the page left early. | ignored                  | The page was ignored by the pager service.
          It was Viktor's mistake.                     | mistake                  | It was a mistake in the manual.
          The operator pulled the wrong cable.         | the wrong cable          | The pipeline pulled the wrong image.
          The on-call did not bother to look.          | did not bother           | The engineer failed the node over.
          """)
  void personsAsSubjectsOfAFailing(String bad, String words, String good) {
    check("blame/person", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The storage team never tested a restore.     | never tested             | The storage node never answered.
          We overlooked the second cluster.            | overlooked               | We looked over the second cluster.
          QA refused to sign it off.                   | refused to               | The broker refused to start.
          Our group accidentally removed the rule.     | accidentally removed     | The migration accidentally removed the rule.
          We failed to renew the licence.              | failed to                | We failed to reproduce the fault.
          Nobody checked the mail box.                 | checked                  | Nobody was on call for it.
          """)
  void groupsAsSubjectsOfAFailing(String bad, String words, String good) {
    check("blame/team", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A ridiculous default was in place.           | ridiculous               | A default of nine seconds was in place.
          The crew panicked.                           | panicked                 | The kernel panicked.
          It happened again!!                          | !!                       | It is fixed!
          """)
  void temper(String bad, String words, String good) {
    check("blame/animated", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Be more careful with deletes.                | Be more careful          | Ask for the name before a delete.
          Remind all staff of the rule.                | Remind all               | Let the job remind the owner of the key.
          Train the juniors not to use the console.    | Train the juniors not to | Train two more people for the drill.
          The desk needs to learn the new tool.        | needs to learn           | The tool needs to show the region.
          """)
  void actionsThatFixThePerson(String bad, String words, String good) {
    check("blame/fix-the-person", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who pushed that tag?                         | Who pushed               | Who is paged at night?
          Why didn't the operator stop?                | Why didn't the           | Why did the job not stop?
          Why did no one check the pool?               | Why did no               | Why did no one know?
          It was the engineer responsible for the bad flag. | engineer responsible for the bad | The team responsible for the index joined.
          """)
  void questionsAfterThePerson(String bad, String words, String good) {
    check("blame/who", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The cause was obvious.                       | obvious                  | The cause was not obvious at all.
          Clearly the team had not read it.            | Clearly                  | The log clearly showed it.
          We simply did not look.                      | simply                   | This simply returns a list.
          In hindsight it was a bad idea.              | In hindsight it was a bad | In hindsight, the cause is the timeout.
          """)
  void hindsight(String bad, String words, String good) {
    check("blame/hindsight", bad, words, good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was a total failure of the rota.          | total failure of         | In total four hosts failed.
          Everyone knew that the disk was small.       | Everyone knew            | Everyone on call has a phone.
          A complete outage hit some tenants.          | complete outage          | The complete outage lasted a minute.
          """)
  void overstatement(String bad, String words, String good) {
    check("clarity/overstated", bad, words, good);
  }

  private static void check(String rule, String bad, String words, String good) {
    assertThat(LanguageAdvice.of(bad, Context.PROSE))
        .as(bad)
        .anySatisfy(finding -> {
          assertThat(finding.rule()).isEqualTo(rule);
          assertThat(finding.words()).isEqualTo(words);
          assertThat(finding.message()).doesNotContain("\n").isNotBlank();
          assertThat(finding.suggestion()).isNotBlank();
        });
    assertThat(LanguageAdvice.of(good, Context.PROSE)).as(good).isEqualTo(List.of());
  }
}
