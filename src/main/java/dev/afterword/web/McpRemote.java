package dev.afterword.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The library as tools of a model, beside the pages and under the same guards. */
final class McpRemote {
  private static final String PATH = "/mcp";

  private McpRemote() {}

  static void mount(ServletContextHandler context, HttpServlet tools, HostGuard hosts) {
    context.addServlet(new ServletHolder(tools), PATH);
    context.addFilter(
        new FilterHolder(new ServletGuard(hosts)), PATH, EnumSet.of(DispatcherType.REQUEST));
  }
}
