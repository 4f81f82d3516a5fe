package dev.afterword.web;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON; null stands for "not recorded" and is written. */
final class Json {
  static final String MEDIA_TYPE = "application/json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static void write(Context context, Object value) {
    write(context, MEDIA_TYPE, value);
  }

  static void write(Context context, String mediaType, Object value) {
    context.contentType(mediaType).result(bytes(value));
  }

  static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}
