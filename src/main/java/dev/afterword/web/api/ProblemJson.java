package dev.afterword.web.api;

/** An error of the API as RFC 9457 describes it ({@code application/problem+json}). */
public record ProblemJson(String type, String title, int status, String detail, String instance) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemJson of(int status, String title, String detail, String instance) {
    return new ProblemJson("about:blank", title, status, detail, instance);
  }
}
