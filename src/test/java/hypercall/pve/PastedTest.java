package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens and tickets in the shapes people have them in.
class PastedTest {
  private static final String SECRET = "11111111-2222-4333-8444-55555555abcd";
  private static final String SIGNATURE = "aB+/".repeat(85) + "Zz==";
  private static final String TICKET = "PVE:root@pam:6B020302::" + SIGNATURE;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root@pam!lab=%s",
        "  root@pam!lab=%s \n",
        "“root@pam!lab=%s”",
        "PVEAPIToken=root@pam!lab=%s",
        "PVEAPIToken root@pam!lab=%s",
        "Authorization: PVEAPIToken=root@pam!lab=%s",
        "authorization: PVEAPIToken=root%%40pam%%21lab%%3D%s",
        "PBSAPIToken=root@pam!lab:%s",
        "PBSAPIToken root@pam!lab:%s",
        "curl -k -H 'Authorization: PVEAPIToken=root@pam!lab=%s' https://pve1.lab:8006/api2/json/",
        "curl -H \"Authorization: PVEAPIToken=root@pam\\!lab=%s\" $URL",
        "curl -H Authorization:\\ PVEAPIToken=root@pam\\!lab=%s",
        "export PVE_TOKEN=root@pam!lab=%s",
        "PROXMOX_VE_API_TOKEN=\"root@pam!lab=%s\"",
        "setx PM_TOKEN 'root@pam!lab=%s'",
        "Token ID\troot@pam!lab\nSecret\t%s",
        "Token ID:\nroot@pam!lab\nSecret:\n%s\nPlease record the API token secret",
        "{\"data\":{\"full-tokenid\":\"root@pam!lab\",\"value\":\"%s\",\"info\":{\"privsep\":\"1\"}}}",
        "{\"data\":{\"value\":\"%s\",\"tokenid\":\"root\\u0040pam\\u0021lab\"}}",
        "│ full-tokenid │ root@pam!lab │\n├──┼──┤\n│ value        │ %s │",
        "pm_api_token_id     = \"root@pam!lab\"\npm_api_token_secret = \"%s\"",
        "PM_API_TOKEN_ID=root@pam!lab\nPM_API_TOKEN_SECRET=%s",
        "api_token = \"root@pam!lab=%s\"",
        "username: root@pam!lab\r\ntoken: %s",
        "api_user: root@pam\napi_token_id: lab\napi_token_secret: %s",
        "ProxmoxAPI('pve1', user='root@pam', token_name='lab', token_value='%s')",
        "vm = \"99999999-2222-4333-8444-55555555abcd\"\nid = \"root@pam!lab\"\nsecret = \"%s\"",
        "root!lab=%s",
      })
  void a_token_is_taken_apart(String shape) {
    assertThat(Pasted.read(shape.formatted(SECRET)))
        .isInstanceOfSatisfying(
            Pasted.Token.class,
            token -> {
              assertThat(token.tokenId()).isEqualTo("root@pam!lab");
              assertThat(token.secret().reveal()).isEqualTo(SECRET);
              assertThat(token.toString()).doesNotContain(SECRET);
            });
  }

  @Test
  void a_users_name_may_hold_an_at_sign_and_the_product_is_told_by_mark_or_colon() {
    assertThat(Pasted.read("me@firm.example@ldap!ci=" + SECRET))
        .isInstanceOfSatisfying(
            Pasted.Token.class,
            token -> assertThat(token.tokenId()).isEqualTo("me@firm.example@ldap!ci"));
    assertThat(product("PBSAPIToken=a@pbs!ci:" + SECRET)).contains(Product.PBS);
    assertThat(product("a@pbs!ci:" + SECRET)).contains(Product.PBS);
    assertThat(product("PVEAPIToken=a@pve!ci=" + SECRET)).contains(Product.PVE);
    assertThat(product("a@pve!ci=" + SECRET)).isEmpty();
  }

  @Test
  void the_secret_of_what_nobody_took_is_wiped() {
    for (String text : List.of("PVEAPIToken=a@pve!ci=" + SECRET, SECRET)) {
      Pasted pasted = Pasted.read(text);
      pasted.close();
      assertThat(secret(pasted).length()).isZero();
    }
  }

  private static Secret secret(Pasted pasted) {
    return pasted instanceof Pasted.Token token
        ? token.secret()
        : ((Pasted.TokenSecret) pasted).secret();
  }

  private static Optional<Product> product(String text) {
    return ((Pasted.Token) Pasted.read(text)).product();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "\"%s\"",
        "PVEAuthCookie=%s",
        "Cookie: PVELangCookie=de; PVEAuthCookie=%s; other=1",
        "curl -b 'PVEAuthCookie=%s' https://pve1.lab:8006/api2/json/nodes",
        "{\"data\":{\"ticket\":\"%s\",\"username\":\"root@pam\"}}",
        "export TICKET='%s'\nexport NEXT=1",
      })
  void a_ticket_is_found(String shape) {
    for (String value :
        new String[] {TICKET, hypercall.http.PercentEncoding.encode(TICKET), broken(TICKET)}) {
      assertThat(Pasted.read(shape.formatted(value)))
          .isInstanceOfSatisfying(
              Pasted.WithTicket.class,
              found -> {
                assertThat(found.ticket().value()).isEqualTo(TICKET);
                assertThat(found.ticket().user()).isEqualTo("root@pam");
                assertThat(found.ticket().issued()).isEqualTo(Instant.ofEpochSecond(0x6B020302L));
                assertThat(found.ticket().csrfToken()).isEmpty();
                assertThat(found.toString()).doesNotContain("aB+/");
              });
    }
  }

  private static String broken(String ticket) {
    return ticket.substring(0, 120)
        + "\n"
        + ticket.substring(120, 240)
        + "\n"
        + ticket.substring(240);
  }

  @Test
  void the_answer_of_a_login_brings_ticket_and_csrf_token() {
    String answer =
        "{\"data\":{\"CSRFPreventionToken\":\"6B020302:q+aQhZWyHJ0jz\\/Xp\",\"ticket\":\""
            + TICKET.replace("/", "\\/")
            + "\"}}";
    Ticket ticket = ((Pasted.WithTicket) Pasted.read(answer)).ticket();
    assertThat(ticket.csrfToken()).isEqualTo("6B020302:q+aQhZWyHJ0jz/Xp");
    assertThat(ticket.value()).isEqualTo(TICKET);
    String head = "Host: pve1.lab:8006\nCookie: PVEAuthCookie=" + TICKET;
    assertThat(((Pasted.WithTicket) Pasted.read(head)).server()).isEqualTo("pve1.lab:8006");
  }

  @Test
  void what_nobody_can_sign_in_with_is_told_why_and_not_repeated() {
    assertThat(why("PVE:!tfa!%7B%22totp%22%3Atrue%7D:6B020302::" + SIGNATURE)).contains("half");
    assertThat(why("PVEAuthCookie=PVE%3A%21tfa%21%257B%257D%3A6B020302%3A%3AaB%2B%2F"))
        .contains("half");
    assertThat(why("PVE:!tfa!{\"totp\"%3Atrue,\"recovery\"%3A[0,1]}:6B020302::" + SIGNATURE))
        .contains("half");
    assertThat(why("{\"ticket\":\"PVE:!tfa!{\\\"totp\\\"%3Atrue}:6B020302::ab==\"}"))
        .contains("half");
    assertThat(why(TICKET.substring(0, 200))).contains("part of the ticket is missing");
    assertThat(why("PVE:root@pam:6B02")).contains("part of the ticket is missing");
    assertThat(why("PVEAuthCookie=" + "•".repeat(8))).contains("no ticket");
    assertThat(why("PVEVNC:5900:6B020302::" + SIGNATURE)).contains("one console");
    assertThat(why(TICKET + "\n" + TICKET.replace("root", "api"))).contains("2 tickets");
    assertThat(why("PVEAPIToken=root@pam!lab=" + SECRET.substring(0, 20)))
        .contains("not whole")
        .doesNotContain("11111111");
    assertThat(why("Authorization: PVEAPIToken=$TOKEN")).contains("not whole");
    assertThat(why("a@pve!ci=" + SECRET + " b@pve!ci=" + SECRET)).contains("2 API tokens");
  }

  private static String why(String text) {
    assertThat(Pasted.read(text)).isInstanceOf(Pasted.Unusable.class);
    return ((Pasted.Unusable) Pasted.read(text)).sentence();
  }

  @Test
  void passwords_and_names_are_none_of_it() {
    for (String text :
        new String[] {
          "", "practice", "root@pam", "pve1.lab:8006", "https://pve1:8006", "a!b", "a@b!c"
        }) {
      assertThat(Pasted.read(text)).as(text).isInstanceOf(Pasted.Other.class);
    }
    assertThat(Pasted.read("Token ID: root@pam!lab")).isEqualTo(new Pasted.TokenId("root@pam!lab"));
    assertThat(Pasted.read("P@ssw0rd!abc=def"))
        .isInstanceOfSatisfying(
            Pasted.Unusable.class, unusable -> assertThat(unusable.isCertain()).isFalse());
    assertThat(Pasted.read("a@".repeat(30_000))).isInstanceOf(Pasted.Other.class);
  }
}
