package dev.afterword.web;

import dev.afterword.search.Similar;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that somebody asks about, such as an alert: the body itself, or {@code {"text": …}}.
 *
 * @param size how many answers are wanted
 */
record PastedText(String text, int size) {
  private static final int MAX_BYTES = Similar.MAX_TEXT;
  private static final int SIZE = 5;
  private static final int MAX_SIZE = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Refuses what is too long, of another type, or says nothing. */
  static PastedText read(Context context) {
    String type = Objects.requireNonNullElse(context.contentType(), "");
    String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    PastedText pasted =
        switch (media) {
          case "application/json" -> ofJson(body(context));
          case "text/plain" ->
              new PastedText(
                  body(context), SearchParameters.number(context, "size", SIZE, MAX_SIZE));
          default ->
              throw new RequestException(
                  415, "Content-Type: \"" + media + "\" (expected application/json or text/plain)");
        };
    if (pasted.text.isBlank()) {
      throw new RequestException(400, "text: nothing (expected an alert, a log or a symptom)");
    }
    return pasted;
  }

  private static String body(Context context) {
    try {
      byte[] bytes = context.req().getInputStream().readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new RequestException(
            413, "the body is too long (expected " + MAX_BYTES + " bytes at most)");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RequestException(400, "the body could not be read (expected all of it)");
    }
  }

  private static PastedText ofJson(String body) {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new RequestException(
          400, "the body is no JSON: " + e.getOriginalMessage() + " (expected {\"text\": …})");
    }
    JsonNode text = json.path("text");
    if (!text.isString()) {
      throw new RequestException(
          400, "text: " + kind(text) + " (expected a string in {\"text\": …})");
    }
    return new PastedText(text.stringValue(), size(json.path("size")));
  }

  private static int size(JsonNode size) {
    if (size.isMissingNode() || size.isNull()) {
      return SIZE;
    }
    if (size.isInt() && size.intValue() >= 1 && size.intValue() <= MAX_SIZE) {
      return size.intValue();
    }
    throw new RequestException(
        400, "size: " + kind(size) + " (expected a whole number from 1 to " + MAX_SIZE + ")");
  }

  private static String kind(JsonNode value) {
    return value.isInt() ? value.asString() : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
