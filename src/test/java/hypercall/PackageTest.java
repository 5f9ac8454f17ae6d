package hypercall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The package for Debian, unpacked as the system would and started; skipped where none was built
/// (`mvn -Pdist -DskipTests package`).
class PackageTest {
  @TempDir static Path root;
  @TempDir Path home;
  private static Path deb;

  @BeforeAll
  static void unpack() throws Exception {
    Path dist = Path.of("target/dist");
    assumeTrue(Files.isDirectory(dist), "no package was built in target/dist");
    try (Stream<Path> files = Files.list(dist)) {
      deb = files.filter(f -> f.toString().endsWith(".deb")).findFirst().orElse(null);
    }
    assumeTrue(deb != null, "no package was built in target/dist");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "this system has no dpkg-deb");
    run(Map.of(), "dpkg-deb", "-x", deb.toString(), root.toString());
  }

  @Test
  void itNamesWhatItNeedsAndWhatItIs() throws Exception {
    assertThat(run(Map.of(), "dpkg-deb", "-f", deb.toString(), "Package", "Depends", "Description"))
        .contains("Package: hypercall", "libgtk-3-0 | libgtk-3-0t64", "Proxmox");
  }

  @Test
  void theDesktopFindsItsEntryAndItsIcon() throws Exception {
    assertThat(Files.readAllLines(root.resolve("usr/share/applications/hypercall.desktop")))
        .contains("Exec=hypercall", "Icon=hypercall", "Terminal=false");
    assertThat(root.resolve("usr/share/icons/hicolor/scalable/apps/hypercall.svg")).exists();
    assertThat(root.resolve("usr/share/icons/hicolor/48x48/apps/hypercall.png")).exists();
  }

  @Test
  void theCommandOnThePathIsTheAppsLauncher() throws Exception {
    Path link = Files.readSymbolicLink(root.resolve("usr/bin/hypercall"));
    assertThat(link).isEqualTo(Path.of("/opt/hypercall/bin/Hypercall"));
    assertThat(launcher()).isExecutable();
  }

  @Test
  void itsCommandLineWorks() throws Exception {
    assertThat(run(Map.of(), launcher().toString(), "--version")).startsWith("Hypercall ");
    assertThat(run(Map.of(), launcher().toString(), "format", "--help")).contains("format");
  }

  @Test
  void itsLauncherIsFoundThroughALinkAndInAFolderWithABlank() throws Exception {
    Path link = Files.createSymbolicLink(home.resolve("a link"), launcher());
    assertThat(run(Map.of(), link.toString(), "--version")).startsWith("Hypercall ");
    Path blank = Files.createSymbolicLink(home.resolve("a folder"), launcher().getParent());
    assertThat(run(Map.of(), blank.resolve("Hypercall").toString(), "--version"))
        .startsWith("Hypercall ");
  }

  @Test
  void itsLauncherAsksNoOtherProgramWhoseFileItIs() throws Exception {
    Path tools = Files.createDirectory(home.resolve("tools"));
    for (String name : List.of("dpkg", "rpm")) {
      Path tool = tools.resolve(name);
      Files.writeString(tool, "#!/bin/sh\necho asked >> '" + home.resolve("asked") + "'\nexit 1\n");
      assertThat(tool.toFile().setExecutable(true)).isTrue();
    }
    Map<String, String> path = Map.of("PATH", tools + ":" + System.getenv("PATH"));
    assertThat(run(path, launcher().toString(), "--version")).startsWith("Hypercall ");
    assertThat(home.resolve("asked")).doesNotExist();
  }

  @Test
  void itsAheadOfTimeCacheFitsWhereItIsInstalled() throws Exception {
    // With "on" instead of the silent "auto" a cache that does not fit ends the start.
    Map<String, String> strict = Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
    assertThat(run(strict, launcher().toString(), "--version")).contains("Hypercall ");
  }

  @Test
  void itsWindowOpensAndEndsWhenItIsTold() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(launcher().toString());
    builder.environment().put("HYPERCALL_HOME", home.resolve("workspace").toString());
    String platform = System.getProperty("fx.platform", "Headless");
    if (!platform.equals("gtk")) {
      builder.environment().put("JAVA_TOOL_OPTIONS", "-Dglass.platform=" + platform);
    }
    Path log = home.resolve("log");
    Process window = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      // The first start keeps which tab it opened, after the window is shown.
      await(() -> Files.exists(home.resolve("workspace/tabs.json")) || !window.isAlive());
      assertThat(window.isAlive()).as(Files.readString(log)).isTrue();
    } finally {
      window.destroy();
      assertThat(window.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(home.resolve("workspace/requests")).isDirectoryContaining("glob:**/*.json");
  }

  private static Path launcher() {
    return root.resolve("opt/hypercall/bin/Hypercall");
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
