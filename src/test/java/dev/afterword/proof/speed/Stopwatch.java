package dev.afterword.proof.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Adds up the processor time of this process, all threads together, over the stretches of a work.
 */
final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** A stretch of work. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws Exception;
  }

  private long nanos;

  <T> T time(Work<T> work) throws Exception {
    long began = SYSTEM.getProcessCpuTime();
    T result = work.done();
    nanos += SYSTEM.getProcessCpuTime() - began;
    return result;
  }

  Duration cpu() {
    return Duration.ofNanos(nanos);
  }

  double seconds() {
    return nanos / 1e9;
  }
}
