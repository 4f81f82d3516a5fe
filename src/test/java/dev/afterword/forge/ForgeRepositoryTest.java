package dev.afterword.forge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which repository of which forge a git URL names. */
class ForgeRepositoryTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/pm.git,                    , GITHUB, https://api.github.com, acme/pm",
    "https://github.com/acme/pm,                        , GITHUB, https://api.github.com, acme/pm",
    "https://GitHub.com/acme/pm.git/,                   , GITHUB, https://api.github.com, acme/pm",
    "https://user:s3cret@github.com/acme/pm,            , GITHUB, https://api.github.com, acme/pm",
    "https://user:p@ss@github.com/acme/pm?x=1#y,        , GITHUB, https://api.github.com, acme/pm",
    "git@github.com:acme/pm.git,                        , GITHUB, https://api.github.com, acme/pm",
    "git@github.com:/acme/.github,                      , GITHUB, https://api.github.com, acme/.github",
    "ssh://git@github.com/acme/pm.git,                  , GITHUB, https://api.github.com, acme/pm",
    "ssh://git@ssh.github.com:443/acme/pm.git,          , GITHUB, https://api.github.com, acme/pm",
    "https://github.com/acme/pm,                   GITEA, GITHUB, https://api.github.com, acme/pm",
    "https://git.example.org/acme/pm.git,         GITHUB, GITHUB, https://git.example.org/api/v3, acme/pm",
    "ssh://git@git.example.org:7999/acme/pm.git,  GITHUB, GITHUB, https://git.example.org/api/v3, acme/pm",
    "https://gitlab.com/acme/sub/group/pm.git,          , GITLAB, https://gitlab.com/api/v4, acme/sub/group/pm",
    "git@gitlab.com:acme/pm.git,                        , GITLAB, https://gitlab.com/api/v4, acme/pm",
    "ssh://git@altssh.gitlab.com:443/acme/pm.git,       , GITLAB, https://gitlab.com/api/v4, acme/pm",
    "http://git.example.org:8080/acme/a/pm,       GITLAB, GITLAB, http://git.example.org:8080/api/v4, acme/a/pm",
    "https://codeberg.org/acme/pm.git,             GITEA, GITEA, https://codeberg.org/api/v1, acme/pm",
    "https://example.org/git/acme/pm.git,          GITEA, GITEA, https://example.org/git/api/v1, acme/pm",
    "gitea@git.example.org:acme/pm.git,            GITEA, GITEA, https://git.example.org/api/v1, acme/pm",
    "http://[::1]:3000/acme/pm.git,                GITEA, GITEA, http://[::1]:3000/api/v1, acme/pm"
  })
  void aUrlNamesTheForgeItsInterfaceAndTheRepository(
      String url, @Nullable ForgeKind otherwise, ForgeKind kind, String api, String path) {
    ForgeRepository found = ForgeRepository.of(url, otherwise).orElseThrow();
    assertThat(found.kind()).isEqualTo(kind);
    assertThat(found.api()).hasToString(api);
    assertThat(found.path()).isEqualTo(path);
    assertThat(found.toString()).doesNotContain("s3cret", "p@ss");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/acme/pm.git",
        "git@example.org:acme/pm.git",
        "https://github.com.example.org/acme/pm",
        "https://github.com@example.org/acme/pm",
        "https://github.com/acme",
        "https://github.com/acme/pm/more",
        "https://github.com/acme/..",
        "https://github.com/../acme",
        "https://github.com/acme/p%2e",
        "https://github.com/acme//pm",
        "https://gitlab.com/acme/a b",
        "file:///srv/acme/pm.git",
        "git://github.com/acme/pm.git",
        "/srv/github.com/acme/pm",
        ""
      })
  void whatIsOnNoKnownForgeIsNone(String url) {
    assertThat(ForgeRepository.of(url, null)).isEmpty();
  }
}
