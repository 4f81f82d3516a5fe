package dev.afterword.web;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON; null stands for "not recorded" and is written. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static void write(Context context, Object value) {
    context.contentType("application/json").result(MAPPER.writeValueAsBytes(value));
  }

  static void write(Context context, String mediaType, Object value) {
    context.contentType(mediaType).result(MAPPER.writeValueAsBytes(value));
  }
}
