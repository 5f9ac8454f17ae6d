package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.secret.Redactor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is masked although nobody registered its value.
class SecretShapesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cookie: PVEAuthCookie=PVE:a@pve:6B020302::canary|Cookie:"
            + " PVEAuthCookie=PVE:a@pve:6B020302::#",
        "Cookie: x=1; PVEAuthCookie=PVE%3Aa%40pve%3A6B020302%3A%3Acanary; y=2"
            + "|Cookie: x=1; PVEAuthCookie=PVE%3Aa%40pve%3A6B020302%3A%3A#; y=2",
        "Cookie: a=canary; PVELangCookie=de_DE; b=canary|Cookie: a=#; PVELangCookie=de_DE; b=#",
        "Set-Cookie: a=canary; Path=/; Secure|Set-Cookie: a=#; Path=/; Secure",
        "Set-Cookie: PVEAuthCookie=canary; Path=/|Set-Cookie: PVEAuthCookie=#; Path=/",
        "Cookie: PVEAuthCookie=canary|Cookie: PVEAuthCookie=#",
        "Authorization: PVEAPIToken=a@pve!b=canary|Authorization: PVEAPIToken=a@pve!b=#",
        "Authorization: PVEAPIToken a@pve!b=canary|Authorization: PVEAPIToken a@pve!b=#",
        "csrfpreventiontoken: 6B020302:canary|csrfpreventiontoken: 6B020302:#",
        "username=a&password=canary&realm=pve|username=a&password=#&realm=pve",
        "password=canary|password=#",
        "{\"password\": \"can\\\"ary\", \"a\": 1}|{\"password\": \"#\", \"a\": 1}",
        "path=/vms&comment=password|path=/vms&comment=password"
      })
  void aSecretIsKnownByItsPlace(String text, String masked) {
    Redactor redactor = new Redactor();
    SecretShapes.registerWith(redactor);
    SecretShapes.registerWith(redactor);

    assertThat(redactor.redact(text)).isEqualTo(masked.replace("#", Redactor.MASK));
  }
}
