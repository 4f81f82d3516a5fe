package dev.afterword.diagram;

import java.util.List;

/** The axes of a chart: fine lines at round values, each with its label beside it. */
final class Axes {
  private Axes() {}

  /** Lines from side to side, labelled on the left. */
  static void rows(Markup markup, Box area, List<Step> steps) {
    for (Step step : steps) {
      markup.line("diagram-tick", area.x(), step.at(), area.right(), step.at(), Ink.OUTLINE);
      markup.text(step.label(), TextStyle.NOTE, area.x() - 7, step.at() + 4, "text-anchor", "end");
    }
  }

  /** Marks below, labelled where there is room between 2 and {@code width} − 2. */
  static void columns(Markup markup, Box area, List<Step> steps, double width) {
    double y = area.bottom();
    markup.line("diagram-axis", area.x(), y, area.right(), y, Ink.stroke(1.25));
    double free = 2;
    for (Step step : steps) {
      markup.line("diagram-tick", step.at(), y, step.at(), y + 5, Ink.OUTLINE);
      double half = TextStyle.NOTE.width(step.label()) / 2;
      if (step.at() - half >= free && step.at() + half <= width - 2) {
        markup.text(step.label(), TextStyle.NOTE, step.at(), y + 18, "text-anchor", "middle");
        free = step.at() + half + 8;
      }
    }
  }

  /** How wide the labels on the left are, with their gaps. */
  static double margin(List<Step> steps) {
    return 9
        + steps.stream().mapToDouble(step -> TextStyle.NOTE.width(step.label())).max().orElse(0);
  }
}
