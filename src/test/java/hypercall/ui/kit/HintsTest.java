package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
  private final Hints hints = new Hints(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "uptime, 1893422, 21 days 21:57:02",
    "uptime, 86400, 1 day 00:00:00",
    "uptime, 3661, 01:01:01",
    "total, 67312664576, 62.7 GiB",
    "maxmem, 1048575, 1.0 MiB",
    "disk, 1099511627776, 1.0 TiB",
    "mem, -2048, -2.0 KiB",
    "cpu, 0.0731265, 7.3 %",
    "wait, 1e-1, 10.0 %",
    "starttime, 1760000000, 2025-10-09 08:53:20 Z",
    "MaxDisk, 2048, 2.0 KiB"
  })
  void a_field_whose_name_tells_its_unit_gets_a_hint(String key, String value, String hint) {
    assertThat(hints.apply(key, value)).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource({
    "vmid, 1048576",
    "uptime, 12",
    "mem, 512",
    "cpu, 0",
    "cpu, host",
    "total, 1e999999",
    "time, 12",
    "expire, 0",
    "memory, 4096",
    "total, 5000",
    "localtime, 1760000000",
    "disk, 99999999999999999999999999",
    "uptime, ''"
  })
  void nothing_is_said_where_it_would_not_help(String key, String value) {
    assertThat(hints.apply(key, value)).isEmpty();
  }

  @Test
  void times_are_told_in_the_given_zone() {
    Hints berlin = new Hints(ZoneId.of("Europe/Berlin"));
    assertThat(berlin.apply("endtime", "1760000000")).isEqualTo("2025-10-09 10:53:20 CEST");
  }
}
