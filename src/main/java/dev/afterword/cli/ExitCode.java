package dev.afterword.cli;

/** What a command's exit says; a contract with scripts. */
final class ExitCode {
  static final int FINE = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int CONFIGURATION = 3;
  static final int NETWORK = 4;
  static final int INTERNAL = 70;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
