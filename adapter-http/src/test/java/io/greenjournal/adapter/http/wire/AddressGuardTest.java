package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.215.14",
        "ftp://93.184.215.14",
        "https://user@93.184.215.14",
        "https://93.184.215.14?x",
        "https://127.0.0.1",
        "https://10.1.2.3",
        "https://172.16.0.1",
        "https://192.168.1.1",
        "https://169.254.169.254",
        "https://100.64.0.1",
        "https://0.0.0.0",
        "https://192.0.2.1",
        "https://198.18.0.1",
        "https://203.0.113.9",
        "https://224.0.0.1",
        "https://255.255.255.255",
        "https://[::1]",
        "https://[::]",
        "https://[fe80::1]",
        "https://[fc00::1]",
        "https://[ff02::1]",
        "https://[::ffff:10.0.0.1]",
        "https://[64:ff9b::a00:1]",
        "https://[2002:a00:1::]",
        "https://[2001:0:a00:1::]",
        "https://[2001:db8::1]",
        "https://localhost"
      })
  void an_address_that_is_not_public_is_refused(String url) {
    assertThatThrownBy(() -> guard.check(URI.create(url)))
        .isInstanceOfSatisfying(
            JournalSourceException.class,
            e -> assertThat(e.failure()).isInstanceOf(SourceFailure.AddressRefused.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://93.184.215.14", "https://[2606:4700::1111]:8443/v3"})
  void a_public_address_is_taken(String url) {
    assertThatCode(() -> guard.check(URI.create(url))).doesNotThrowAnyException();
  }

  @Test
  void tests_may_call_loopback_without_encryption() {
    assertThatCode(() -> new AddressGuard(true).check(URI.create("http://127.0.0.1:8080")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new AddressGuard(true).check(URI.create("http://u:p@127.0.0.1")))
        .isInstanceOf(JournalSourceException.class);
  }

  @Test
  void an_ipv4_address_in_disguise_is_seen_through() throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName("::ffff:127.0.0.1"))).isFalse();
  }
}
