package dev.afterword.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar, and the Java it runs on. */
final class Version implements IVersionProvider {
  /** The version of the jar alone. */
  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "(unpackaged)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"afterword " + number() + " on Java " + Runtime.version()};
  }
}
