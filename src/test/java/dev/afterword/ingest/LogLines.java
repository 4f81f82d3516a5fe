package dev.afterword.ingest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What Afterword's log says while this is open, a text for each message. */
public final class LogLines extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("dev.afterword");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final SimpleFormatter formatter = new SimpleFormatter();

  public LogLines() {
    logger.addHandler(this);
  }

  public List<String> containing(String part) {
    return lines.stream().filter(line -> line.contains(part)).toList();
  }

  public List<String> all() {
    return lines;
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(formatter.formatMessage(entry) + (entry.getThrown() == null ? "" : "\n\tat"));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
