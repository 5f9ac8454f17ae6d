package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.pve.TicketReading.Kind;
import hypercall.pve.TicketReading.Part;
import hypercall.pve.TicketReading.Piece;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the inspector makes of tickets: whole, half, of other products, wrapped, broken.
class TicketReadingTest {
  private static final String SIGNATURE = "Ab+/".repeat(85) + "Ab==";
  private static final String WHOLE = "PVE:root@pam:6911A2F0::" + SIGNATURE;
  private static final String CSRF = "6911A2F1:" + "x".repeat(43);

  @Test
  void a_whole_ticket_says_who_and_when() {
    TicketReading read = TicketReading.of(WHOLE);
    assertThat(read.fault()).isEmpty();
    assertThat(read.kind()).isEqualTo(Kind.FULL);
    assertThat(read.product()).contains(Product.PVE);
    assertThat(read.user()).isEqualTo("root");
    assertThat(read.realm()).isEqualTo("pam");
    assertThat(read.issued()).contains(Instant.ofEpochSecond(0x6911A2F0L));
    assertThat(read.secret()).isEqualTo(SIGNATURE);
    assertThat(read.text()).isEqualTo(WHOLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PVEAuthCookie=%s",
        "Cookie: a=b; PVEAuthCookie=%s; c=d",
        "Set-Cookie: PVEAuthCookie=%s; path=/; secure; SameSite=Lax;",
        "Authorization: PVEAuthCookie=%s",
        "curl -k -b 'PVEAuthCookie=%s' https://pve1.lab:8006/api2/json/version",
        "{\"data\":{\"ticket\":\"%s\",\"username\":\"root@pam\"}}",
        "  \"%s\"  ",
      })
  void the_ticket_is_found_in_what_people_copy(String around) {
    assertThat(TicketReading.of(around.formatted(WHOLE)).text()).isEqualTo(WHOLE);
    assertThat(TicketReading.of(around.formatted(WHOLE)).fault()).isEmpty();
  }

  @Test
  void a_cookie_is_decoded_and_says_so() {
    String encoded =
        "PVEAuthCookie="
            + WHOLE.replace("+", "%2B").replace("/", "%2F").replace(":", "%3A").replace("=", "%3D");
    TicketReading read = TicketReading.of(encoded);
    assertThat(read.text()).isEqualTo(WHOLE);
    assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("percent-encoded"));
  }

  @Test
  void the_csrf_token_comes_along_and_has_a_time_of_its_own() {
    TicketReading read =
        TicketReading.of("Cookie: PVEAuthCookie=" + WHOLE + "\nCSRFPreventionToken: " + CSRF);
    assertThat(read.text()).isEqualTo(WHOLE);
    assertThat(read.csrf().orElseThrow().issued()).contains(Instant.ofEpochSecond(0x6911A2F1L));
    TicketReading alone = TicketReading.of(CSRF);
    assertThat(alone.kind()).isEqualTo(Kind.CSRF_ALONE);
    assertThat(alone.issued()).contains(Instant.ofEpochSecond(0x6911A2F1L));
  }

  @Test
  void half_tickets_and_those_of_consoles_and_other_products_are_named() {
    String half = "PVE:!tfa!%7B%22totp%22%3Atrue,%22recovery%22%3A[0,1]%7D:6911A2F0::" + SIGNATURE;
    assertThat(TicketReading.of(half).kind()).isEqualTo(Kind.HALF);
    assertThat(TicketReading.of(half).factors()).containsExactly("totp", "recovery");
    assertThat(TicketReading.of(half).fault()).isEmpty();

    TicketReading console =
        TicketReading.of("!=Q9ZPL:".substring(0, 7) + "x:PVEVNC:6B020806::" + SIGNATURE);
    assertThat(console.kind()).isEqualTo(Kind.CONSOLE);
    assertThat(console.fault()).isEmpty();
    assertThat(console.pieces().getFirst().open()).isFalse();

    TicketReading backup = TicketReading.of("PBS:api@pbs:6911A2F0::" + "Ab+/".repeat(85) + "Ab");
    assertThat(backup.product()).contains(Product.PBS);
    assertThat(backup.fault()).isEmpty();
    assertThat(TicketReading.of("PMGQUAR:a@b.test:6911A2F0::" + SIGNATURE).kind())
        .isEqualTo(Kind.QUARANTINE);
  }

  @Test
  void an_api_token_is_told_from_a_ticket() {
    TicketReading read =
        TicketReading.of(
            "Authorization: PVEAPIToken=root@pam!ci=c0ffee00-1111-4111-8111-000000000001");
    assertThat(read.kind()).isEqualTo(Kind.API_TOKEN);
    assertThat(read.who()).isEqualTo("root@pam!ci");
    assertThat(read.realm()).isEqualTo("pam");
    assertThat(read.life()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pve:root@pam:6911A2F0::SIG | pve | capital letters
          XYZ:root@pam:6911A2F0::SIG | XYZ | No product
          PVE:root:6911A2F0::SIG | '' | realm is missing
          PVE:@pam:6911A2F0::SIG | '' | name is missing
          PVE:ro ot@pam:6911A2F0::SIG | ro ot | no spaces
          PVE:root@9:6911A2F0::SIG | 9 | A realm's name
          PVE:ro:ot@pam:6911A2F0::SIG | : | colon too many
          PVE:6911A2F0::SIG | '' | Who it is for is missing
          PVE:root@pam:6911A2F::SIG | 6911A2F | here are 7
          PVE:root@pam:6911G2F0::SIG | G | no hexadecimal digit
          PVE:root@pam:6911a2f0::SIG | 6911a2f0 | capitals
          PVE:root@pam:6911A2F0:SIG | : | two colons; here is one
          PVE:root@pam:6911A2F0 | '' | ends after the time
          PVE:root@pam:6911A2F0:: | '' | signature is missing
          PVE:root@pam | '' | not whole
          PVE:!tfa!nonsense:6911A2F0::SIG | nonsense | this is none
          PVE:root@pam:6911A2F0::Ab Cd | ' ' | plus once
          PVE:root@pam:6911A2F0::•••••• | • | hidden
          PVE:root@pam:6911A2F0::Ab%2BCd | % | percent-encoded still
          PVE:root@pam:6911A2F0::Ab_d | _ | base64 for addresses
          PVE:root@pam:6911A2F0::A=bc | = | at the end of base64 only
          PVE:root@pam:6911A2F0::Abc | '' | groups of four
          PVE:root@pam:6911A2F0::Abcd | '' | too short
          """)
  void a_broken_ticket_is_explained_where_it_breaks(String text, String wrong, String sentence) {
    TicketReading read = TicketReading.of(text.replace("SIG", SIGNATURE));
    assertThat(read.fault()).contains(sentence);
    List<Piece> faults = read.pieces().stream().filter(Piece::wrong).toList();
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().text()).isEqualTo(wrong);
    assertThat(read.text()).isEqualTo(text.replace("SIG", SIGNATURE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "hunter2:swordfish",
        "PVE:Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6:6911A2F0::Abcd",
        "PVE:Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6",
        "PVE:root@pam:Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6::Abcd",
      })
  void what_may_be_a_secret_stays_hidden_also_in_the_fault(String text) {
    TicketReading read = TicketReading.of(text);
    StringBuilder open = new StringBuilder(read.fault());
    read.pieces().stream().filter(Piece::open).forEach(piece -> open.append(piece.text()));
    assertThat(open + read.toString())
        .doesNotContain("horse", "swordfish", "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6");
    assertThat(read.fault()).isNotEmpty();
  }

  @Test
  void nonsense_is_read_without_a_stumble() {
    for (String text :
        List.of(
            "",
            ":",
            "::",
            ":::",
            "PVE",
            "PVE:",
            "PVE::",
            "PVE:::",
            "P",
            "%",
            "%3",
            "{",
            "\u0000",
            "PVEAuthCookie=",
            "\"ticket\":\"\"",
            "6911A2F0:",
            "😀:😀::😀",
            "PVE:😀@😀:6911A2F0::😀")) {
      TicketReading read = TicketReading.of(text);
      assertThat(read.fault()).as(text).isNotEmpty();
      assertThat(read.pieces()).as(text).anyMatch(Piece::wrong);
    }
    assertThat(TicketReading.of("x".repeat(1 << 20)).fault())
        .contains("more than 65536 characters");
  }

  @Test
  void the_session_s_own_half_ticket_knows_its_user() {
    HalfTicket half =
        HalfTicket.of("api@pve", "PVE:!tfa!%7B%22totp%22%3Atrue%7D:6911A2F0::" + SIGNATURE);
    TicketReading read = TicketReading.of(half);
    assertThat(read.who()).isEqualTo("api@pve");
    assertThat(read.kind()).isEqualTo(Kind.HALF);
    assertThat(read.pieces()).noneMatch(p -> p.part() == Part.SECRET && p.open());
  }
}
