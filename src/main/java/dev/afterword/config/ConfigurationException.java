package dev.afterword.config;

/** A setting of the operator that cannot be used; the message names it and what was expected. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }
}
