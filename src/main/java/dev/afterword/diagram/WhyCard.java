package dev.afterword.diagram;

import dev.afterword.domain.FiveWhys.Why;
import java.util.ArrayList;
import java.util.List;

/** The card of one why: its texts wrapped, its pills, and the size that they need. */
record WhyCard(TextBlock question, TextBlock answer, List<Pill> pills, Kind kind, String title) {
  static final double WIDTH = 180;
  static final double PADDING = 14;
  private static final double PILL_GAP = 6;
  private static final double INNER = WIDTH - 2 * PADDING;
  private static final int MOST_PILLS = 6;

  /** What a card stands for; each has its own border. */
  enum Kind {
    STEP("diagram-card"),
    /** Answered, and nothing was asked further. */
    LEAF("diagram-card diagram-card-leaf"),
    OPEN("diagram-card diagram-card-open");

    private final String cssClass;

    Kind(String cssClass) {
      this.cssClass = cssClass;
    }
  }

  WhyCard {
    pills = List.copyOf(pills);
  }

  /** A card; {@code hidden} whys below it are not drawn. */
  static WhyCard of(Why why, int hidden) {
    TextBlock question = TextBlock.wrap(why.question(), TextStyle.QUESTION, INNER, 5);
    TextBlock answer = TextBlock.wrap(why.answer(), TextStyle.ANSWER, INNER, 7);
    if (answer.isEmpty()) {
      answer = TextBlock.wrap("not answered yet", TextStyle.NOTE, INNER, 1);
    }
    return new WhyCard(question, answer, pills(why, hidden), kind(why), title(why));
  }

  private static Kind kind(Why why) {
    if (why.answer().isBlank()) {
      return Kind.OPEN;
    }
    return why.children().isEmpty() ? Kind.LEAF : Kind.STEP;
  }

  private static String title(Why why) {
    return (why.question() + " " + why.answer()).strip();
  }

  private static List<Pill> pills(Why why, int hidden) {
    List<Pill> pills = new ArrayList<>();
    for (String action : why.actions().stream().limit(MOST_PILLS - 1).toList()) {
      pills.add(new Pill("→ " + action, "diagram-pill diagram-pill-action"));
    }
    if (why.actions().size() >= MOST_PILLS) {
      pills.add(new Pill("→ " + (why.actions().size() - MOST_PILLS + 1) + " more", "diagram-pill"));
    }
    if (!why.evidence().isEmpty()) {
      int links = why.evidence().size();
      pills.add(new Pill(links == 1 ? "evidence" : "evidence × " + links, "diagram-pill"));
    }
    if (hidden > 0) {
      pills.add(new Pill("… " + hidden + " more below", "diagram-pill"));
    }
    return pills;
  }

  double height() {
    double texts = question.height() + (question.isEmpty() ? 0 : 4) + answer.height();
    return 2 * PADDING - 2 + texts + pillRows() * (Pill.HEIGHT + PILL_GAP) + pillMargin();
  }

  private double pillMargin() {
    return pills.isEmpty() ? 0 : 4;
  }

  private int pillRows() {
    double right = 0;
    int rows = pills.isEmpty() ? 0 : 1;
    for (Pill pill : pills) {
      if (right > 0 && right + pill.width() > INNER) {
        rows++;
        right = 0;
      }
      right += pill.width() + PILL_GAP;
    }
    return rows;
  }

  void draw(Markup markup, double x, double y) {
    markup.group("diagram-why", title, question, answer);
    Ink ink = kind == Kind.OPEN ? Ink.OUTLINE.dashed("5 4") : Ink.OUTLINE;
    markup.rect(kind.cssClass, new Box(x, y, WIDTH, height()), 10, ink);
    double top = y + PADDING - 1;
    markup.text(question, x + PADDING, top);
    top += question.height() + (question.isEmpty() ? 0 : 4);
    markup.text(answer, x + PADDING, top);
    drawPills(markup, x + PADDING, top + answer.height() + 6 + pillMargin());
    markup.close();
  }

  private void drawPills(Markup markup, double left, double top) {
    double x = left;
    double y = top;
    for (Pill pill : pills) {
      if (x > left && x + pill.width() > left + INNER) {
        x = left;
        y += Pill.HEIGHT + PILL_GAP;
      }
      pill.draw(markup, x, y);
      x += pill.width() + PILL_GAP;
    }
  }
}
