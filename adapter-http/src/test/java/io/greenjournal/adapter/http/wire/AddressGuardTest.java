package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.SourceFailure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard =
      new AddressGuard(false, Set.of("Proxy.example", "proxy.example:8443"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.greenapi.com",
        "ftp://api.greenapi.com",
        "https://user@api.greenapi.com",
        "https://api.greenapi.com?x",
        "https://api.greenapi.com#x",
        "https://api.greenapi.com:8443",
        "https://api.greenapi.com/v4",
        "https://api.greenapi.com/v3/v3",
        "https://proxy.example/v3/mirror",
        "https://proxy.example/mirror/elsewhere",
        "https://api.greenapi.com/v3/../elsewhere",
        "https://greenapi.com.evil.example",
        "https://evilgreenapi.com",
        "https://api.greenapi.com@evil.example",
        "https://api.greenapi.com.",
        "https://proxy.example:444",
        "https://other.example",
        "https://127.0.0.1",
        "https://[::1]",
        "https://localhost",
        "https:///waInstance",
        "mailto:api.greenapi.com"
      })
  void an_address_that_is_not_the_vendors_is_refused(String url) {
    assertThat(guard.refusal(URI.create(url)))
        .containsInstanceOf(SourceFailure.AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.green-api.com",
        "https://7103.api.greenapi.com/",
        "https://3100.API.green-api.com/v3",
        "https://3100.api.green-api.com:443/v3/",
        "https://proxy.example",
        "https://proxy.example:8443/v3",
        "https://proxy.example/mirror",
        "https://proxy.example/mirror/v3/"
      })
  void the_vendors_hosts_and_the_allowed_ones_are_taken(String url) {
    assertThat(guard.refusal(URI.create(url))).isEmpty();
  }

  @Test
  void tests_may_call_any_host_without_encryption_but_with_no_user_name() {
    AddressGuard open = new AddressGuard(true, Set.of());

    assertThat(open.refusal(URI.create("http://127.0.0.1:8080"))).isEmpty();
    assertThat(open.refusal(URI.create("http://u:p@127.0.0.1"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:a00:1::",
        "2001:db8::1"
      })
  void an_address_that_is_not_public_is_not_connected_to(String literal)
      throws UnknownHostException {
    InetAddress hidden = InetAddress.getByName(literal);
    InetAddress open = InetAddress.getByName("93.184.215.14");

    assertThat(guard.allows(List.of(hidden))).isFalse();
    assertThat(guard.allows(List.of(open, hidden)))
        .as("all of a name's addresses count")
        .isFalse();
    assertThat(new AddressGuard(true, Set.of()).allows(List.of(hidden))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "2606:4700::1111"})
  void a_public_address_is_connected_to(String literal) throws UnknownHostException {
    assertThat(guard.allows(List.of(InetAddress.getByName(literal)))).isTrue();
  }
}
