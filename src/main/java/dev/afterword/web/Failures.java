package dev.afterword.web;

import dev.afterword.git.LibraryException;
import dev.afterword.search.IndexUnreadable;
import dev.afterword.search.QueryLimitExceeded;
import dev.afterword.web.api.ProblemJson;
import dev.afterword.web.page.ErrorPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.lang.System.Logger.Level;
import java.util.Objects;

/** The one table from what went wrong to what the asker is told; no stack trace leaves the log. */
final class Failures {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());
  private static final int URI_TOO_LONG = 414;

  private final Pages pages;

  Failures(Pages pages) {
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.exception(RequestException.class, (e, context) -> tell(context, e.status(), message(e)));
    routes.exception(
        QueryLimitExceeded.class, (e, context) -> tell(context, URI_TOO_LONG, message(e)));
    routes.exception(
        HttpResponseException.class, (e, context) -> tell(context, e.getStatus(), message(e)));
    routes.exception(LibraryException.class, (e, context) -> tell(context, 503, message(e)));
    routes.exception(IndexUnreadable.class, (e, context) -> tell(context, 503, message(e)));
    routes.exception(Exception.class, this::internal);
  }

  private static String message(Exception failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "The request cannot be answered");
  }

  private void internal(Exception failure, Context context) {
    LOG.log(Level.ERROR, "could not answer " + context.method() + " " + context.path(), failure);
    tell(context, 500, "Afterword could not answer; the cause is in its log");
  }

  private void tell(Context context, int status, String detail) {
    context.status(status);
    if (isForPrograms(context)) {
      String title = HttpStatus.forStatus(status).getMessage();
      Json.write(
          context, ProblemJson.MEDIA_TYPE, ProblemJson.of(status, title, detail, context.path()));
    } else {
      pages.show(context, page(context, status, detail));
    }
  }

  private ErrorPage page(Context context, int status, String detail) {
    var frame = pages.frame(context);
    return switch (status) {
      case 404 -> ErrorPage.notFound(frame, detail);
      case 500 -> ErrorPage.internal(frame);
      default -> ErrorPage.refused(frame, status, detail);
    };
  }

  private static boolean isForPrograms(Context context) {
    return context.path().startsWith("/api/") || context.path().startsWith("/hooks/");
  }
}
