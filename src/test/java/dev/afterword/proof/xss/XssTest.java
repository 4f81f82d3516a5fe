package dev.afterword.proof.xss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.proof.SharedInput;
import dev.afterword.proof.xss.WatchedBrowser.Policy;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the proof {@code xss}: one payload in 450. */
class XssTest {
  private static final int EVERY = 450;
  private static final int FIRST = 42;

  @BeforeEach
  void needsABrowserAndPayloads() {
    Chromium.assumeInstalled();
    Assumptions.assumeTrue(SharedInput.isThere(), () -> SharedInput.folder() + " is not here");
  }

  @Test
  void noPayloadRunsLoadsOrLeavesMarkupInAnyPage(@TempDir Path work) throws Exception {
    List<String> progress = new ArrayList<>();
    XssReport report = new XssRun(Payload.all(EVERY, FIRST), work, progress::add).run();
    assertThat(report.provesSomething()).as("the control ran:%n%s", report.text()).isTrue();
    for (Policy policy : Policy.values()) {
      assertThat(report.findings().get(policy)).as("policy %s", policy).isEmpty();
    }
    assertThat(report.firedUnderPolicy()).isZero();
  }
}
