package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import java.util.Map;

/** What trackers say of issues. */
public interface IssueStates {
  /** Nobody was asked. */
  IssueStates NONE =
      new IssueStates() {
        @Override
        public Map<String, Improvement> all() {
          return Map.of();
        }

        @Override
        public Object state() {
          return this;
        }
      };

  /** By their keys. */
  Map<String, Improvement> all();

  /** Equal to itself only: after any change it is another one. */
  Object state();
}
