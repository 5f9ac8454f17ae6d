package hypercall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that stand in for the desk's own, in a folder of their own.
class OpenerTest {
  private static final URI WIKI = URI.create("https://pve.proxmox.com/wiki?a=1&b=$HOME");

  @TempDir Path programs;

  @BeforeEach
  void onlyWhereScriptsRun() {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs /bin/sh");
  }

  /// A program that notes what it is asked for, and ends with this code.
  private void program(String name, int code) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(
        file,
        "#!/bin/sh\necho " + name + " \"$@\" >> " + programs.resolve("asked") + "\nexit " + code);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private void open(String system, URI address) throws IOException {
    new Opener(system, programs.toString()).open(address.toString());
  }

  @Test
  void theDesksOwnProgramIsAskedForTheVeryAddress() throws IOException {
    program("xdg-open", 0);
    program("firefox", 0);

    open("Linux", WIKI);
    open("Linux", programs.toUri());

    assertThat(programs.resolve("asked"))
        .hasContent("xdg-open " + WIKI + "\nxdg-open " + programs.toUri() + "\n");
  }

  @Test
  void whereItKnowsNoBrowserTheNextProgramIsAsked() throws IOException {
    program("xdg-open", 3);
    program("gio", 2);
    program("firefox", 0);

    open("Linux", WIKI);

    assertThat(programs.resolve("asked"))
        .hasContent("xdg-open " + WIKI + "\ngio open " + WIKI + "\nfirefox " + WIKI + "\n");
  }

  @Test
  void whereNothingOpensItASentenceSaysSo() throws IOException {
    program("firefox", 1);

    assertThatThrownBy(() -> open("Linux", WIKI))
        .hasMessage("No browser was found that opens " + WIKI + ".");
    assertThatThrownBy(() -> open("Linux", programs.toUri()))
        .hasMessage("No program was found that shows " + programs + ".");
    assertThatThrownBy(() -> open("Windows 11", WIKI)).isInstanceOf(IOException.class);
    Opener opener = new Opener("Linux", programs.toString());
    assertThatThrownBy(() -> opener.open("https://pve.lab/{node}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pve.lab/{node}” is no address");
  }
}
