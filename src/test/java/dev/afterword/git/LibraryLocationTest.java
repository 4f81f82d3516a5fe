package dev.afterword.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryLocationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example.org/team/library.git",
        "http://localhost:8080/library",
        "ssh://git@git.example.org:2222/library.git",
        "git://git.example.org/library",
        "file:///srv/library.git",
        "git@git.example.org:team/library.git",
        "ftp://git.example.org/library"
      })
  void urlsAndScpLikeAddressesAreRemote(String text) {
    assertThat(LibraryLocation.of(text)).isEqualTo(new LibraryLocation.Remote(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "sample-postmortems", "/srv/a:b", "./git@host:x", "a b", "C:/x"})
  void anythingElseIsAFolder(String text) {
    assertThat(LibraryLocation.of(text)).isEqualTo(new LibraryLocation.Folder(Path.of(text)));
  }

  @Test
  void credentialsAreNeverShown() {
    LibraryLocation where =
        LibraryLocation.of("https://bot:s3cr3t@git.example.org/library.git?token=s3cr3t");
    assertThat(where.describe()).isEqualTo("https://git.example.org/library.git");
    assertThat(where.toString()).doesNotContain("s3cr3t");
  }
}
