package dev.afterword.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tool was called with; its schema has been checked before. */
record Arguments(Map<String, Object> values) {

  Optional<String> text(String name, int mostCharacters) {
    if (!(values.get(name) instanceof String text) || text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > mostCharacters) {
      throw new Unusable(
          name + ": " + text.length() + " characters (expected " + mostCharacters + " at most)");
    }
    return Optional.of(text);
  }

  int number(String name, int otherwise, int least, int most) {
    if (!(values.get(name) instanceof Number number)) {
      return otherwise;
    }
    if (number.doubleValue() < least || number.doubleValue() > most) {
      throw new Unusable(
          name + ": " + number + " (expected a whole number from " + least + " to " + most + ")");
    }
    return number.intValue();
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
