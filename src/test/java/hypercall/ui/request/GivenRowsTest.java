package hypercall.ui.request;

import static hypercall.ui.request.GivenRow.State.NOT_WITH_THIS_METHOD;
import static hypercall.ui.request.GivenRow.State.REPLACED;
import static hypercall.ui.request.GivenRow.State.SENT;
import static hypercall.ui.request.GivenRow.State.SWITCHED_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hypercall.pve.Signature;
import hypercall.store.SavedRequest.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the session adds, seen before sending.
class GivenRowsTest {
  private final RequestModel model = new RequestModel(Drafts.get("/nodes"));

  @Test
  void a_ticket_shows_as_masked_rows_with_who_set_them() {
    model.signatureProperty().set(Drafts.ticket(false));
    assertThat(model.given().headers())
        .extracting(GivenRow::name, GivenRow::state)
        .containsExactly(
            tuple("Cookie", SENT),
            tuple("CSRFPreventionToken", NOT_WITH_THIS_METHOD),
            tuple("Accept", SENT));
    GivenRow cookie = model.given().cookies().getFirst();
    assertThat(cookie.name()).isEqualTo("PVEAuthCookie");
    assertThat(cookie.shown()).isEqualTo("PVE:api@pve:••••••••");
    assertThat(model.given().headers().toString()).doesNotContain("notreal");
  }

  @Test
  void a_header_that_is_switched_off_is_withheld() {
    model.signatureProperty().set(Drafts.ticket(true));
    model.overrides().withhold("CSRFPreventionToken", true);
    assertThat(state("CSRFPreventionToken")).isEqualTo(SWITCHED_OFF);
    assertThat(model.withheld()).containsExactly("CSRFPreventionToken");
    model.overrides().withhold("CSRFPreventionToken", false);
    assertThat(model.withheld()).isEmpty();
  }

  @Test
  void a_typed_row_takes_the_place_of_the_sessions_until_the_next_sign_in() {
    model.signatureProperty().set(Drafts.ticket(true));
    RowModel own = model.overrides().replaceHeader(model.given().headers().get(1));
    own.valueProperty().set("mine");
    model.overrides().withhold("Cookie", true);
    assertThat(own.secretProperty().get()).as("never saved").isTrue();
    assertThat(state("CSRFPreventionToken")).isEqualTo(REPLACED);
    model.endOverrides();
    assertThat(state("CSRFPreventionToken")).isEqualTo(SENT);
    assertThat(model.withheld()).isEmpty();
    assertThat(own.enabledProperty().get()).isFalse();
  }

  @Test
  void a_typed_ticket_cookie_takes_the_place_of_the_sessions() {
    model.signatureProperty().set(Drafts.ticket(false));
    RowModel own = model.overrides().replaceCookie(model.given().cookies().getFirst());
    own.valueProperty().set("canary");
    assertThat(model.given().cookies().getFirst().state()).isEqualTo(REPLACED);
    assertThat(model.given().headers().getFirst().shown()).isEqualTo("PVEAuthCookie=••••••••");
    model.endOverrides();
    assertThat(model.given().cookies().getFirst().state()).isEqualTo(SENT);
  }

  @Test
  void a_typed_authorization_takes_the_place_of_ticket_and_csrf_token() {
    model.signatureProperty().set(Drafts.ticket(true));
    model.headers().add(new Row("Authorization", "PVEAPIToken=x"));
    assertThat(state("Cookie")).isEqualTo(REPLACED);
    assertThat(state("CSRFPreventionToken")).isEqualTo(REPLACED);
  }

  @Test
  void signed_out_there_are_only_defaults_and_typed_cookies() {
    model.signatureProperty().set(new Signature(List.of()));
    model.cookies().add(new Row("lang", "de"));
    assertThat(model.given().headers())
        .extracting(GivenRow::name, GivenRow::shown)
        .containsExactly(tuple("Cookie", "lang=de"), tuple("Accept", "application/json"));
    assertThat(model.counts().getValue()).isEqualTo(new Counts(0, 2, 1, ""));
  }

  private GivenRow.State state(String name) {
    return model.given().headers().stream()
        .filter(row -> row.name().equals(name))
        .map(GivenRow::state)
        .findFirst()
        .orElseThrow();
  }
}
