package dev.afterword.lint.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON   | The engineer on the second shift had not quite missed it.
          PERSON   | In March the senior developer missed it.
          PERSON   | The on call engineer (a contractor) missed it.
          PERSON   | The admin saw the alert and missed it.
          PERSON   | One of the reviewers missed it.
          NAME     | Sofia Berg missed it.
          NAME     | @nils-b missed it.
          TEAM     | Members were paged, but the network team missed it.
          SELF     | As part of the deployment we missed it.
          NOBODY   | For once no one missed it.
          LEFT_OUT | Missed it.
          OUTSIDER | Two customers missed it.
          THING    | The user service missed it.
          THING    | The team's dashboard missed it.
          THING    | The scheduler that the team runs missed it.
          THING    | The cert-manager operator missed it.
          THING    | The agent missed it.
          NOT_FINITE | It is easy to have missed it.
          """)
  void whoMissedIt(Actor actor, String text) {
    Sentence sentence = new Sentence(text, 0, text.length());
    int verb = 0;
    while (!sentence.word(verb).equals("missed")) {
      verb++;
    }
    assertThat(new Subjects(sentence).of(verb)).isEqualTo(actor);
  }
}
