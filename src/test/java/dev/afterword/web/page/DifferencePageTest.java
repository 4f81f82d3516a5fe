package dev.afterword.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.MetadataValue;
import dev.afterword.markdown.FieldDifference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DifferencePageTest {
  private static Map<String, MetadataValue> frontMatter(String... pairs) {
    Map<String, MetadataValue> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], new MetadataValue.Text(pairs[i + 1]));
    }
    return values;
  }

  @Test
  void onlyKeysWhoseValuesDifferAreShown() {
    assertThat(
            FieldDifference.between(
                frontMatter("gone", "x", "id", "a", "severity", "SEV2"),
                frontMatter("id", "a", "severity", "SEV1", "status", "reviewed")))
        .isEqualTo(
            List.of(
                new FieldDifference("severity", "SEV2", "SEV1"),
                new FieldDifference("status", null, "reviewed"),
                new FieldDifference("gone", "x", null)));
  }

  @Test
  void marksReachThePageAndUnchangedSectionsAreFolded() {
    Page page = Objects.requireNonNull(PreviewSite.pages(Theme.LIGHT).get("/difference/full"));
    assertThat(new PageRenderer().render(page))
        .contains("<del>after five minutes</del><ins>after seven minutes")
        .contains("Before: <del>What went right</del>")
        .containsPattern("<details class=\"kept\"><summary>Impact");
  }
}
