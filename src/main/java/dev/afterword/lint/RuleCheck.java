package dev.afterword.lint;

import java.util.List;

/** A check of one rule. */
interface RuleCheck extends Check {
  Rule rule();

  @Override
  default List<Rule> rules() {
    return List.of(rule());
  }
}
