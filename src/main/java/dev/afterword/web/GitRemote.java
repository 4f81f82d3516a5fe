package dev.afterword.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
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
        new FilterHolder(new ServletGuard(hosts)), PATH + "/*", EnumSet.of(DispatcherType.REQUEST));
  }
}
