package dev.afterword.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The guards of the pages for what is mounted beside them: no page of another site may ask in its
 * visitor's name.
 */
final class ServletGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient HostGuard hosts;

  ServletGuard(HostGuard hosts) {
    this.hosts = hosts;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SecurityHeaders.ALL.forEach(response::setHeader);
    if (!hosts.isAllowed(request.getHeader("Host"))) {
      response.sendError(421);
    } else if (isForeign(request)) {
      response.sendError(403);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Programs name no origin; one that does must name this server, whatever else is said. */
  private static boolean isForeign(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    return WriteGuard.isForeign(request.getHeader("Sec-Fetch-Site"), origin, host)
        || WriteGuard.isForeign(null, origin, host);
  }
}
