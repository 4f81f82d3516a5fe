package dev.afterword.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tool was called with; the SDK has checked it against the tool's schema, limits too. */
record Arguments(Map<String, Object> values) {

  Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  int number(String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  boolean isSet(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> items
        ? items.stream().map(String::valueOf).toList()
        : List.of();
  }
}
