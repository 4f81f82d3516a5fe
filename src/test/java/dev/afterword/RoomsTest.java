package dev.afterword;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between the rooms. */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.afterword");

  @Test
  void theDomainUsesNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("dev.afterword.domain")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.afterword.domain", "java..", "org.jspecify..")
        .because("what a postmortem is must not change with a library")
        .check(CLASSES);
  }

  @Test
  void theDomainHasNoClockAndNoFiles() {
    noClasses()
        .that()
        .resideInAPackage("dev.afterword.domain")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io", "java.nio.file", "java.util.logging")
        .because("an instant is passed in, so that every answer can be tested")
        .check(CLASSES);
  }

  @Test
  void languageIsJudgedByTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("dev.afterword.lint.language")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.afterword.lint.language", "java..", "org.jspecify..")
        .because("advice on words needs words only")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "org.eclipse.jgit.., dev.afterword.git..",
    "org.yaml.., dev.afterword.yaml",
    "org.tomlj.., dev.afterword.yaml",
    "com.vladsch.flexmark.., dev.afterword.markdown",
    "com.github.difflib.., dev.afterword.markdown",
    "org.owasp.html.., dev.afterword.markdown",
    "org.apache.lucene.., dev.afterword.search",
    "io.javalin.., dev.afterword.web",
    "org.eclipse.jetty.., dev.afterword.web",
    "io.pebbletemplates.., dev.afterword.web.page",
    "io.modelcontextprotocol.., dev.afterword.mcp",
    "reactor.., dev.afterword.mcp",
    "org.apache.commons.statistics.., dev.afterword.insight",
    "org.apache.commons.rng.., dev.afterword.insight"
  })
  void aLibraryLivesInOneRoom(String library, String room) {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getPackageName().equals(room.replaceFirst("\\.\\.$", ""))))
        .isNotEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("its upgrade must stay local")
        .check(CLASSES);
  }

  @Test
  void onlyOneRoomAsksOtherMachinesByHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.afterword.forge")
        .and()
        .haveSimpleNameNotStartingWith("WarmUp") // asks its own server
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http")
        .because("time, size and redirects are bounded there, and tokens kept")
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices()
        .matching("dev.afterword.(**)")
        .should()
        .beFreeOfCycles()
        .because("the folders show the way of the data, and nothing points back")
        .check(CLASSES);
  }

  @Test
  void theGroundFloorKnowsNothingAboveIt() {
    List<String> ground = List.of("git", "yaml", "search", "diagram", "forge");
    for (String room : ground) {
      classes()
          .that()
          .resideInAPackage("dev.afterword." + room)
          .should()
          .onlyDependOnClassesThat(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                      "dev.afterword..")
                  .or(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                          "dev.afterword.domain", "dev.afterword." + room)))
          .because("a ground-floor room uses the domain only")
          .check(CLASSES);
    }
  }

  @Test
  void writingToARepositoryNeedsGitAlone() {
    classes()
        .that()
        .resideInAPackage("dev.afterword.git.hosted")
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                    "dev.afterword..")
                .or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        "dev.afterword.git", "dev.afterword.git.hosted")))
        .because("what may be written is decided above; that it is not lost is decided here")
        .check(CLASSES);
  }

  @Test
  void adviceComesFromTheDocumentAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.afterword.lint")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.afterword.git",
            "dev.afterword.search",
            "dev.afterword.ingest",
            "dev.afterword.config",
            "dev.afterword.web..",
            "dev.afterword.cli",
            "java.nio.file")
        .because("an editor, a page and a push must give the same advice on the same text")
        .check(CLASSES);
  }

  @Test
  void proposalsAreReadWithoutKnowingWhoAsks() {
    noClasses()
        .that()
        .resideInAPackage("dev.afterword.proposal")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.afterword",
            "dev.afterword.web..",
            "dev.afterword.cli",
            "dev.afterword.yaml",
            "dev.afterword.diagram",
            "java.nio.file")
        .because("a page, a terminal and a push must see the same proposal, and none a checkout")
        .check(CLASSES);
  }

  @Test
  void improvementsAreKnownWithoutKnowingWhoAsks() {
    noClasses()
        .that()
        .resideInAPackage("dev.afterword.improvement..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.afterword",
            "dev.afterword.web..",
            "dev.afterword.cli",
            "dev.afterword.mcp",
            "dev.afterword.diagram")
        .because("a page, a terminal and a feed must tell the same of an action item")
        .check(CLASSES);
  }

  @Test
  void meetingsArePreparedWithoutKnowingWhoAsks() {
    noClasses()
        .that()
        .resideInAPackage("dev.afterword.review")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.afterword",
            "dev.afterword.web..",
            "dev.afterword.cli",
            "dev.afterword.mcp",
            "dev.afterword.diagram",
            "dev.afterword.insight..",
            "dev.afterword.proposal..")
        .because("a page, a terminal and a link that was sent must tell of the same meeting")
        .check(CLASSES);
  }

  @Test
  void figuresAreComputedWithoutKnowingWhoDrawsThem() {
    noClasses()
        .that()
        .resideInAPackage("dev.afterword.insight")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.afterword",
            "dev.afterword.web..",
            "dev.afterword.cli",
            "dev.afterword.mcp",
            "dev.afterword.markdown",
            "dev.afterword.diagram")
        .because("a page, a terminal and a program must see the same figures, and no document read")
        .check(CLASSES);
  }

  @Test
  void tokensAreSeenOnlyWhereTheyAreReadAndSent() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.afterword", "dev.afterword.config", "dev.afterword.forge")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.afterword.forge.Token")
        .because("what does not see a token cannot show it")
        .check(CLASSES);
  }

  @Test
  void whatModelsAreGivenIsReadFromTheLibraryAlone() {
    classes()
        .that()
        .resideInAPackage("dev.afterword.mcp")
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(
                    "dev.afterword..", "java.nio.file", "java.net..")
                .or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        "dev.afterword.domain",
                        "dev.afterword.search",
                        "dev.afterword.ingest",
                        "dev.afterword.improvement",
                        "dev.afterword.mcp")))
        .because("a model reads what everybody may see, and writes nothing")
        .check(CLASSES);
  }

  @Test
  void onlyTheWiringSeesEveryRoom() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.afterword.web..",
            "dev.afterword.ingest",
            "dev.afterword.markdown",
            "dev.afterword.proposal",
            "dev.afterword.mcp")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.afterword", "dev.afterword.cli")
        .because("nothing points back to the start")
        .check(CLASSES);
  }
}
