package dev.afterword.web;

import dev.afterword.git.hosted.Person;
import dev.afterword.proposal.Draft;
import dev.afterword.proposal.Image;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the form of the writing page holds.
 *
 * @param branch of the proposal, null for a new one
 * @param base the commit that the writer began with, null when there was none
 * @param isNew whether the writer named the document
 */
record WriteForm(
    @Nullable String branch,
    @Nullable String base,
    String path,
    boolean isNew,
    String text,
    String summary,
    String name,
    String email) {
  private static final String NAME = "author-name";
  private static final String EMAIL = "author-email";
  private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  /** What a link to the page says; who writes is known from the last time. */
  static WriteForm ofQuery(Context context) {
    return new WriteForm(
        given(context.queryParam("branch")),
        null,
        Objects.requireNonNullElse(context.queryParam("path"), ""),
        context.queryParam("path") == null,
        "",
        "",
        remembered(context, NAME),
        remembered(context, EMAIL));
  }

  /** What was sent. */
  static WriteForm ofForm(Context context) {
    String base = given(context.formParam("base"));
    if (base != null && !COMMIT.matcher(base).matches()) {
      throw new RequestException(400, "base: \"" + base + "\" (expected the full id of a commit)");
    }
    return new WriteForm(
        given(context.formParam("branch")),
        base,
        text(context, "path").strip(),
        "true".equals(context.formParam("new")),
        text(context, "text"),
        text(context, "summary"),
        text(context, "name"),
        text(context, "email"));
  }

  private static String text(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static String remembered(Context context, String cookie) {
    String value = context.cookie(cookie);
    try {
      return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  WriteForm with(String otherPath, String otherText, @Nullable String otherBase) {
    return new WriteForm(branch, otherBase, otherPath, isNew, otherText, summary, name, email);
  }

  List<Image> images(Context context) {
    List<Image> images = new ArrayList<>();
    for (UploadedFile file : context.uploadedFiles("images")) {
      if (!file.filename().isEmpty()) {
        images.add(new Image(file.filename(), bytes(file)));
      }
    }
    return images;
  }

  private static byte[] bytes(UploadedFile file) {
    try (InputStream in = file.content()) {
      return in.readNBytes(Image.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The draft.
   *
   * @throws IllegalArgumentException when it is not said who writes
   */
  Draft draft(List<Image> images) {
    return new Draft(branch, base, path, text, images, new Person(name, email), summary);
  }

  /** Fills in who writes the next time. */
  void remember(Context context) {
    remember(context, name, email);
  }

  static void remember(Context context, String name, String email) {
    cookie(context, NAME, name);
    cookie(context, EMAIL, email);
  }

  /** Who writes, as the browser knows from the last time; empty when it does not. */
  static String name(Context context) {
    return remembered(context, NAME);
  }

  static String email(Context context) {
    return remembered(context, EMAIL);
  }

  private static void cookie(Context context, String name, String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    Cookie cookie = new Cookie(name, encoded, "/", YEAR_IN_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
  }
}
