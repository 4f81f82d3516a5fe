package dev.afterword.proof.xss;

import java.util.List;
import java.util.Map;

/**
 * A page to be opened.
 *
 * @param group the payloads that it is about
 * @param headers what is sent besides
 * @param marks words that its text must hold
 */
record Visit(Group group, String address, Map<String, String> headers, List<String> marks) {
  static Visit of(Group group, String address) {
    return new Visit(group, address, Map.of(), List.of());
  }
}
