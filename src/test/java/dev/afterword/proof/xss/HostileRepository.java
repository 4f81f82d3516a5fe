package dev.afterword.proof.xss;

import dev.afterword.testing.FastImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;

/**
 * Writes a bare repository in which payloads are text of documents, authors and messages of
 * commits, branches, tags, folders and files. Needs git.
 *
 * <p>A name in git cannot hold {@code <}; but a commit may say that it is written in EBCDIC, and a
 * reader that decodes it finds one in it.
 */
final class HostileRepository implements AutoCloseable {
  private static final Charset EBCDIC = Charset.forName("IBM037");
  private static final long FIRST_COMMIT = 1_770_000_000;
  private static final int LONGEST_NAME = 200;
  private static final String MAIN = "refs/heads/main";

  private final FastImport git;
  private long time = FIRST_COMMIT;

  private HostileRepository(Path folder) throws IOException {
    git = new FastImport(folder);
  }

  /** Makes the repository; the folder must not be there yet. */
  static void write(Path folder, List<Group> groups) throws IOException {
    FastImport.initialise(folder);
    try (HostileRepository repository = new HostileRepository(folder)) {
      for (Group group : groups) {
        for (Payload payload : group.payloads()) {
          repository.add(group, payload);
        }
        for (String revision : List.of("formerly", "")) {
          repository.commit(StandardCharsets.UTF_8, "Tell it " + revision);
          repository.file("100644", group.path(), HostileDocument.of(group, revision));
        }
        repository.propose(group);
      }
    }
  }

  /** The folder of the file that bears a payload as its name. */
  static String names(Payload payload) {
    return "names/%02d/%05d/".formatted(payload.number() / 100, payload.number());
  }

  /** A file that bears the payload as its name, a link beside it, and two commits to the group. */
  private void add(Group group, Payload payload) throws IOException {
    String text = payload.text();
    String path = names(payload) + name(text) + "/" + name(text);
    commit(EBCDIC, text);
    file("100644", path + ".md", "needle\n");
    file("120000", path + ".link", "/etc/passwd");
    file("100644", group.path(), "# Was " + payload.number());
    commit(StandardCharsets.UTF_8, text.replaceAll("[<>]", ""));
    file("100644", group.path(), "# Then " + payload.number());
    for (String kind : List.of("heads", "tags")) {
      String ref = "refs/" + kind + "/" + payload.number() + "/" + text;
      if (Repository.isValidRefName(ref) && ref.length() < LONGEST_NAME) {
        git.write("reset " + ref + "\nfrom refs/heads/main\n\n");
        if (kind.equals("heads")) {
          commit(ref, EBCDIC, text);
          file("100644", path + ".md", "proposed\n");
        }
      }
    }
  }

  /** The payload as far as it can be a path: a slash in it makes a folder. */
  private static String name(String payload) {
    StringBuilder name = new StringBuilder();
    for (String part : payload.replaceAll("[\\\\\\x00]", "").split("/")) {
      boolean isName = !part.isBlank() && !part.matches("\\.{1,2}") && part.length() < 60;
      if (isName) {
        name.append(name.isEmpty() ? "" : "/").append(part);
      }
    }
    return name.isEmpty() ? "plain" : name.toString();
  }

  /** Proposes another text of the group's document, in the name of its first payload. */
  private void propose(Group group) throws IOException {
    commit("refs/heads/" + branch(group), EBCDIC, group.payloads().getFirst().text());
    file("100644", group.path(), HostileDocument.of(group, "proposed"));
  }

  /** The branch that proposes another text of the group's document. */
  static String branch(Group group) {
    return "proposed/%05d".formatted(group.number());
  }

  private void commit(Charset encoding, String name) throws IOException {
    commit(MAIN, encoding, name);
  }

  private void commit(String ref, Charset encoding, String name) throws IOException {
    git.write("commit " + ref + "\n");
    for (String person : List.of("author", "committer")) {
      git.write(person + " ");
      git.write(inLine(name.replaceAll("\\p{Cntrl}", " ").strip().getBytes(encoding)));
      git.write(" <");
      git.write(inLine(name.getBytes(StandardCharsets.UTF_8)));
      git.write("> " + time + " +0000\n");
    }
    git.write("encoding " + encoding.name() + "\n");
    git.data((name.isBlank() ? "none" : name).getBytes(encoding));
    if (!ref.equals(MAIN)) {
      git.write("from " + MAIN + "\n");
    }
    time += 60;
  }

  /** Without the bytes that end a name. */
  private static byte[] inLine(byte[] bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    for (byte one : bytes) {
      if (one != 0 && one != '\n' && one != '<' && one != '>') {
        kept.write(one);
      }
    }
    return kept.toByteArray();
  }

  private void file(String mode, String path, String text) throws IOException {
    git.write("M " + mode + " inline " + quoted(path) + "\n");
    git.data(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String path) {
    return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  @Override
  public void close() throws IOException {
    git.close();
  }
}
