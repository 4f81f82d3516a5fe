package dev.afterword.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The library as a git remote, beside the pages and under the same guards. */
final class GitRemote {
  static final String PATH = "/git";

  private GitRemote() {}

  static void mount(ServletContextHandler context, HttpServlet git, HostGuard hosts) {
    context.addServlet(new ServletHolder(git), PATH + "/*");
    context.addFilter(
        new FilterHolder(new Guard(hosts)), PATH + "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /** No page of another site may read or push in its visitor's name. */
  private static final class Guard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient HostGuard hosts;

    Guard(HostGuard hosts) {
      this.hosts = hosts;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      SecurityHeaders.ALL.forEach(response::setHeader);
      if (!hosts.isAllowed(request.getHeader("Host"))) {
        response.sendError(421);
      } else if (WriteGuard.isForeign(
          request.getHeader("Sec-Fetch-Site"),
          request.getHeader("Origin"),
          request.getHeader("Host"))) {
        response.sendError(403);
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
