package dev.afterword.web;

import dev.afterword.web.page.Theme;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Objects;

/** Remembers light or dark in a cookie and leads back to where the choice was made. */
final class ThemeChoice {
  private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

  void choose(Context context) {
    String wanted = Objects.requireNonNullElse(context.formParam("theme"), "");
    Theme theme =
        Theme.of(wanted)
            .orElseThrow(() ->
                new RequestException(
                    400, "theme: \"" + wanted + "\" (expected system, light or dark)"));
    Cookie cookie = new Cookie(Pages.THEME_COOKIE, theme.label(), "/", YEAR_IN_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
    context.redirect(OwnPaths.orElse(context.formParam("back"), Urls.home()), HttpStatus.SEE_OTHER);
  }
}
