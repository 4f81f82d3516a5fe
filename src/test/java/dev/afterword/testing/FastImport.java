package dev.afterword.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** A stream into {@code git fast-import}, and the bare repository that it fills. */
public final class FastImport implements AutoCloseable {
  private final Process git;
  private final OutputStream out;

  public FastImport(Path repository) throws IOException {
    git =
        new ProcessBuilder("git", "-C", repository.toString(), "fast-import", "--quiet")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    out = new BufferedOutputStream(git.getOutputStream(), 1 << 16);
  }

  /** Makes an empty bare repository whose branch is {@code main}. */
  public static void initialise(Path repository) throws IOException {
    List<String> command = List.of("git", "init", "-q", "--bare", "-b", "main", repository + "");
    end(new ProcessBuilder(command).inheritIO().start(), command.toString());
  }

  public void write(String commands) throws IOException {
    write(commands.getBytes(UTF_8));
  }

  public void write(byte[] commands) throws IOException {
    out.write(commands);
  }

  /** The content of what was announced before: a message, a file. */
  public void data(byte[] bytes) throws IOException {
    write("data " + bytes.length + "\n");
    write(bytes);
    write("\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
    end(git, "git fast-import");
  }

  private static void end(Process process, String what) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException(what + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(what + " was interrupted", e);
    }
  }
}
