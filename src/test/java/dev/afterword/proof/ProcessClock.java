package dev.afterword.proof;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Processor time of this process, all of its threads, those that have ended, the compiler and the
 * collector included: an upper bound of what one piece of work took. The JDK's own figure has steps
 * of 10 ms. For one thread at a time; Linux.
 */
public final class ProcessClock {
  private static final int CLOCK_PROCESS_CPUTIME_ID = 2;
  private static final MethodHandle CLOCK_GETTIME =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  private final MemorySegment time = Arena.ofAuto().allocate(ValueLayout.JAVA_LONG, 2);

  public long nanos() {
    try {
      int failed = (int) CLOCK_GETTIME.invokeExact(CLOCK_PROCESS_CPUTIME_ID, time);
      if (failed != 0) {
        throw new IllegalStateException("this system has no clock of a process's processor time");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000
        + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
  }
}
