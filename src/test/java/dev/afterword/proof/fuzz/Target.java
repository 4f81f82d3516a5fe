package dev.afterword.proof.fuzz;

import java.io.IOException;

/** Something that reads input; whatever it throws is a defect. For one thread. */
interface Target extends AutoCloseable {
  /** As it is named on the command line. */
  String name();

  Seeds seeds();

  void read(byte[] input) throws Exception;

  @Override
  default void close() throws IOException {}
}
