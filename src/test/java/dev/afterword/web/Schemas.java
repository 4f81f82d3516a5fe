package dev.afterword.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON by the part of JSON Schema that {@code openapi.yaml} uses; another keyword is an
 * error.
 */
final class Schemas {
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "required",
          "properties",
          "items",
          "enum",
          "anyOf",
          "$ref",
          "description",
          "format",
          "additionalProperties",
          "maxLength",
          "minimum",
          "maximum",
          "default");

  private final Map<String, Object> root;
  private final List<String> faults = new ArrayList<>();

  Schemas() throws IOException {
    try (Reader text = Files.newBufferedReader(Path.of("openapi.yaml"))) {
      this.root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
  }

  Set<String> paths() {
    return map(root.get("paths")).keySet();
  }

  /** What is wrong with that JSON, each with its place. */
  List<String> faults(String schema, JsonNode json) {
    faults.clear();
    check(Map.of("$ref", "#/components/schemas/" + schema), json, "$");
    return List.copyOf(faults);
  }

  private void check(Map<String, Object> schema, JsonNode json, String at) {
    schema.keySet().stream()
        .filter(key -> !KNOWN.contains(key))
        .forEach(key -> faults.add(at + ": keyword " + key));
    if (schema.get("$ref") instanceof String reference) {
      check(resolve(reference), json, at);
    }
    if (schema.get("type") instanceof Object type
        && !types(type).contains(typeOf(json))
        && !(typeOf(json).equals("integer") && types(type).contains("number"))) {
      faults.add(at + ": " + typeOf(json) + " (expected " + type + ")");
    }
    if (schema.get("enum") instanceof List<?> values
        && !values.contains(json.isNull() ? null : json.asString())) {
      faults.add(at + ": " + json + " (expected one of " + values + ")");
    }
    if (schema.get("anyOf") instanceof List<?> choices
        && choices.stream().noneMatch(one -> fits(map(one), json, at))) {
      faults.add(at + ": fits none of its schemas");
    }
    if (json.isObject()) {
      checkObject(schema, json, at);
    }
    if (json.isArray() && schema.get("items") instanceof Object items) {
      for (int i = 0; i < json.size(); i++) {
        check(map(items), json.get(i), at + "[" + i + "]");
      }
    }
  }

  /** Undescribed names are faults, too: the description is to be whole. */
  private void checkObject(Map<String, Object> schema, JsonNode json, String at) {
    if (schema.get("required") instanceof List<?> names) {
      names.stream()
          .filter(name -> !json.has((String) name))
          .forEach(name -> faults.add(at + ": " + name + " is missing"));
    }
    Map<String, Object> properties =
        schema.get("properties") == null ? null : map(schema.get("properties"));
    json.properties()
        .forEach(property -> {
          String below = at + "." + property.getKey();
          Object described =
              properties == null
                  ? schema.get("additionalProperties")
                  : properties.get(property.getKey());
          if (described != null) {
            check(map(described), property.getValue(), below);
          } else if (properties != null) {
            faults.add(below + ": not described");
          }
        });
  }

  private boolean fits(Map<String, Object> schema, JsonNode json, String at) {
    int before = faults.size();
    check(schema, json, at);
    boolean fits = faults.size() == before;
    boolean isTheNullSchema = "null".equals(schema.get("type"));
    while (faults.size() > before && (isTheNullSchema || json.isNull())) {
      faults.removeLast();
    }
    return fits;
  }

  private static List<String> types(Object type) {
    return type instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of((String) type);
  }

  private static String typeOf(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> json.isIntegralNumber() ? "integer" : "number";
      case BINARY, MISSING, POJO -> "nothing";
    };
  }

  private Map<String, Object> resolve(String reference) {
    Map<String, Object> here = root;
    for (String step : reference.substring("#/".length()).split("/")) {
      here = map(here.get(step));
    }
    return here;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new AssertionError("openapi.yaml: " + value + " (expected a map)");
  }
}
