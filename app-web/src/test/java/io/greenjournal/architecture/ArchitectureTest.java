package io.greenjournal.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** The architecture as a document: what there is, and who may know whom. */
@AnalyzeClasses(packages = "io.greenjournal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CORE = "io.greenjournal.core..";
  private static final String HTTP = "io.greenjournal.adapter.http..";
  private static final String SQLITE = "io.greenjournal.adapter.sqlite..";
  private static final String TESTKIT = "io.greenjournal.testkit..";
  private static final String FAKE = "io.greenjournal.testkit";
  private static final String MEMORY = "io.greenjournal.testkit.memory..";
  private static final String EXTENSION = "io.greenjournal.testkit.junit..";
  private static final String CONTRACT = "io.greenjournal.testkit.contract..";
  private static final String WEB = "io.greenjournal.web..";
  private static final String WIRING = "io.greenjournal.web.wiring..";

  /** Every package that the rules below speak of. */
  private static final List<String> PACKAGES = List.of(
      "io.greenjournal.core.access",
      "io.greenjournal.core.call",
      "io.greenjournal.core.contact",
      "io.greenjournal.core.conversation",
      "io.greenjournal.core.delivery",
      "io.greenjournal.core.house",
      "io.greenjournal.core.instance",
      "io.greenjournal.core.journal",
      "io.greenjournal.core.message",
      "io.greenjournal.core.partner",
      "io.greenjournal.core.port",
      "io.greenjournal.core.push",
      "io.greenjournal.core.queue",
      "io.greenjournal.core.search",
      "io.greenjournal.core.status",
      "io.greenjournal.core.sync",
      "io.greenjournal.core.tracking",
      "io.greenjournal.core.usecase",
      "io.greenjournal.core.view",
      "io.greenjournal.adapter.http",
      "io.greenjournal.adapter.http.body",
      "io.greenjournal.adapter.http.limit",
      "io.greenjournal.adapter.http.push",
      "io.greenjournal.adapter.http.record",
      "io.greenjournal.adapter.http.reply",
      "io.greenjournal.adapter.http.wire",
      "io.greenjournal.adapter.sqlite",
      "io.greenjournal.adapter.sqlite.key",
      "io.greenjournal.testkit",
      "io.greenjournal.testkit.contract",
      "io.greenjournal.testkit.junit",
      "io.greenjournal.testkit.memory",
      "io.greenjournal.web.about",
      "io.greenjournal.web.acts",
      "io.greenjournal.web.api",
      "io.greenjournal.web.audit",
      "io.greenjournal.web.chats",
      "io.greenjournal.web.command",
      "io.greenjournal.web.delivery",
      "io.greenjournal.web.demo",
      "io.greenjournal.web.export",
      "io.greenjournal.web.fleet",
      "io.greenjournal.web.gallery",
      "io.greenjournal.web.house",
      "io.greenjournal.web.instances",
      "io.greenjournal.web.journal",
      "io.greenjournal.web.listing",
      "io.greenjournal.web.messages",
      "io.greenjournal.web.mirror",
      "io.greenjournal.web.palette",
      "io.greenjournal.web.push",
      "io.greenjournal.web.schedule",
      "io.greenjournal.web.settings",
      "io.greenjournal.web.shell",
      "io.greenjournal.web.signin",
      "io.greenjournal.web.standing",
      "io.greenjournal.web.start",
      "io.greenjournal.web.statuses",
      "io.greenjournal.web.sync",
      "io.greenjournal.web.wiring");

  @ArchTest
  static void every_package_that_the_rules_speak_of_exists(JavaClasses classes) {
    for (String name : PACKAGES) {
      assertThat(classes)
          .as("a rule about a package that is not there always holds: %s", name)
          .anyMatch(
              c -> c.getPackageName().equals(name) && !c.getSimpleName().equals("package-info"));
    }
  }

  @ArchTest
  static final ArchRule core_knows_nothing_but_itself_and_the_jdk = classes()
      .that()
      .resideInAPackage(CORE)
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(CORE, "java..", "org.jspecify.annotations.."))
      .because("the domain outlives every framework around it");

  @ArchTest
  static final ArchRule values_know_no_ports_and_ports_no_use_cases = noClasses()
      .that()
      .resideInAnyPackage(
          "io.greenjournal.core.call..",
          "io.greenjournal.core.contact..",
          "io.greenjournal.core.conversation..",
          "io.greenjournal.core.delivery..",
          "io.greenjournal.core.house..",
          "io.greenjournal.core.instance..",
          "io.greenjournal.core.partner..",
          "io.greenjournal.core.push..",
          "io.greenjournal.core.queue..",
          "io.greenjournal.core.search..",
          "io.greenjournal.core.message..",
          "io.greenjournal.core.plan..",
          "io.greenjournal.core.status..",
          "io.greenjournal.core.sync..",
          "io.greenjournal.core.tracking..",
          "io.greenjournal.core.journal..",
          "io.greenjournal.core.access..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("io.greenjournal.core.port..", "io.greenjournal.core.usecase..")
      .because("arrows inside core point from use cases over ports to values");

  @ArchTest
  static final ArchRule core_values_form_no_circle = slices()
      .matching("io.greenjournal.core.(*)..")
      .should()
      .beFreeOfCycles()
      .because("a newcomer reads the domain from one end to the other");

  @ArchTest
  static final ArchRule the_http_adapter_knows_only_core = noClasses()
      .that()
      .resideInAPackage(HTTP)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(SQLITE, WEB, TESTKIT)
      .because("two adapters meet only in a port");

  @ArchTest
  static final ArchRule inside_the_http_adapter_bytes_know_nobody = noClasses()
      .that()
      .resideInAPackage("io.greenjournal.adapter.http.body")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "io.greenjournal.adapter.http",
          "io.greenjournal.adapter.http.wire",
          "io.greenjournal.adapter.http.push",
          "io.greenjournal.adapter.http.record",
          "io.greenjournal.adapter.http.reply")
      .because("cutting an answer into records needs no network and no domain of messages");

  @ArchTest
  static final ArchRule inside_the_http_adapter_limits_know_nothing_of_http = noClasses()
      .that()
      .resideInAPackage("io.greenjournal.adapter.http.limit")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "io.greenjournal.adapter.http",
          "io.greenjournal.adapter.http.wire",
          "io.greenjournal.adapter.http.body",
          "io.greenjournal.adapter.http.record",
          "io.micronaut..",
          "io.netty..",
          "reactor..")
      .because("pauses, rows and breakers are tried out in virtual time, without a network");

  @ArchTest
  static final ArchRule inside_the_http_adapter_sending_and_reading_are_apart = slices()
      .matching("io.greenjournal.adapter.http.(wire|record|reply)..")
      .should()
      .notDependOnEachOther()
      .because("one place sends, one place translates, and neither needs the other");

  @ArchTest
  static final ArchRule the_sqlite_adapter_knows_only_core = noClasses()
      .that()
      .resideInAPackage(SQLITE)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(HTTP, WEB, TESTKIT)
      .because("two adapters meet only in a port");

  @ArchTest
  static final ArchRule keys_are_handled_in_one_place = noClasses()
      .that()
      .resideOutsideOfPackage("io.greenjournal.adapter.sqlite.key")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("com.google.crypto.tink..")
      .because("who reads how secrets are kept reads one package");

  @ArchTest
  static final ArchRule the_fake_knows_nobody = classes()
      .that()
      .resideInAPackage(FAKE)
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(
          FAKE,
          "java..",
          "javax.imageio..",
          "com.fasterxml.jackson..",
          "org.jspecify.annotations.."))
      .because("a fake that shares code with what it tests proves nothing");

  @ArchTest
  static final ArchRule stores_in_memory_know_only_core = classes()
      .that()
      .resideInAPackage(MEMORY)
      .should()
      .onlyDependOnClassesThat(
          resideInAnyPackage(MEMORY, CORE, "java..", "org.jspecify.annotations.."))
      .because("a program may use them without any test library");

  @ArchTest
  static final ArchRule contracts_know_the_ports_and_the_test_libraries = classes()
      .that()
      .resideInAPackage(CONTRACT)
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(
          CONTRACT,
          MEMORY,
          CORE,
          "java..",
          "org.junit.jupiter.api..",
          "org.assertj.core..",
          "org.jspecify.annotations.."))
      .because("a promise of a port is the same for every adapter");

  @ArchTest
  static final ArchRule the_extension_knows_the_fake_and_junit = classes()
      .that()
      .resideInAPackage(EXTENSION)
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(
          EXTENSION, FAKE, "java..", "org.junit.jupiter.api..", "org.jspecify.annotations.."))
      .because("a user's tests bring JUnit along and nothing else");

  @ArchTest
  static final ArchRule only_wiring_sees_adapters = noClasses()
      .that(resideInAPackage(WEB).and(DescribedPredicate.not(resideInAPackage(WIRING))))
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(HTTP, SQLITE)
      .because("everybody else speaks to ports");

  @ArchTest
  static final ArchRule only_the_demo_sees_the_testkit = noClasses()
      .that(resideInAPackage(WEB)
          .and(DescribedPredicate.not(resideInAPackage("io.greenjournal.web.demo.."))))
      .should()
      .dependOnClassesThat()
      .resideInAPackage(TESTKIT)
      .because("made-up data must not reach real pages");

  @ArchTest
  static final ArchRule pages_do_not_know_each_other = slices()
      .matching("io.greenjournal.web.(chats|delivery|fleet|instances|journal|messages|statuses)..")
      .should()
      .notDependOnEachOther()
      .ignoreDependency(
          resideInAnyPackage(
              "io.greenjournal.web.chats..",
              "io.greenjournal.web.delivery..",
              "io.greenjournal.web.journal..",
              "io.greenjournal.web.statuses.."),
          resideInAPackage("io.greenjournal.web.messages.."))
      .because("a page can be understood and changed alone; lists draw messages as the message page"
          + " does");

  @ArchTest
  static final ArchRule jdbc_stays_in_its_adapter = noClasses()
      .that()
      .resideOutsideOfPackage(SQLITE)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..")
      .because("the cache may move to another database");

  @ArchTest
  static final ArchRule nobody_reads_the_wall_clock = noClasses()
      .that()
      .resideOutsideOfPackage(WIRING)
      .should()
      .callMethod(Instant.class, "now")
      .orShould()
      .callMethod(LocalDate.class, "now")
      .orShould()
      .callMethod(LocalDateTime.class, "now")
      .orShould()
      .callMethod(ZonedDateTime.class, "now")
      .orShould()
      .callMethod(System.class, "currentTimeMillis")
      .because("time comes through the constructor, so that tests can set it");

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields = fields()
      .should()
      .notBeAnnotatedWith(Inject.class)
      .because("a class says in its constructor what it needs");
}
